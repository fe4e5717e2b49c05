import type { ServerlessProfile } from '../../model/cluster.ts'
import type { Resource } from '../../model/resource.ts'
import { besideNode } from '../../resources/aws/eks-node-group.ts'
import { readUsage } from '../../resources/usage.ts'
import { nameTogether } from './assumption-names.ts'
import type { DeclaredCluster, DeclaredNodes } from './declared.ts'
import { autoModePools } from './eks-auto-mode.ts'
import { isNodesOf, selfManagedNodes } from './from-auto-scaling.ts'
import { exactly } from './from-config.ts'
import { diskOfEksNode } from './node-disk.ts'
import { extrasOf } from './node-extras.ts'
import { zonesOf } from './subnet-zones.ts'
import { taintsOf } from './taints.ts'
import { known, membersOf, regionOf, stringMap, type View, viewResources } from './terraform-view.ts'

/** EKS clusters with their node groups, managed by EKS or by their owner, and Fargate profiles. */
export function eksClusters(resources: readonly Resource[]): readonly DeclaredCluster[] {
  const all = viewResources(resources)
  const clusters = all('aws_eks_cluster')
  const [groups, profiles, scaled] = [all('aws_eks_node_group'), all('aws_eks_fargate_profile'), all('aws_autoscaling_group')]
  return clusters.map(cluster => {
    const isOnly = clusters.length === 1
    const name = known(() => cluster.attributes.string('name'))
    return {
      name: name ?? cluster.resource.address,
      provider: 'aws',
      region: regionOf(cluster),
      nodes: [
        ...membersOf(groups, 'cluster_name', cluster, isOnly).map(nodesOf),
        ...nameTogether(scaled.filter(group => isNodesOf(group, name)).map(selfManagedNodes)),
      ],
      autoMode: autoModePools(cluster.attributes),
      serverless: membersOf(profiles, 'cluster_name', cluster, isOnly).map(profileOf),
      location: cluster.resource.location,
      address: cluster.resource.address,
    }
  })
}

/** Pods are packed into Linux nodes alone. */
export const windows = 'its nodes run Windows'

/** The type that EKS takes where neither the group nor its launch template says one. */
const defaultType = 't3.medium'

function nodesOf({ resource, attributes, related }: View): DeclaredNodes {
  const scaling = known(() => attributes.block('scaling_config'))
  const least = known(() => scaling?.number('min_size')) ?? 0
  const template = known(
    () => related.to('launch_template.id', ['aws_launch_template']) ?? related.to('launch_template.name', ['aws_launch_template']),
  )
  const isKnown = known(() => attributes.strings('instance_types') !== undefined) === true
  const own = known(() => attributes.strings('instance_types')[0])
  const isSpot = known(() => attributes.string('capacity_type')) === 'SPOT'
  const isWindows = known(() => attributes.string('ami_type'))?.startsWith('WINDOWS') === true
  return {
    name: resource.address,
    machineType: isWindows
      ? undefined
      : (own ?? (isKnown ? (known(() => template?.attributes.string('instance_type')) ?? defaultType) : undefined)),
    capacity: isSpot ? 'spot' : 'on-demand',
    count: known(() => scaling?.number('desired_size')) ?? least,
    max: known(() => scaling?.number('max_size')),
    billedElsewhere: true,
    labels: {
      'eks.amazonaws.com/nodegroup': known(() => attributes.string('node_group_name')) ?? '',
      'eks.amazonaws.com/capacityType': isSpot ? 'SPOT' : 'ON_DEMAND',
      ...stringMap(attributes, 'labels'),
    },
    taints: taintsOf(attributes, 'taint'),
    ...zonesOf(attributes, related),
    extras: extrasOf(() => besideNode({ attributes, related, usage: readUsage({}) })),
    disk: diskOfEksNode(attributes),
    pods: undefined,
    ...(isWindows ? { unknown: windows } : isKnown ? {} : { unknown: 'its instance types are not known before apply' }),
  }
}

const profileOf = ({ resource, attributes }: View): ServerlessProfile => ({
  name: resource.address,
  kind: 'fargate',
  selectors: (known(() => attributes.blocks('selector')) ?? []).map(selector => ({
    namespace: known(() => selector.string('namespace')),
    labels: exactly(stringMap(selector, 'labels')),
  })),
})
