import type { LabelRequirement } from '../../model/workload.ts'
import type { Asked } from '../scheduling/asked.ts'
import { meetsAll } from '../scheduling/labels.ts'
import { instanceLabels, isOfMachine } from './karpenter-labels.ts'
import { type Candidate, worthStarting } from './machine-choice.ts'
import { type NodeFacts, onDemandPrice } from './node-group.ts'

/** What a node pool's requirements leave of the machine types. */
export interface PoolTypes {
  readonly types: readonly Candidate[]
  /** Labels in the requirements of which nothing is known: they are taken to be met. */
  readonly unjudged: readonly string[]
}

/** More are not worth packing into. */
const maxTypes = 100

/** Bare metal is started only where it is asked for. */
const isMetal = (size: string | undefined): boolean => size?.startsWith('metal') === true

/** The EC2 instance types with a price in the region that a node pool allows, without those that would never be the cheapest. */
export function typesOfPool(requirements: readonly LabelRequirement[], region: string, facts: NodeFacts, asked: Asked): PoolTypes {
  const all = facts.machines.all('aws').flatMap(machine => {
    const labels = instanceLabels(machine)
    return labels === undefined ? [] : [{ machine, labels }]
  })
  const judged = new Set(all.flatMap(({ labels }) => Object.keys(labels)))
  const ofMachine = requirements.filter(({ key }) => judged.has(key))
  const asksForMetal = ofMachine.some(({ operator, values }) => operator === 'In' && values.some(value => /\bmetal/.test(value)))
  const candidates = all.flatMap(({ machine, labels }): readonly Candidate[] => {
    if (!meetsAll(new Map(Object.entries(labels)), ofMachine)) return []
    if (isMetal(labels['karpenter.k8s.aws/instance-size']) && !asksForMetal) return []
    const price = onDemandPrice('aws', machine.type, region, facts)?.toNumber()
    return price === undefined ? [] : [{ machine, labels, price }]
  })
  return {
    types: worthStarting(candidates, asked).slice(0, maxTypes),
    unjudged: [...new Set(requirements.map(({ key }) => key))].filter(key => isOfMachine(key) && !judged.has(key)),
  }
}
