import type { ClusterSettings } from '../../config/cluster-schema.ts'
import type { ServerlessProfile } from '../../model/cluster.ts'
import type { Location } from '../../model/location.ts'
import type { LabelRequirement } from '../../model/workload.ts'
import type { DeclaredCluster } from './declared.ts'
import { parseTaint } from './taints.ts'

/** Labels that must all be there, as requirements. */
export const exactly = (labels: Readonly<Record<string, string>>): readonly LabelRequirement[] =>
  Object.entries(labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }))

/** A cluster as the configuration file states it. */
export function clusterFromConfig(settings: ClusterSettings, location: Location): DeclaredCluster {
  const { name, provider, region, nodes, fargate, autopilot } = settings
  const serverless: ServerlessProfile[] = [
    ...(fargate.length === 0
      ? []
      : [
          {
            name: 'fargate',
            kind: 'fargate' as const,
            selectors: fargate.map(({ namespace, labels }) => ({ namespace, labels: exactly(labels) })),
          },
        ]),
    ...(autopilot ? [{ name: 'autopilot', kind: 'autopilot' as const, selectors: [] }] : []),
  ]
  return {
    name,
    provider,
    region,
    nodes: nodes.map(group => ({
      name: group.name ?? group.type,
      machineType: group.type,
      capacity: group.capacity,
      count: group.count,
      max: group.max,
      billedElsewhere: false,
      labels: group.labels,
      taints: group.taints.flatMap(text => parseTaint(text) ?? []),
      zones: group.zones,
      pods: group.pods,
    })),
    serverless,
    location,
  }
}
