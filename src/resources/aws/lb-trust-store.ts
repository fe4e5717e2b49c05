import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** For mutual TLS, billed by the hour it is associated with a load balancer. https://aws.amazon.com/elasticloadbalancing/pricing/ */
export const lbTrustStore = defineResource({
  type: 'aws_lb_trust_store',
  service: 'Elastic Load Balancing',
  category: 'Networking',
  skus: ['aws/elb/application/trust-store-hours'],
  charges: () => [hourly('Trust store', 'aws/elb/application/trust-store-hours')],
})
