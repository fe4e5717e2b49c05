import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour for each of its network interfaces, one an address, and by the queries it passes on. https://aws.amazon.com/route53/pricing/ */
export const route53ResolverEndpoint = defineResource({
  type: 'aws_route53_resolver_endpoint',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/resolver/*'],
  usage: { monthly_queries: 'Queries that pass the endpoint a month' },
  charges: ({ attributes, usage }) => [
    hourly('Network interfaces', 'aws/route53/resolver/endpoint-hours', () => attributes.blocks('ip_address').length),
    metered('DNS queries', 'aws/route53/resolver/queries', { unit: 'queries', per: 1_000_000, usage, key: 'monthly_queries' }),
  ],
})
