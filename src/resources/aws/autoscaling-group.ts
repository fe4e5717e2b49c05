import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { type ChargeContext, type ChargeEntry, defineResource } from '../definition.ts'
import { besideInstances, type Fleet, type InstanceSpec, instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { groupSize, instancesUsage, spotShare } from './instance-group.ts'
import { launchTemplateOf } from './instance-spec.ts'
import { configurationSpec } from './launch-configuration-spec.ts'
import { templateIsSpot, templateSpec, withOverride } from './launch-template-spec.ts'
import { inPublicSubnets } from './public-subnets.ts'

const elsewhere = (what: string): NotKnown => new NotKnown({ kind: 'computed', text: `its ${what} is not part of this project` })

type GroupContext = Pick<ChargeContext, 'attributes' | 'related' | 'usage'>

interface Members {
  readonly spec: InstanceSpec
  readonly fleet: Fleet
}

/** What the first override says goes: AWS takes on-demand types in the order they are listed. Weights are in units of the group's capacity. */
function mixed(context: GroupContext, policy: Attributes, capacity: () => number): Members {
  const specification = 'mixed_instances_policy.launch_template.launch_template_specification'
  const template =
    context.related.to(`${specification}.launch_template_id`, ['aws_launch_template']) ??
    context.related.to(`${specification}.launch_template_name`, ['aws_launch_template'])
  if (template === undefined) throw elsewhere('launch template')
  const override = policy.block('launch_template')?.block('override')
  const count = (): number =>
    context.usage.has('instances') ? capacity() : Math.ceil(capacity() / (override?.number('weighted_capacity') ?? 1))
  return {
    spec: withOverride(templateSpec(template.attributes, context.usage), override),
    fleet: { count, spot: () => spotShare(policy.block('instances_distribution'), count()) },
  }
}

function membersOf(context: GroupContext): Members {
  const { attributes, related, usage } = context
  const count = groupSize(
    context,
    () => attributes.number('desired_capacity'),
    () => attributes.number('min_size', 0),
  )
  const policy = attributes.block('mixed_instances_policy')
  if (policy !== undefined) return mixed(context, policy, count)
  if (attributes.has('launch_configuration')) {
    const configuration = related.to('launch_configuration', ['aws_launch_configuration'])
    if (configuration === undefined) throw elsewhere('launch configuration')
    const spot = () => (configuration.attributes.has('spot_price') ? count() : 0)
    return { spec: configurationSpec(configuration.attributes, usage), fleet: { count, spot } }
  }
  const template = launchTemplateOf(context)
  if (template === undefined) throw elsewhere('launch template')
  return {
    spec: templateSpec(template.attributes, usage),
    fleet: { count, spot: () => (templateIsSpot(template.attributes) ? count() : 0) },
  }
}

/** Its instances, and whether they get public addresses. */
function members(context: GroupContext): Members {
  const { spec, fleet } = membersOf(context)
  const { attributes, related } = context
  const subnets = (): boolean => inPublicSubnets(related, 'vpc_zone_identifier', attributes.raw('vpc_zone_identifier'))
  return { spec: { ...spec, publicIpv4: () => spec.publicIpv4() ?? subnets() }, fleet }
}

/** What a cluster's nodes are that such a group starts. Throws NotKnown where its template is not part of the project. */
export function groupMembers(context: GroupContext): Pick<InstanceSpec, 'instanceType' | 'operatingSystem'> & {
  readonly count: () => number
  /** So many of them are bought on the spot market. */
  readonly spot: () => number
  /** What one of them is billed for beside its hours. */
  readonly beside: () => readonly ChargeEntry[]
} {
  const { spec, fleet } = members(context)
  return {
    instanceType: spec.instanceType,
    operatingSystem: spec.operatingSystem,
    count: fleet.count,
    spot: () => fleet.spot?.() ?? 0,
    beside: () => besideInstances(spec, context.usage, () => 1),
  }
}

/** Costs what its instances and their disks cost. https://aws.amazon.com/autoscaling/pricing/ */
export const autoscalingGroup = defineResource({
  type: 'aws_autoscaling_group',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: { ...instancesUsage, ...instanceUsage },
  charges: context => {
    const { spec, fleet } = members(context)
    return instanceCharges(spec, context.usage, fleet)
  },
})
