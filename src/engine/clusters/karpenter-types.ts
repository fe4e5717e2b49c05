import type { LabelRequirement } from '../../model/workload.ts'
import type { Asked } from '../scheduling/asked.ts'
import { type Labels, meetsAll } from '../scheduling/labels.ts'
import { instanceLabels, isOfMachine, labelPrefixes } from './karpenter-labels.ts'
import { type Candidate, worthStarting } from './machine-choice.ts'
import { type NodeFacts, onDemandPrice } from './node-group.ts'

/** What a node pool's requirements leave of the machine types. */
export interface PoolTypes {
  readonly types: readonly Candidate[]
  /** Labels in the requirements of which nothing is known: they are taken to be met. */
  readonly unjudged: readonly string[]
}

/** Chooses machine types for node pools, at most so many for each. */
export type ChooseTypes = (requirements: readonly LabelRequirement[], most: number) => PoolTypes

/** Bare metal is started only where it is asked for. */
const isMetal = (labels: Labels): boolean =>
  Object.values(labelPrefixes).some(prefix => labels.get(`${prefix}instance-size`)?.startsWith('metal') === true)

/** The EC2 instance types with a price in the region that a node pool allows, without those that would never be the cheapest. */
export function chooseTypes(region: string, facts: NodeFacts, asked: Asked, by?: keyof typeof labelPrefixes): ChooseTypes {
  const all = facts.machines.all('aws').flatMap((machine): readonly Candidate[] => {
    const labels = instanceLabels(machine, by)
    const price = labels === undefined ? undefined : onDemandPrice('aws', machine.type, region, facts)?.toNumber()
    return labels === undefined || price === undefined ? [] : [{ machine, labels: new Map(Object.entries(labels)), price }]
  })
  const judged = new Set(all.flatMap(({ labels }) => [...labels.keys()]))
  return (requirements, most) => {
    const ofMachine = requirements.filter(({ key }) => judged.has(key))
    const asksForMetal = ofMachine.some(({ operator, values }) => operator === 'In' && values.some(value => /\bmetal/.test(value)))
    const allowed = all.filter(({ labels }) => meetsAll(labels, ofMachine) && (asksForMetal || !isMetal(labels)))
    return {
      types: spreadOut(worthStarting(allowed, asked), most),
      unjudged: [...new Set(requirements.map(({ key }) => key))].filter(key => isOfMachine(key) && !judged.has(key)),
    }
  }
}

/** At most so many of a list, the first and the last among them. */
const spreadOut = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.round((at * (all.length - 1)) / Math.max(1, most - 1))] as T)
