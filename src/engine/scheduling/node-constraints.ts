import type { LabelRequirement, PodShape, Taint, Toleration } from '../../model/workload.ts'
import { meets } from './labels.ts'
import { hostnameLabel, type NodeClass } from './node-classes.ts'

const tolerates =
  ({ key, operator, value, effect }: Toleration) =>
  (taint: Taint): boolean => {
    if (effect !== undefined && effect !== taint.effect) return false
    if (key === undefined) return operator === 'Exists'
    return key === taint.key && (operator === 'Exists' || value === taint.value)
  }

/** Taints that keep the pod away. `PreferNoSchedule` keeps nothing away. */
export const untolerated = ({ tolerations }: PodShape, taints: readonly Taint[]): readonly Taint[] =>
  taints.filter(taint => taint.effect !== 'PreferNoSchedule' && !tolerations.some(toleration => tolerates(toleration)(taint)))

/** A label whose value is not known meets all but `DoesNotExist`; of host names nobody knows which there will be, so that none is met by name. */
function nodeMeets({ labels, unstated }: NodeClass, requirement: LabelRequirement): boolean {
  if (unstated.has(requirement.key)) return requirement.operator !== 'DoesNotExist'
  if (requirement.key === hostnameLabel && requirement.operator === 'In') return false
  return meets(labels, requirement)
}

export const selects = (node: NodeClass, key: string, value: string): boolean => nodeMeets(node, { key, operator: 'In', values: [value] })

export const meetsSelector = ({ nodeSelector }: PodShape, node: NodeClass): boolean =>
  Object.entries(nodeSelector).every(([key, value]) => selects(node, key, value))

/** One term must hold, with all its requirements; a term without any holds nowhere, as in Kubernetes. */
export const meetsAffinity = ({ nodeAffinity }: PodShape, node: NodeClass): boolean =>
  nodeAffinity.length === 0 || nodeAffinity.some(term => term.length > 0 && term.every(requirement => nodeMeets(node, requirement)))

/** Node selector and required node affinity. */
export const attractedBy = (pod: PodShape, node: NodeClass): boolean => meetsSelector(pod, node) && meetsAffinity(pod, node)

/** All but the size of the node. */
export const mayRunOn = (pod: PodShape, node: NodeClass): boolean =>
  attractedBy(pod, node) && untolerated(pod, node.group.taints).length === 0
