import type { SourceTree } from '../../../model/source-tree.ts'

/** Where modules that do not lie in the repository come from. Made for one run, so that both sides share what was fetched. */
export interface RemoteModules {
  /** Gets the package that a module source names. `version` is the call's constraint. Never rejects. */
  fetch(source: string, version: string | undefined): Promise<RemoteModule>
}

/** What came of asking for a module. */
export type RemoteModule =
  | {
      readonly state: 'fetched'
      /** Names the package for file paths in reports, in segments of which the last alone holds an `@`: `github.com/acme/network@v1.2.0`. */
      readonly package: string
      readonly tree: SourceTree
      /** Of the module, from the root of the package. */
      readonly directory: string
    }
  /** `reason` is a clause: `no version matches ~> 6.0`. Credentials are in neither. */
  | { readonly state: 'unavailable'; readonly reason: string; readonly hint?: string }

/** The directory that remote packages appear in. No file of the repository is read from there. */
const packages = '(modules)'

/** Whether a path (`Location.file`, `Resource.module`) belongs to a module that was fetched: such a file is not in the repository. */
export const isRemotePath = (path: string): boolean => path.startsWith(`${packages}/`)

/** The directory that a package is mounted on. */
export const packageDirectory = (name: string): string => `${packages}/${name}`

/** The package that a path lies in; undefined for the repository's own. */
export const packageOf = (path: string): string | undefined => /^\(modules\)\/(?:[^/@]+\/)*[^/@]*@[^/]*/.exec(path)?.[0]

const maxPrinted = 300

/** A module source, or a message with one in it, as it may be printed: without user names, passwords, and parameters that may be secret. */
export const printableSource = (source: string): string =>
  (source.length > maxPrinted ? `${source.slice(0, maxPrinted)}…` : source)
    .replace(/:\/\/([^\s'"?]*)@/g, (_, user: string) => (user === 'git' ? '://git@' : '://***@'))
    .replace(/([?&]([^=&\s'"]+)=)[^&\s'"]*/g, (whole, start: string, name: string) => (plain.has(name) ? whole : `${start}***`))

const plain: ReadonlySet<string> = new Set(['ref', 'depth', 'archive', 'checksum'])
