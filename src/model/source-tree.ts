/**
 * A read-only view of one side's files: a directory, a git revision, or a tree at GitHub. Paths are posix, relative to the root, never
 * starting with `./` or `/`, never leaving the root (a path that would leave it, also through a symbolic link, does not exist).
 */
export interface SourceTree {
  /** What a report calls it: `a1b2c3d` or `examples/shop/head`. */
  readonly label: string
  /** Entries of a directory (`''` is the root), sorted by name; empty if there is no such directory. */
  list(directory: string): readonly TreeEntry[]
  /**
   * Text of a file (UTF-8, at most `maxFileBytes`), or why there is none. A tree that fetches answers `not-loaded` and remembers the path;
   * `load` then fetches all remembered and given paths at once.
   */
  read(path: string): FileRead
  /** Content of a file that `read` refuses as `binary`, at most `maxFileBytes`; undefined for any other, and until it is loaded. */
  bytes(path: string): Uint8Array | undefined
  load(paths: Iterable<string>): Promise<void>
  /** Paths that `read` answered `not-loaded` for and that are still to be loaded. */
  readonly wanted: ReadonlySet<string>
  /** Same text means same fingerprint (a git blob id, or a digest): cheap comparison of two trees of one kind. */
  fingerprint(path: string): string | undefined
}

export interface TreeEntry {
  readonly name: string
  readonly kind: 'file' | 'directory'
}

export type FileRead =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'not-loaded' }
  /** `outside`: a link or path that leaves the root. `binary`: not UTF-8 text. */
  | { readonly state: 'refused'; readonly reason: 'outside' | 'binary' | 'too-large' | 'not-a-file' }

export const maxFileBytes = 12 * 1024 * 1024
