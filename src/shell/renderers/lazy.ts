import type { ManifestRenderer } from '../../model/renderer.ts'

/** The tools of this machine as a renderer, whose code is loaded when something is first rendered. */
export function lazyRenderer(environment: NodeJS.ProcessEnv): ManifestRenderer {
  let loading: Promise<ManifestRenderer> | undefined
  return {
    async render(request) {
      loading ??= import('./manifest-renderer.ts').then(({ manifestRenderer }) => manifestRenderer({ environment }))
      return (await loading).render(request)
    },
  }
}
