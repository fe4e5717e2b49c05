import type { RemoteModule, RemoteModules } from '../../formats/terraform/modules/remote.ts'
import type { ModuleFetcherOptions } from './fetcher.ts'

/** What holds for all modules of a run, and whether there are any. */
export interface RemoteModulesOptions extends ModuleFetcherOptions {
  /** On unless the configuration of the base commit or the command line switches it off. */
  readonly download: boolean
}

/** Modules from elsewhere for one run. The code that fetches them is loaded with the first one, and never while downloads are off. */
export function remoteModules({ download, ...options }: RemoteModulesOptions): RemoteModules {
  if (!download) return { fetch: () => Promise.resolve(switchedOff) }
  let fetcher: Promise<RemoteModules> | undefined
  return {
    async fetch(source, version) {
      fetcher ??= import('./fetcher.ts').then(({ moduleFetcher }) => moduleFetcher(options))
      return (await fetcher).fetch(source, version)
    },
  }
}

const switchedOff: RemoteModule = {
  state: 'unavailable',
  reason: 'downloads are switched off',
  hint: 'run "terraform init" first, or set `modules: { download: true }` in the configuration and leave --offline out',
}
