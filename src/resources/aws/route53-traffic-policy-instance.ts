import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Each record that a traffic policy makes is billed by the month; the policy itself is free. https://aws.amazon.com/route53/pricing/ */
export const route53TrafficPolicyInstance = defineResource({
  type: 'aws_route53_traffic_policy_instance',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/traffic-policy-records'],
  charges: () => [monthly('Traffic policy record', { id: 'aws/route53/traffic-policy-records', region: 'global' }, 'records')],
})
