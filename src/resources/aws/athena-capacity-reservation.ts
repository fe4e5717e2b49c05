import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by data processing unit (DPU) and hour, used or not. https://aws.amazon.com/athena/pricing/ */
export const athenaCapacityReservation = defineResource({
  type: 'aws_athena_capacity_reservation',
  service: 'Amazon Athena',
  category: 'Analytics',
  skus: ['aws/athena/provisioned-dpu-hours'],
  charges: ({ attributes }) => [
    { ...hourly('Provisioned capacity', 'aws/athena/provisioned-dpu-hours', () => attributes.number('target_dpus', 0)), unit: 'DPU-hours' },
  ],
})
