import { NotKnown } from '../../model/unknown.ts'
import { type ChargeContext, defineResource } from '../definition.ts'
import { type InstanceSpec, instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { type FleetMember, templateMember } from './fleet-members.ts'
import { dataVolume, deviceName, rootVolume } from './instance-volumes.ts'
import { tenancyOf } from './launch-template-spec.ts'
import { operatingSystemOf } from './operating-system.ts'

/** The first of the specifications, or of the templates where the request has those. */
function member(context: ChargeContext): FleetMember {
  const specification = context.attributes.block('launch_specification')
  if (specification === undefined) return templateMember(context, 'launch_template_specification', 'overrides', { id: 'id', name: 'name' })
  const operatingSystem = () => operatingSystemOf(context.usage, [specification], 'ami')
  const spec: InstanceSpec = {
    instanceType: () => {
      const type = specification.string('instance_type')
      if (type === undefined) throw new NotKnown({ kind: 'error', text: 'the launch specification has no instance_type' })
      return type
    },
    operatingSystem,
    tenancy: () => tenancyOf(specification.string('placement_tenancy')),
    ebsOptimized: () => specification.boolean('ebs_optimized', false),
    detailedMonitoring: () => specification.boolean('monitoring', false),
    publicIpv4: () => specification.boolean('associate_public_ip_address', false),
    cpuCredits: () => undefined,
    volumes: [
      rootVolume(specification.blocks('root_block_device'), operatingSystem),
      ...specification
        .blocks('ebs_block_device')
        .map((block, index) => dataVolume(`ebs_block_device[${deviceName(block, index)}]`, [block])),
    ],
  }
  return { spec, weight: () => specification.number('weighted_capacity') ?? 1 }
}

/** Spot instances up to the target, with an on-demand part if one is set. https://aws.amazon.com/ec2/spot/pricing/ */
export const spotFleetRequest = defineResource({
  type: 'aws_spot_fleet_request',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: instanceUsage,
  charges: context => {
    const { spec, weight } = member(context)
    const capacity = (name: string): number => Math.ceil((context.attributes.number(name) ?? 0) / weight())
    const count = (): number => capacity('target_capacity')
    return instanceCharges(spec, context.usage, { count, spot: () => Math.max(0, count() - capacity('on_demand_target_capacity')) })
  },
})
