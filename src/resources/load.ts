import type { Provider } from '../model/resource.ts'
import { type Catalogue, makeCatalogue } from './catalogue.ts'

/** How the catalogue of a provider is loaded. A provider that is not here has none. */
const loaders: Readonly<Partial<Record<Provider, () => Promise<Catalogue>>>> = {
  async aws() {
    const [{ awsResources }, { awsFreeTypes }] = await Promise.all([import('./aws/index.ts'), import('./aws/free.ts')])
    return makeCatalogue(awsResources, awsFreeTypes)
  },
  async azurerm() {
    const [{ azurermResources }, { azurermFreeTypes }] = await Promise.all([import('./azurerm/index.ts'), import('./azurerm/free.ts')])
    return makeCatalogue(azurermResources, azurermFreeTypes)
  },
  async google() {
    const [{ googleResources }, { googleFreeTypes }] = await Promise.all([import('./google/index.ts'), import('./google/free.ts')])
    return makeCatalogue(googleResources, googleFreeTypes)
  },
  async kubernetes() {
    const [{ kubernetesResources }, { kubernetesFreeTypes }] = await Promise.all([
      import('./kubernetes/index.ts'),
      import('./kubernetes/free.ts'),
    ])
    return makeCatalogue(kubernetesResources, kubernetesFreeTypes)
  },
}

/** A catalogue that knows the types of the providers that were loaded so far. */
export interface GrowingCatalogue {
  readonly catalogue: Catalogue
  load(providers: Iterable<Provider>): Promise<void>
}

export function growingCatalogue(): GrowingCatalogue {
  const loaded = new Map<Provider, Catalogue>()
  const all = (): readonly Catalogue[] => [...loaded.values()]
  return {
    catalogue: {
      definition(type) {
        for (const one of loaded.values()) {
          const definition = one.definition(type)
          if (definition !== undefined) return definition
        }
        return undefined
      },
      isFree: type => all().some(one => one.isFree(type)),
    },
    async load(providers) {
      const missing = [...new Set(providers)].filter(provider => !loaded.has(provider))
      // One after the other: they share modules, and reading is not what takes the time.
      for (const provider of missing) {
        const catalogue = await loaders[provider]?.()
        if (catalogue !== undefined) loaded.set(provider, catalogue)
      }
    },
  }
}

/** All that is known of resource types. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { catalogue, load } = growingCatalogue()
  await load(Object.keys(loaders) as Provider[])
  return catalogue
}
