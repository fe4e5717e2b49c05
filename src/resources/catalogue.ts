import type { ResourceDefinition } from './definition.ts'

/** What is known of resource types: which are priced, and which are known to be free. */
export interface Catalogue {
  definition(type: string): ResourceDefinition | undefined
  isFree(type: string): boolean
}

export function makeCatalogue(definitions: Iterable<ResourceDefinition>, freeTypes: Iterable<string>): Catalogue {
  const byType = new Map<string, ResourceDefinition>()
  for (const definition of definitions) for (const type of [definition.type, ...(definition.aliases ?? [])]) byType.set(type, definition)
  const free = new Set(freeTypes)
  return { definition: type => byType.get(type), isFree: type => free.has(type) }
}
