import type { MachineType } from '../../prices/machine-types.ts'
import { type Asked, alike } from '../scheduling/asked.ts'
import type { Labels } from '../scheduling/labels.ts'
import { amountsOfNode } from './node-allocatable.ts'

/** A machine type that may be started, with the labels that its nodes have, and a price to compare by. */
export interface Candidate {
  readonly machine: MachineType
  readonly labels: Labels
  readonly price: number
}

/** Those that some pod can be cheapest on: no other one that is as good for all pods has as much of what they ask for and costs no more. By price. */
export function worthStarting(candidates: readonly Candidate[], asked: Asked): readonly Candidate[] {
  const kept = new Map<string, (readonly number[])[]>()
  const byPrice = [...candidates].sort((a, b) => a.price - b.price || (a.machine.type < b.machine.type ? -1 : 1))
  return byPrice.filter(({ machine, labels }) => {
    const { allocatable } = amountsOfNode('aws', machine)
    const amounts = [...asked.resources].map(name => allocatable.get(name) ?? 0)
    const key = alike(labels, asked)
    const others = kept.get(key) ?? []
    if (others.some(other => other.every((amount, at) => amount >= (amounts[at] ?? 0)))) return false
    kept.set(key, [...others, amounts])
    return true
  })
}
