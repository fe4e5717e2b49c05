import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A Redshift Serverless workgroup: paid only while queries run. https://aws.amazon.com/redshift/pricing/ */
export const redshiftserverlessWorkgroup = defineResource({
  type: 'aws_redshiftserverless_workgroup',
  service: 'Amazon Redshift',
  category: 'Analytics',
  skus: ['aws/redshift/serverless'],
  usage: { monthly_active_hours: 'Hours a month in which queries run, at base_capacity' },
  charges: ({ attributes, usage }) => [
    metered('Compute', 'aws/redshift/serverless', {
      unit: 'RPU-hours',
      usage,
      key: 'monthly_active_hours',
      quantity: hours => hours * attributes.number('base_capacity', 128),
    }),
  ],
})
