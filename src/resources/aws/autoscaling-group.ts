import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { type ChargeContext, type ChargeEntry, defineResource } from '../definition.ts'
import { besideInstances, type InstanceSpec, instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { groupSize, instancesUsage, spotShare } from './instance-group.ts'
import { launchTemplateOf } from './instance-spec.ts'
import { configurationSpec } from './launch-configuration-spec.ts'
import { templateIsSpot, templateSpec, withOverride } from './launch-template-spec.ts'
import { inPublicSubnets } from './public-subnets.ts'

const elsewhere = (what: string): NotKnown => new NotKnown({ kind: 'computed', text: `its ${what} is not part of this project` })

type GroupContext = Pick<ChargeContext, 'attributes' | 'related' | 'usage'>

interface Members {
  readonly spec: InstanceSpec
  readonly count: () => number
  /** How many of so many are bought on the spot market. */
  readonly spotOf: (count: () => number) => number
  /** Units of the group's capacity that each of them is. */
  readonly weight?: () => number
}

/** What the first override says goes: AWS takes on-demand types in the order they are listed. Weights are in units of the group's capacity. */
function mixed(context: GroupContext, policy: Attributes, capacity: () => number): Members {
  const specification = 'mixed_instances_policy.launch_template.launch_template_specification'
  const template =
    context.related.to(`${specification}.launch_template_id`, ['aws_launch_template']) ??
    context.related.to(`${specification}.launch_template_name`, ['aws_launch_template'])
  if (template === undefined) throw elsewhere('launch template')
  const override = policy.block('launch_template')?.block('override')
  const weight = (): number => override?.number('weighted_capacity') ?? 1
  return {
    spec: withOverride(templateSpec(template.attributes, context.usage), override),
    count: () => (context.usage.has('instances') ? capacity() : Math.ceil(capacity() / weight())),
    spotOf: count => spotShare(policy.block('instances_distribution'), count()),
    weight,
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
    const spotOf = (all: () => number): number => (configuration.attributes.has('spot_price') ? all() : 0)
    return { spec: configurationSpec(configuration.attributes, usage), count, spotOf }
  }
  const template = launchTemplateOf(context)
  if (template === undefined) throw elsewhere('launch template')
  return {
    spec: templateSpec(template.attributes, usage),
    count,
    spotOf: all => (templateIsSpot(template.attributes) ? all() : 0),
  }
}

/** Its instances, and whether they get public addresses. */
function members(context: GroupContext): Members {
  const { spec, ...others } = membersOf(context)
  const { attributes, related } = context
  const subnets = (): boolean => inPublicSubnets(related, 'vpc_zone_identifier', attributes.raw('vpc_zone_identifier'))
  return { ...others, spec: { ...spec, publicIpv4: () => spec.publicIpv4() ?? subnets() } }
}

/** What a cluster's nodes are that such a group starts. Throws NotKnown where its template is not part of the project. */
export function groupMembers(context: GroupContext): Pick<InstanceSpec, 'instanceType' | 'operatingSystem'> & {
  readonly count: () => number
  /** How many the group may have; undefined: it does not say. */
  readonly most: () => number | undefined
  /** How those that run are bought; where none do, as many as there may be. */
  readonly capacity: () => 'spot' | 'on-demand' | 'mixed'
  /** What one of them is billed for beside its hours. */
  readonly beside: () => readonly ChargeEntry[]
} {
  const { spec, count, spotOf, weight = () => 1 } = members(context)
  const most = (): number | undefined => {
    const size = context.attributes.number('max_size')
    return size === undefined ? undefined : Math.ceil(size / weight())
  }
  return {
    instanceType: spec.instanceType,
    operatingSystem: spec.operatingSystem,
    count,
    most,
    capacity: () => {
      const all = (): number => count() || (most() ?? 1)
      const spot = spotOf(all)
      return spot === 0 ? 'on-demand' : spot < all() ? 'mixed' : 'spot'
    },
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
    const { spec, count, spotOf } = members(context)
    return instanceCharges(spec, context.usage, { count, spot: () => spotOf(count) })
  },
})
