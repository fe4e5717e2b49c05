import { hoursPerMonth } from '../../model/money.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour it exists: all month unless usage says otherwise. https://aws.amazon.com/cloudhsm/pricing/ */
export const cloudhsmV2Hsm = defineResource({
  type: 'aws_cloudhsm_v2_hsm',
  service: 'AWS CloudHSM',
  category: 'Security',
  skus: ['aws/cloudhsm/hsm-hours'],
  usage: { monthly_hrs: 'Hours a month it exists; all 730 if not given' },
  charges: ({ usage }) => [
    {
      description: 'HSM usage',
      sku: () => 'aws/cloudhsm/hsm-hours',
      unit: 'hours',
      quantity: () => usage.optionalNumber('monthly_hrs') ?? hoursPerMonth,
    },
  ],
})
