import { createHash } from 'node:crypto'
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import * as posix from 'node:path/posix'
import { ConfigurationError } from '../../model/diagnostic.ts'
import { type FileRead, maxFileBytes, type SourceTree, type TreeEntry } from '../../model/source-tree.ts'
import { decodeText } from './text.ts'

const unlisted: ReadonlySet<string> = new Set(['.git', 'node_modules'])
const empty: ReadonlySet<string> = new Set()

/**
 * The files of a directory on disk, read when asked for and remembered, so that a run sees one state. Links are followed inside the root only;
 * linked directories can be entered by name but are not listed, so that a walk comes to an end. What lies in `.git` does not exist.
 * Throws ConfigurationError if there is no such directory.
 */
export function directoryTree(directory: string, label = directory): SourceTree {
  const root = realDirectory(directory)
  const reads = new Map<string, FileRead>()
  const digests = new Map<string, string>()

  const read = (path: string): FileRead => {
    const known = reads.get(path)
    if (known !== undefined) return known
    const place = locate(root, path)
    const answer = typeof place === 'string' ? readFile(place) : place
    reads.set(path, answer)
    return answer
  }

  return {
    label,
    wanted: empty,
    load: async () => {},
    read,
    list(path) {
      const place = locate(root, path)
      if (typeof place !== 'string') return []
      return readEntries(place)
        .flatMap(entry => kindOf(root, place, entry))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    bytes(path) {
      const answer = read(path)
      if (answer.state !== 'refused' || answer.reason !== 'binary') return undefined
      const place = locate(root, path)
      const bytes = typeof place === 'string' ? readBytes(place) : undefined
      return Buffer.isBuffer(bytes) ? bytes : undefined
    },
    fingerprint(path) {
      const known = digests.get(path)
      if (known !== undefined) return known
      const place = locate(root, path)
      const bytes = typeof place === 'string' ? readBytes(place) : place
      if (!Buffer.isBuffer(bytes)) return undefined
      const digest = blobId(bytes)
      digests.set(path, digest)
      return digest
    },
  }
}

/** The id that git would give the content, so that a directory and a revision can be compared. */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function realDirectory(directory: string): string {
  try {
    const real = realpathSync.native(directory)
    if (statSync(real).isDirectory()) return real
  } catch {
    // Said below.
  }
  throw new ConfigurationError(`There is no directory ${directory}`)
}

/** The real place of a path below the root, or why it cannot be read. */
function locate(root: string, path: string): string | FileRead {
  const normal = posix.normalize(path)
  if (posix.isAbsolute(normal) || normal === '..' || normal.startsWith('../')) return { state: 'refused', reason: 'outside' }
  if (path.includes('\0')) return { state: 'missing' }
  try {
    const real = realpathSync.native(join(root, normal))
    const inside = relative(root, real).split(sep)
    if (inside[0] === '..') return { state: 'refused', reason: 'outside' }
    // The repository's own data, credentials among it, is no source.
    if (inside.some(name => name.toLowerCase() === '.git')) return { state: 'missing' }
    return real
  } catch {
    return { state: 'missing' }
  }
}

function readEntries(place: string): readonly Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true })
  } catch {
    return []
  }
}

function kindOf(root: string, place: string, entry: Dirent): readonly TreeEntry[] {
  const { name } = entry
  if (unlisted.has(name)) return []
  if (entry.isFile()) return [{ name, kind: 'file' }]
  if (entry.isDirectory()) return [{ name, kind: 'directory' }]
  // What is refused when it is read is listed, so that it can be told: pipes and devices, and links that leave the root.
  if (!entry.isSymbolicLink()) return [{ name, kind: 'file' }]
  const target = locate(root, relative(root, join(place, name)).split(sep).join('/'))
  if (typeof target !== 'string') return target.state === 'refused' ? [{ name, kind: 'file' }] : []
  return statSync(target).isDirectory() ? [] : [{ name, kind: 'file' }]
}

function readFile(place: string): FileRead {
  const bytes = readBytes(place)
  return Buffer.isBuffer(bytes) ? decodeText(bytes) : bytes
}

function readBytes(place: string): Buffer | FileRead {
  let file: number
  try {
    // Without O_NONBLOCK a fifo would wait for its writer.
    file = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : { state: 'refused', reason: 'not-a-file' }
  }
  try {
    const status = fstatSync(file)
    if (!status.isFile()) return { state: 'refused', reason: 'not-a-file' }
    if (status.size > maxFileBytes) return { state: 'refused', reason: 'too-large' }
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
