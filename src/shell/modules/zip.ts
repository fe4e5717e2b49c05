import type { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'
import { maxFileBytes } from '../../model/source-tree.ts'
import { type ArchiveEntry, type ArchiveLimits, damaged, entryPath, tooLarge, tooManyFiles, unpackedLimit } from './archive-limits.ts'
import { ModuleUnavailable } from './unavailable.ts'

const endBytes = 22
const maxCommentBytes = 0xffff

/**
 * The files and symbolic links of a zip archive, by its central directory. Throws ModuleUnavailable if it is damaged, passes a bound, holds paths
 * that lead out of it, or is of a kind that is not read: encrypted, split, zip64, or packed by another method than deflate.
 */
export function readZip(archive: Buffer, limits: ArchiveLimits): readonly ArchiveEntry[] {
  const { count, start } = directoryOf(archive)
  if (count > 3 * limits.files) throw tooManyFiles(limits)
  const limit = unpackedLimit(archive.length, limits)
  const entries: ArchiveEntry[] = []
  let unpacked = 0
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const nameBytes = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameBytes)
    const size = archive.readUInt32LE(at + 24)
    const header = at
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    const path = entryPath(name)
    if (path === undefined || name.endsWith('/')) continue
    if (entries.length === limits.files) throw tooManyFiles(limits)
    unpacked += size
    if (unpacked > limit) throw tooLarge(limit)
    const kind = kindOf(archive, header, path)
    entries.push({ path, kind, bytes: size > maxFileBytes ? undefined : contentOf(archive, header, size) })
  }
  return entries
}

function directoryOf(archive: Buffer): { readonly count: number; readonly start: number } {
  const earliest = Math.max(0, archive.length - endBytes - maxCommentBytes)
  for (let at = archive.length - endBytes; at >= earliest; at--) {
    if (archive.readUInt32LE(at) !== 0x06054b50 || at + endBytes + archive.readUInt16LE(at + 20) !== archive.length) continue
    const count = archive.readUInt16LE(at + 10)
    const start = archive.readUInt32LE(at + 16)
    if (count === 0xffff || start === 0xffffffff) throw new ModuleUnavailable('its archive is a zip64 archive, which is not read')
    if (archive.readUInt16LE(at + 4) !== 0 || archive.readUInt16LE(at + 8) !== count || start > at) throw damaged()
    return { count, start }
  }
  throw damaged()
}

function kindOf(archive: Buffer, header: number, path: string): 'file' | 'link' {
  const unix = archive.readUInt8(header + 5) === 3
  const type = unix ? archive.readUInt16LE(header + 40) & 0o170000 : 0
  if (type === 0 || type === 0o100000) return 'file'
  if (type === 0o120000) return 'link'
  throw new ModuleUnavailable(`its archive holds an entry that is no file: ${JSON.stringify(path.slice(0, 100))}`)
}

/** An entry's content. Never unpacks to more than the size that was counted. */
function contentOf(archive: Buffer, header: number, size: number): Uint8Array {
  if ((archive.readUInt16LE(header + 8) & 1) !== 0) throw new ModuleUnavailable('its archive is encrypted')
  const method = archive.readUInt16LE(header + 10)
  const packedBytes = archive.readUInt32LE(header + 20)
  const local = archive.readUInt32LE(header + 42)
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== 0x04034b50) throw damaged()
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  if (start + packedBytes > archive.length) throw damaged()
  const packed = archive.subarray(start, start + packedBytes)
  if (method === 0 && packedBytes === size) return packed
  if (method !== 8) throw new ModuleUnavailable('its archive is packed by a method that is not read')
  const content = inflated(packed, size)
  if (content.length !== size) throw damaged()
  return content
}

function inflated(packed: Buffer, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged()
  }
}
