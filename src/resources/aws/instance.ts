import { hoursPerMonth } from '../../model/money.ts'
import { defineResource } from '../definition.ts'
import { instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { instanceSpec } from './instance-spec.ts'

/** A virtual machine with its disks. https://aws.amazon.com/ec2/pricing/on-demand/ */
export const instance = defineResource({
  type: 'aws_instance',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: { ...instanceUsage, monthly_hrs: 'Hours a month that the instance runs; 730 if not given' },
  charges: context => {
    const spec = instanceSpec(context)
    return instanceCharges(spec, context.usage, {
      count: () => 1,
      spot: () => (spec.spot() ? 1 : 0),
      hours: context.usage.optionalNumber('monthly_hrs') ?? hoursPerMonth,
    })
  },
})
