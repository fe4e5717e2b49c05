import type { DeclaredNodes } from './declared.ts'

/** Stands in a sentence for the names of the pools and groups that it is said of. */
export const namesHere = '{}'

const namesShown = 5

/** Nodes whose assumptions name all pools and groups of which the same is taken for granted, so that it is said once. */
export function nameTogether(all: readonly DeclaredNodes[]): readonly DeclaredNodes[] {
  const names = new Map<string, Set<string>>()
  for (const { name, pool, assumptions = [] } of all)
    for (const sentence of assumptions) names.set(sentence, (names.get(sentence) ?? new Set()).add(pool?.name ?? name))
  const named = (sentence: string): string => sentence.replace(namesHere, () => listed([...(names.get(sentence) ?? [])]))
  return all.map(nodes => (nodes.assumptions === undefined ? nodes : { ...nodes, assumptions: nodes.assumptions.map(named) }))
}

function listed(names: readonly string[]): string {
  const parts = names.length > namesShown + 1 ? [...names.slice(0, namesShown), `${names.length - namesShown} more`] : names
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
