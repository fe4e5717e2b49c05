import { join, normalize } from 'node:path/posix'

/** Where the `source` of a module call points to. */
export type ModuleSource =
  /** `directory` is relative to the tree's root. */
  | { readonly kind: 'local'; readonly directory: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'remote'; readonly origin: 'registry' | 'git' | 'archive' }

/** Sorts a literal module source, seen from the directory of the calling module. Nothing is fetched, so remote kinds are told apart only for messages. */
export function moduleSource(source: string, callerDirectory: string): ModuleSource {
  if (source.startsWith('./') || source.startsWith('../') || source === '.' || source === '..') {
    const directory = normalize(join(callerDirectory, source)).replace(/\/+$/, '')
    if (directory === '..' || directory.startsWith('../')) return { kind: 'outside' }
    return { kind: 'local', directory: directory === '.' ? '' : directory }
  }
  if (source.startsWith('/')) return { kind: 'outside' }
  if (
    /^(?:[a-z0-9.-]+(?::\d+)?\/)?[A-Za-z0-9_-]+\/[A-Za-z0-9_-]+\/[a-z0-9]+(?:\/\/.*)?$/.test(source) &&
    !/^(?:github|bitbucket)\.(?:com|org)\//.test(source)
  )
    return { kind: 'remote', origin: 'registry' }
  return { kind: 'remote', origin: /^(?:git::|git@|ssh:|github\.com|bitbucket\.org|.*\.git(?:$|[/?]))/.test(source) ? 'git' : 'archive' }
}
