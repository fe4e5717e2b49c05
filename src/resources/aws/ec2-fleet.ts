import { defineResource } from '../definition.ts'
import { instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { templateMember } from './fleet-members.ts'

/** Costs what its instances cost; what is not asked for on-demand is spot, or as the default says. https://aws.amazon.com/ec2/pricing/ */
export const ec2Fleet = defineResource({
  type: 'aws_ec2_fleet',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: instanceUsage,
  charges: context => {
    const { spec, weight } = templateMember(context, 'launch_template_specification', 'override', {
      id: 'launch_template_id',
      name: 'launch_template_name',
    })
    const target = context.attributes.block('target_capacity_specification')
    const total = (): number => target?.number('total_target_capacity') ?? 0
    const spotCapacity = (): number => {
      const [onDemand, spot] = [target?.number('on_demand_target_capacity'), target?.number('spot_target_capacity')]
      if (target?.string('default_target_capacity_type') === 'spot') return total() - (onDemand ?? 0)
      return Math.min(total(), spot ?? 0)
    }
    const instances = (capacity: number): number => Math.ceil(capacity / weight())
    return instanceCharges(spec, context.usage, {
      count: () => instances(total() - spotCapacity()) + instances(spotCapacity()),
      spot: () => instances(spotCapacity()),
    })
  },
})
