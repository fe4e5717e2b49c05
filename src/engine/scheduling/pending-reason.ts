import type { NodeGroup } from '../../model/cluster.ts'
import type { LabelRequirement } from '../../model/workload.ts'
import { fits } from './demand.ts'
import { describeFree, describeMissing } from './describe-demand.ts'
import { limits } from './limits.ts'
import type { NodeClass } from './node-classes.ts'
import { meetsAffinity, meetsSelector, selects, untolerated } from './node-constraints.ts'
import { canOpen } from './open-node.ts'
import { rulesOf } from './place.ts'
import type { PodSet } from './pod-sets.ts'
import type { State } from './state.ts'

/** Why pods of a set find no place, in plain words: the first thing that no node group gets past. `waiting`: the pods were pending before the change. */
export function pendingReason(state: State, set: PodSet, waiting: boolean): string {
  const { classes } = state.problem
  const { pod } = set.workload
  if (state.work.stepsLeft <= 0) return 'too many pods and constraints to work it out'
  if (state.pods >= limits.pods) return `only ${limits.pods} pods are placed`
  if (classes.length === 0) return 'the cluster has no node groups'

  const selected = classes.filter(node => meetsSelector(pod, node))
  if (selected.length === 0) return `node selector ${selectorNobodyMeets(set, classes)} matches no node group`
  const attracted = selected.filter(node => meetsAffinity(pod, node))
  if (attracted.length === 0) return `node affinity ${pod.nodeAffinity.map(describeTerm).join(' or ')} matches no node group`
  const tolerated = attracted.filter(node => untolerated(pod, node.group.taints).length === 0)
  if (tolerated.length === 0) return describeTaints(set, attracted)

  const ofKnownSize = tolerated.filter(({ group }) => group.allocatable.has('cpu') && group.allocatable.has('memory'))
  if (ofKnownSize.length === 0) return `the size of the nodes of ${groupNames(tolerated)} is not known`

  const largeEnough = ofKnownSize.filter(({ index }) => fits(set.demand, state.room[index] ?? []))
  if (largeEnough.length === 0) return describeMissing(state, set.demand, ofKnownSize)
  if (!largeEnough.some(({ groupIndex }) => canOpen(state, groupIndex))) return describeMaximum(largeEnough)
  const rules = rulesOf(state, set)
  const refusing = rules.filter(rule => largeEnough.some(node => canOpen(state, node.groupIndex) && !rule.allowsClass(node)))
  if (refusing.length > 0) return `${[...new Set(refusing.map(({ describe }) => describe))].join(' and ')} leaves no node for it`
  return waiting ? 'it was pending before, and the change closes no node that could be opened for it' : describeFree(state, set.demand)
}

/** The one label that no node has, or all of them where only together they match nothing. */
function selectorNobodyMeets({ workload }: PodSet, classes: readonly NodeClass[]): string {
  const wanted = Object.entries(workload.pod.nodeSelector).sort(([a], [b]) => (a < b ? -1 : 1))
  const nowhere = wanted.filter(([key, value]) => !classes.some(node => selects(node, key, value)))
  return (nowhere.length > 0 ? nowhere.slice(0, 1) : wanted).map(([key, value]) => `${key}=${value}`).join(', ')
}

const words: Readonly<Record<LabelRequirement['operator'], string>> = {
  In: 'in',
  NotIn: 'not in',
  Exists: 'exists',
  DoesNotExist: 'does not exist',
  Gt: 'over',
  Lt: 'under',
}

const describeTerm = (term: readonly LabelRequirement[]): string =>
  term
    .map(({ key, operator, values }) => [key, words[operator], ...(values.length > 0 ? [values.join(', ')] : [])].join(' '))
    .join(' and ') || 'without requirements'

const groupNames = (classes: readonly NodeClass[]): string => [...new Set(classes.map(({ group }) => group.name))].join(', ')

function describeTaints({ workload }: PodSet, classes: readonly NodeClass[]): string {
  const taints = classes.flatMap(({ group }) => untolerated(workload.pod, group.taints).slice(0, 1))
  const names = [...new Set(taints.map(({ key, value }) => (value === '' ? key : `${key}=${value}`)))]
  return names.length === 1 ? `taint ${names[0]} is not tolerated` : `taints ${names.join(', ')} are not tolerated`
}

/** Whether a pool without nodes could have one of the group. */
const isWithinLimits = ({ pool, capacityOfNode }: NodeGroup): boolean =>
  [...(pool?.most ?? [])].every(([resource, amount]) => (capacityOfNode.get(resource) ?? 0) <= amount)

/** A node pool has one limit for all of its groups. */
function describeMaximum(classes: readonly NodeClass[]): string {
  const groups = [...new Set(classes.map(({ group }) => group))]
  const within = new Set(groups.filter(isWithinLimits).map(({ pool }) => pool?.name))
  const pools = [...new Set(groups.flatMap(({ pool }) => pool?.name ?? []))].map(name =>
    within.has(name) ? `${name} is at its limit` : `a node that is large enough is beyond the limit of ${name}`,
  )
  const own = groups.filter(({ pool }) => pool === undefined)
  const [only] = own
  if (own.length > 1) pools.push(`the node groups ${own.map(({ name, max }) => `${name} (${max})`).join(', ')} are at their maximum`)
  else if (only !== undefined) pools.push(`the node group ${only.name} is at its maximum of ${only.max}`)
  return pools.join(', and ')
}
