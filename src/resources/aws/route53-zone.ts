import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { dnsRegion } from './route53-region.ts'

/** Public or private, billed by the month; at the price of an account's first 25 zones. https://aws.amazon.com/route53/pricing/ */
export const route53Zone = defineResource({
  type: 'aws_route53_zone',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/zones'],
  charges: ({ region }) => [monthly('Hosted zone', () => ({ id: 'aws/route53/zones', region: dnsRegion(region()) }), 'zones')],
})
