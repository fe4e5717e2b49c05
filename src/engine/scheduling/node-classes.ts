import type { NodeGroup } from '../../model/cluster.ts'
import { roomOf } from './demand.ts'
import type { Labels } from './labels.ts'

export const hostnameLabel = 'kubernetes.io/hostname'
export const zoneLabel = 'topology.kubernetes.io/zone'

/** Nodes that no constraint tells apart but by host name: those of one group in one zone. */
export interface NodeClass {
  readonly index: number
  /** Position of the group on the list that the classes were made from. */
  readonly groupIndex: number
  readonly group: NodeGroup
  readonly labels: Labels
  /** Labels that its nodes have with a value that is not known, though it may be known to differ from that of other nodes: what asks for a value is taken to be met. */
  readonly unstated: ReadonlySet<string>
  /** What pods can use of an empty node, by resource. */
  readonly allocatable: readonly number[]
  /** How many of the `count` nodes are of this class, and the number in the group of the first one and the step to the next one. */
  readonly fixed: number
  readonly first: number
  readonly step: number
}

function labelsOf(group: NodeGroup, zone: string | undefined): { labels: Labels; unstated: ReadonlySet<string> } {
  const labels = new Map([['kubernetes.io/os', 'linux'], ...Object.entries(group.labels)])
  labels.set('node.kubernetes.io/instance-type', group.machineType)
  labels.set('topology.kubernetes.io/region', group.region)
  labels.set(hostnameLabel, '')
  if (zone !== undefined) labels.set(zoneLabel, zone)
  const isUnstated = (name: string): boolean => !labels.has(name) || (name === zoneLabel && group.unnamedZones === true)
  return { labels, unstated: new Set([zoneLabel, 'kubernetes.io/arch'].filter(isUnstated)) }
}

const wholeCount = (count: number): number => (count > 0 ? Math.floor(count) : 0)

/** Nodes of a group go to its zones in turn, beginning with the first. */
export function nodeClassesOf(groups: readonly NodeGroup[], resources: readonly string[]): readonly NodeClass[] {
  const classes: NodeClass[] = []
  groups.forEach((group, groupIndex) => {
    const zones: readonly (string | undefined)[] = group.zones.length === 0 ? [undefined] : [...new Set(group.zones)]
    const allocatable = roomOf(group.allocatable, resources)
    zones.forEach((zone, first) => {
      const fixed = Math.max(0, Math.ceil((wholeCount(group.count) - first) / zones.length))
      classes.push({ index: classes.length, groupIndex, group, ...labelsOf(group, zone), allocatable, fixed, first, step: zones.length })
    })
  })
  return classes
}
