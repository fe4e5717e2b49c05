import { Buffer } from 'node:buffer'
import { maxFileBytes } from '../../model/source-tree.ts'
import { type ArchiveEntry, type ArchiveLimits, damaged, entryPath, tooManyFiles } from './archive-limits.ts'
import { ModuleUnavailable } from './unavailable.ts'

const blockBytes = 512

/**
 * The files and symbolic links of a tar archive (ustar, pax, and GNU's long names). Throws ModuleUnavailable if it is damaged, passes a bound, or
 * holds paths that lead out of it, hard links, or devices.
 */
export function readTar(archive: Buffer, limits: ArchiveLimits): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = []
  /** What extended headers say of the next entry. */
  let next: { path?: string; target?: string; size?: number } = {}
  let seen = 0
  for (let at = 0; at + blockBytes <= archive.length; ) {
    const header = archive.subarray(at, at + blockBytes)
    if (header.every(byte => byte === 0)) return entries
    assertChecksum(header)
    if (++seen > 3 * limits.files) throw tooManyFiles(limits)
    const type = String.fromCharCode(header[156] ?? 0)
    const extension = 'xgLK'.includes(type)
    const stated = number(header, 124, 12)
    const size = extension ? stated : (next.size ?? stated)
    const start = at + blockBytes
    // A link has a target, and no content whatever its size says.
    const contentBytes = '12345'.includes(type) ? 0 : size
    if (start + contentBytes > archive.length) throw damaged()
    const content = archive.subarray(start, start + contentBytes)
    at = start + Math.ceil(contentBytes / blockBytes) * blockBytes
    if (extension) {
      if (size > maxFileBytes) throw damaged()
      if (type === 'x') next = { ...next, ...paxRecords(content) }
      if (type === 'L') next = { ...next, path: text(content) }
      if (type === 'K') next = { ...next, target: text(content) }
      continue
    }
    const path = entryPath(next.path ?? nameOf(header))
    const target = next.target ?? text(header.subarray(157, 257))
    next = {}
    if (type === '5' || path === undefined) continue
    if (entries.length === limits.files) throw tooManyFiles(limits)
    if (type === '2') entries.push({ path, kind: 'link', bytes: Buffer.from(target) })
    // Very old archives mark files with NUL, and directories only by a slash.
    else if (type === '0' || type === '7' || type === '\0') {
      if (!nameOf(header).endsWith('/')) entries.push({ path, kind: 'file', bytes: size > maxFileBytes ? undefined : content })
    } else
      throw new ModuleUnavailable(
        `its archive holds ${type === '1' ? 'a hard link' : 'an entry that is no file'}: ${JSON.stringify(path.slice(0, 100))}`,
      )
  }
  if (seen === 0) throw damaged()
  return entries
}

function text(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

function nameOf(header: Buffer): string {
  const name = text(header.subarray(0, 100))
  const ustar = header.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = ustar ? text(header.subarray(345, 500)) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** A number in octal, or in GNU's binary form for large ones. */
function number(header: Buffer, at: number, length: number): number {
  const field = header.subarray(at, at + length)
  if (((field[0] ?? 0) & 0x80) !== 0) {
    let value = (field[0] ?? 0) & 0x7f
    for (const byte of field.subarray(1)) value = value * 256 + byte
    if (!Number.isSafeInteger(value)) throw damaged()
    return value
  }
  const digits = text(field).trim()
  if (!/^[0-7]*$/.test(digits)) throw damaged()
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function assertChecksum(header: Buffer): void {
  let sum = 8 * 32
  for (const [index, byte] of header.entries()) if (index < 148 || index >= 156) sum += byte
  if (sum !== number(header, 148, 8)) throw damaged()
}

/** `LENGTH KEY=VALUE` and a line break, the length counting the whole record. */
function paxRecords(content: Buffer): { path?: string; target?: string; size?: number } {
  const records: { path?: string; target?: string; size?: number } = {}
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at)
    const length = space < 0 ? Number.NaN : Number(content.toString('latin1', at, space))
    if (!Number.isInteger(length) || length <= space - at || at + length > content.length) throw damaged()
    const record = content.toString('utf8', space + 1, at + length - 1)
    const equals = record.indexOf('=')
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)]
    if (key === 'path') records.path = value
    if (key === 'linkpath') records.target = value
    if (key === 'size') {
      records.size = Number(value)
      if (!Number.isSafeInteger(records.size) || records.size < 0) throw damaged()
    }
    at += length
  }
  return records
}
