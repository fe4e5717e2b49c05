import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour, whatever passes. https://aws.amazon.com/lightsail/pricing/ */
export const lightsailLb = defineResource({
  type: 'aws_lightsail_lb',
  service: 'Amazon Lightsail',
  category: 'Networking',
  skus: ['aws/lightsail/load-balancer-hours'],
  charges: () => [hourly('Load balancer', 'aws/lightsail/load-balancer-hours')],
})
