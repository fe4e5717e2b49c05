import type { Amounts } from '../../model/workload.ts'

/** What one pod takes of a node, by position on the list of resources of the problem. */
export interface Demand {
  readonly resources: readonly number[]
  readonly amounts: readonly number[]
  /** Equal for equal demands. */
  readonly key: string
}

/** Resources that have no bound where a group does not state them; of all others such a group has none. */
export const unboundedUnlessStated: ReadonlySet<string> = new Set(['pods', 'ephemeral-storage'])

/** Resources that no node has: so many are told apart, as every node is looked at for each of them. */
const maxLacking = 50

/** Stands for all further resources that no node has. */
const furtherLacking = 'further resources'

/** All resources that nodes state or pods ask for, in a fixed order. */
export const resourcesOf = (nodes: Iterable<Amounts>, pods: Iterable<Amounts>): readonly string[] => {
  const names = new Set(['cpu', 'memory', 'pods', ...unboundedUnlessStated])
  for (const amounts of nodes) for (const name of amounts.keys()) names.add(name)
  const lacking = new Set<string>()
  for (const amounts of pods) for (const name of amounts.keys()) if (!names.has(name)) lacking.add(name)
  const further = lacking.size > maxLacking ? [furtherLacking] : []
  return [...names, ...[...lacking].sort().slice(0, maxLacking), ...further].sort()
}

/** Each pod takes one of the node's `pods`, whatever else it asks for. */
export function demandOf(requests: Amounts, resources: readonly string[]): Demand {
  const taken: number[] = []
  const amounts: number[] = []
  const further = resources.includes(furtherLacking) && [...requests].some(([name, amount]) => amount > 0 && !resources.includes(name))
  resources.forEach((name, position) => {
    const amount = name === 'pods' || (further && name === furtherLacking) ? 1 : (requests.get(name) ?? 0)
    if (amount <= 0) return
    taken.push(position)
    amounts.push(amount)
  })
  return { resources: taken, amounts, key: `${taken.join()}:${amounts.join()}` }
}

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
