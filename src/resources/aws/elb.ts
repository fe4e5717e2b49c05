import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A Classic Load Balancer: billed by the hour and by the GB. https://aws.amazon.com/elasticloadbalancing/pricing/ */
export const elb = defineResource({
  type: 'aws_elb',
  service: 'Elastic Load Balancing',
  category: 'Networking',
  skus: ['aws/elb/classic/hours', 'aws/elb/classic/data'],
  usage: { monthly_data_processed_gb: 'Data processed by the load balancer, GB a month' },
  charges: ({ usage }) => [
    hourly('Classic load balancer', 'aws/elb/classic/hours'),
    metered('Data processed', 'aws/elb/classic/data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
  ],
})
