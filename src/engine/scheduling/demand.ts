import type { Amounts } from '../../model/workload.ts'

/** What one pod takes of a node, by position on the list of resources of the problem. */
export interface Demand {
  readonly resources: readonly number[]
  readonly amounts: readonly number[]
  /** Equal for equal demands. */
  readonly key: string
}

/** All resources that anything states or asks for, in a fixed order. */
export const resourcesOf = (all: Iterable<Amounts>): readonly string[] => {
  const names = new Set(['cpu', 'memory', 'pods'])
  for (const amounts of all) for (const name of amounts.keys()) names.add(name)
  return [...names].sort()
}

/** Each pod takes one of the node's `pods`, whatever else it asks for. */
export function demandOf(requests: Amounts, resources: readonly string[]): Demand {
  const taken: number[] = []
  const amounts: number[] = []
  resources.forEach((name, position) => {
    const amount = name === 'pods' ? 1 : (requests.get(name) ?? 0)
    if (amount <= 0) return
    taken.push(position)
    amounts.push(amount)
  })
  return { resources: taken, amounts, key: `${taken.join()}:${amounts.join()}` }
}

/** Resources that have no bound where a group does not state them; of all others such a group has none. */
export const unboundedUnlessStated: ReadonlySet<string> = new Set(['pods', 'ephemeral-storage'])

export const roomOf = (allocatable: Amounts, resources: readonly string[]): readonly number[] =>
  resources.map(name => allocatable.get(name) ?? (unboundedUnlessStated.has(name) ? Number.POSITIVE_INFINITY : 0))

/** Whether a pod finds room beside what is used. */
export function fits({ resources, amounts }: Demand, room: readonly number[], used?: readonly number[]): boolean {
  for (let at = 0; at < resources.length; at++) {
    const position = resources[at] ?? 0
    // Written so that what is not a number does not fit.
    if (!((room[position] ?? 0) - (used?.[position] ?? 0) >= (amounts[at] ?? 0))) return false
  }
  return true
}

/** How many such pods find room beside what is used. */
export function capacityFor({ resources, amounts }: Demand, room: readonly number[], used?: readonly number[]): number {
  let most = Number.POSITIVE_INFINITY
  for (let at = 0; at < resources.length; at++) {
    const position = resources[at] ?? 0
    most = Math.min(most, Math.floor(((room[position] ?? 0) - (used?.[position] ?? 0)) / (amounts[at] ?? 1)))
  }
  return most >= 0 ? most : 0
}

/** Adds `pods` times the demand to the amounts; negative `pods` take it away. */
export function addDemand(to: number[], { resources, amounts }: Demand, pods: number): void {
  for (let at = 0; at < resources.length; at++) {
    const position = resources[at] ?? 0
    to[position] = (to[position] ?? 0) + pods * (amounts[at] ?? 0)
  }
}
