import { NotKnown } from '../../model/unknown.ts'
import { type ChargeContext, type ChargeEntry, defineResource } from '../definition.ts'
import { besideInstances, type InstanceSpec, instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { groupSize, instancesUsage } from './instance-group.ts'
import { launchTemplateOf } from './instance-spec.ts'
import { templateSpec } from './launch-template-spec.ts'
import { type OperatingSystem, operatingSystemOf } from './operating-system.ts'
import { inPublicSubnets } from './public-subnets.ts'

const defaultType = 't3.medium'

type NodeContext = Pick<ChargeContext, 'attributes' | 'related' | 'usage'>

function ownSpec({ attributes, usage }: NodeContext): InstanceSpec {
  const isWindows = (): boolean => attributes.string('ami_type')?.startsWith('WINDOWS') ?? false
  const operatingSystem = (): OperatingSystem =>
    !usage.has('operating_system') && isWindows() ? 'windows' : operatingSystemOf(usage, [], 'image_id')
  return {
    instanceType: () => attributes.strings('instance_types')[0] ?? defaultType,
    operatingSystem,
    tenancy: () => 'shared',
    ebsOptimized: () => false,
    detailedMonitoring: () => false,
    publicIpv4: () => undefined,
    cpuCredits: () => undefined,
    volumes: [
      {
        name: 'root_block_device',
        type: () => 'gp2',
        // EKS makes the disks 20 GiB, those of Windows nodes 50.
        size: () => attributes.number('disk_size') ?? (isWindows() ? 50 : 20),
        iops: () => undefined,
        throughput: () => undefined,
      },
    ],
  }
}

function nodes(context: NodeContext): InstanceSpec {
  const own = ownSpec(context)
  if (context.attributes.block('launch_template') === undefined) return own
  const template = launchTemplateOf(context)
  if (template === undefined) throw new NotKnown({ kind: 'computed', text: 'its launch template is not part of this project' })
  const spec = templateSpec(template.attributes, context.usage)
  const [ownType] = context.attributes.has('instance_types') ? [own.instanceType] : []
  const templateType = () => (template.attributes.has('instance_type') ? spec.instanceType() : defaultType)
  return {
    ...spec,
    instanceType: ownType ?? templateType,
    operatingSystem: template.attributes.has('image_id') ? spec.operatingSystem : own.operatingSystem,
  }
}

function specOf(context: NodeContext): InstanceSpec {
  const spec = nodes(context)
  const subnets = (): boolean => inPublicSubnets(context.related, 'subnet_ids', context.attributes.raw('subnet_ids'))
  return { ...spec, publicIpv4: () => spec.publicIpv4() ?? subnets() }
}

/** What one node of a group is billed for beside its hours. */
export const besideNode = (context: NodeContext): readonly ChargeEntry[] => besideInstances(specOf(context), context.usage, () => 1)

/** Costs what its nodes and their disks cost; where it lists several types, the first is taken. https://aws.amazon.com/eks/pricing/ */
export const eksNodeGroup = defineResource({
  type: 'aws_eks_node_group',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: { ...instancesUsage, ...instanceUsage },
  charges: context => {
    const scaling = context.attributes.block('scaling_config')
    const count = groupSize(
      context,
      () => scaling?.number('desired_size'),
      () => scaling?.number('min_size', 0) ?? 0,
    )
    const isSpot = (): boolean => context.attributes.string('capacity_type') === 'SPOT'
    return instanceCharges(specOf(context), context.usage, { count, spot: () => (isSpot() ? count() : 0) })
  },
})
