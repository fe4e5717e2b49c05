import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FileRead, SourceTree } from '../../model/source-tree.ts'
import { blobStore } from '../trees/blob-store.ts'
import { type ObjectEntry, objectTree } from '../trees/object-tree.ts'
import { decodeText } from '../trees/text.ts'
import { type ArchiveEntry, type ArchiveLimits, damaged, tooLarge, unpackedLimit } from './archive-limits.ts'
import { readTar } from './tar.ts'
import { ModuleUnavailable } from './unavailable.ts'
import { readZip } from './zip.ts'

/** An archive's content. */
export interface UnpackedArchive {
  readonly tree: SourceTree
  /** How much memory its content takes. */
  readonly bytes: number
}

/**
 * An archive as a tree, unpacked in memory. Symbolic links are followed inside the archive only. Throws ModuleUnavailable if it cannot be read,
 * passes a bound, or tries to leave its place.
 */
export async function unpackArchive(
  archive: Buffer,
  format: 'zip' | 'tar.gz',
  label: string,
  limits: ArchiveLimits,
): Promise<UnpackedArchive> {
  const entries = format === 'zip' ? readZip(archive, limits) : readTar(await unpacked(archive, limits), limits)
  const bytes = entries.reduce((sum, entry) => sum + (entry.bytes?.byteLength ?? 0), 0)
  return { tree: await entriesTree(entries, label), bytes }
}

async function unpacked(archive: Buffer, limits: ArchiveLimits): Promise<Buffer> {
  const maxOutputLength = unpackedLimit(archive.length, limits)
  try {
    return await promisify(gunzip)(archive, { maxOutputLength })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxOutputLength) : damaged()
  }
}

function entriesTree(entries: readonly ArchiveEntry[], label: string): Promise<SourceTree> {
  const contents = new Map<string, Uint8Array | undefined>()
  const objects = new Map<string, ObjectEntry>()
  for (const { path, kind, bytes } of entries) {
    // What is too large is told apart by its path: nobody compares it.
    const id = bytes === undefined ? `too-large ${path}` : createHash('sha256').update(bytes).digest('hex')
    contents.set(id, bytes)
    objects.set(path, { path, id, kind })
  }
  const read = (id: string): FileRead => {
    const bytes = contents.get(id)
    return bytes === undefined ? { state: 'refused', reason: 'too-large' } : decodeText(bytes)
  }
  return objectTree(
    label,
    [...objects.values()],
    blobStore(async ids => new Map(ids.map(id => [id, read(id)]))),
  )
}

const digestBytes: ReadonlyMap<string, number> = new Map([
  ['md5', 16],
  ['sha1', 20],
  ['sha256', 32],
  ['sha512', 64],
])

/** Holds an archive to the checksum in its source, `sha256:…` or just the digest. Throws ModuleUnavailable if they differ. */
export function assertChecksum(archive: Buffer, checksum: string): void {
  const [, stated, digest = ''] = /^(?:([a-z0-9]+):)?([0-9a-f]+)$/i.exec(checksum) ?? []
  const expected = Uint8Array.from(digest.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
  const kind = stated ?? [...digestBytes].find(([, bytes]) => bytes === expected.length)?.[0]
  if (kind === undefined || digestBytes.get(kind) !== expected.length)
    throw new ModuleUnavailable('its checksum is of a kind that is not checked')
  const actual = createHash(kind).update(archive).digest()
  if (!actual.equals(expected)) throw new ModuleUnavailable('what was downloaded does not have the checksum that its source states')
}
