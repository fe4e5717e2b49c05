import { groupMembers } from '../../resources/aws/autoscaling-group.ts'
import { operatingSystemNames } from '../../resources/aws/operating-system.ts'
import { readUsage } from '../../resources/usage.ts'
import { namesHere } from './assumption-names.ts'
import type { DeclaredNodes } from './declared.ts'
import { extrasOf } from './node-extras.ts'
import { zonesOf } from './subnet-zones.ts'
import { known, type View } from './terraform-view.ts'

/** Tags that say in whose cluster a group's machines are nodes. https://docs.aws.amazon.com/eks/latest/userguide/worker.html */
const clusterTag = /^(?:kubernetes\.io|k8s\.io)\/cluster\/(.+)$/

/** Whether an Auto Scaling group's machines are nodes of a cluster: nodes that its owner manages, not EKS. */
export const isNodesOf = ({ attributes }: View, cluster: string | undefined): boolean =>
  cluster !== undefined &&
  (known(() => attributes.blocks('tag')) ?? []).some(tag => clusterTag.exec(known(() => tag.string('key')) ?? '')?.[1] === cluster)

/** An Auto Scaling group as nodes. What their labels and taints are, only the script says that starts them. */
export function selfManagedNodes({ resource, attributes, related }: View): DeclaredNodes {
  const members = known(() => groupMembers({ attributes, related, usage: readUsage({}) }))
  const [count, capacity] = [known(() => members?.count()), known(() => members?.capacity())]
  const system = known(() => members?.operatingSystem())
  const machineType = known(() => members?.instanceType())
  const unknown =
    machineType === undefined || count === undefined || capacity === undefined || system === undefined
      ? 'its machines are not known before apply'
      : system !== 'linux'
        ? `its nodes run ${operatingSystemNames[system]}`
        : capacity === 'mixed'
          ? 'it buys some of its nodes on the spot market'
          : undefined
  return {
    name: resource.address,
    machineType: unknown === undefined ? machineType : undefined,
    capacity: capacity === 'spot' ? 'spot' : 'on-demand',
    count: count ?? 0,
    max: known(() => members?.most()),
    billedElsewhere: true,
    labels: {},
    taints: [],
    ...zonesOf(attributes, related, 'vpc_zone_identifier'),
    extras: extrasOf(() => members?.beside() ?? []),
    pods: undefined,
    ...(unknown === undefined
      ? { assumptions: [`Nodes of ${namesHere} are taken to have no labels and taints of their own.`] }
      : { unknown }),
  }
}
