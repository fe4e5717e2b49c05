import { ModuleUnavailable } from './unavailable.ts'

/** Bounds on one package, against archives that are made to fill a disk or a memory. */
export interface ArchiveLimits {
  readonly downloadBytes: number
  readonly unpackedBytes: number
  readonly files: number
  /** How many times larger than packed the content may be. */
  readonly ratio: number
}

/** 50 MB to download, 200 MB unpacked, 10,000 files. */
export const defaultLimits: ArchiveLimits = {
  downloadBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  files: 10_000,
  ratio: 100,
}

/** Small archives may be packed more tightly: what they hold is harmless anyway. */
const alwaysAllowed = 4 * 1024 * 1024

/** How much an archive of a size may unpack to. */
export const unpackedLimit = (packedBytes: number, { unpackedBytes, ratio }: ArchiveLimits): number =>
  Math.min(unpackedBytes, Math.max(alwaysAllowed, packedBytes * ratio))

/** One entry of an archive that has content. Nothing is ever written to disk under its path. */
export interface ArchiveEntry {
  /** Posix, relative, without `.` and `..`. */
  readonly path: string
  /** A link's content is its target. */
  readonly kind: 'file' | 'link'
  /** undefined: larger than a source file may be. */
  readonly bytes: Uint8Array | undefined
}

/** An entry's name as a path; undefined for the root itself. Throws ModuleUnavailable if it leads out of the archive. */
export function entryPath(name: string): string | undefined {
  const parts = name.split('/').filter(part => part !== '' && part !== '.')
  // Neither are backslashes separators here, nor is there a drive: but nobody means well with such names.
  const escapes = name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split(/[/\\]/).includes('..')
  if (escapes) throw new ModuleUnavailable(`its archive holds an entry that leads out of it: ${JSON.stringify(name.slice(0, 100))}`)
  return parts.length === 0 ? undefined : parts.join('/')
}

/** For an archive with more entries than allowed. */
export const tooManyFiles = ({ files }: ArchiveLimits): ModuleUnavailable =>
  new ModuleUnavailable(`its archive holds more than ${files.toLocaleString('en-US')} files`)

/** For an archive that would unpack to more than a number of bytes. */
export const tooLarge = (limit: number): ModuleUnavailable =>
  new ModuleUnavailable(`its archive unpacks to more than ${Math.max(1, Math.floor(limit / 1024 / 1024))} MB`)

/** For bytes that are not what they claim to be. */
export const damaged = (): ModuleUnavailable => new ModuleUnavailable('its archive is damaged')
