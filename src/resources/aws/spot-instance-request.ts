import { hoursPerMonth } from '../../model/money.ts'
import { defineResource } from '../definition.ts'
import { instanceCharges, instanceSkus, instanceUsage } from './ec2-instance-charges.ts'
import { instanceSpec } from './instance-spec.ts'

/** Disks and addresses are billed as for any instance; the hours at the market's price. https://aws.amazon.com/ec2/spot/pricing/ */
export const spotInstanceRequest = defineResource({
  type: 'aws_spot_instance_request',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: instanceSkus,
  usage: { ...instanceUsage, monthly_hrs: 'Hours a month that the instance runs; 730 if not given' },
  charges: context =>
    instanceCharges(instanceSpec(context), context.usage, {
      count: () => 1,
      spot: () => 1,
      hours: context.usage.optionalNumber('monthly_hrs') ?? hoursPerMonth,
    }),
})
