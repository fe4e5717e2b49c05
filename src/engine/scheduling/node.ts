import type { NodeGroup } from '../../model/cluster.ts'
import { roomOf } from './eligible.ts'
import type { Resources, Shaped } from './shape.ts'

/** One node while pods are placed. `free` is what is left for pods, in the order of the resources. */
export interface Node {
  readonly id: number
  readonly group: NodeGroup
  readonly zone: string | undefined
  /** Opened for pods, beyond those that run anyway. */
  readonly opened: boolean
  readonly free: Float64Array
  /** Pods on it beside those that run on every node. */
  pods: number
}

/** What an empty node of a group has for pods once those that run on every node are there, and which of these found no room. */
export interface EmptyNode {
  readonly free: Float64Array
  readonly daemons: Float64Array
  readonly left: readonly Shaped[]
}

export function emptyNode(group: NodeGroup, daemons: readonly Shaped[], resources: Resources): EmptyNode {
  const free = Float64Array.from(resources, name => roomOf(group, name))
  const taken = new Float64Array(resources.length)
  const left: Shaped[] = []
  for (const daemon of daemons) {
    if (!daemon.zones.has(group)) continue
    if (!fits(free, daemon.requests)) {
      left.push(daemon)
      continue
    }
    take(free, daemon.requests)
    for (const [index, amount] of daemon.requests.entries()) taken[index] = (taken[index] ?? 0) + amount
  }
  return { free, daemons: taken, left }
}

export function fits(free: Float64Array, requests: Float64Array): boolean {
  for (let index = 0; index < requests.length; index++) {
    const amount = requests[index] as number
    if (amount > 0 && amount > (free[index] as number)) return false
  }
  return true
}

export function take(free: Float64Array, requests: Float64Array): void {
  for (let index = 0; index < requests.length; index++) free[index] = (free[index] as number) - (requests[index] as number)
}
