import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { dnsRegion } from './route53-region.ts'

const kinds = [
  { row: 'standard', name: 'Standard', key: 'monthly_standard_queries', policies: [] },
  { row: 'latency', name: 'Latency based routing', key: 'monthly_latency_based_queries', policies: ['latency_routing_policy'] },
  { row: 'geo', name: 'Geo DNS', key: 'monthly_geo_queries', policies: ['geolocation_routing_policy', 'geoproximity_routing_policy'] },
  { row: 'ip-based', name: 'IP-based routing', key: 'monthly_ip_based_queries', policies: ['cidr_routing_policy'] },
] as const

/**
 * Billed by the queries it answers, at the price of its routing policy; failover, weighted and multivalue records answer standard queries.
 * Queries to aliases of AWS resources are free. Where usage names queries of another kind, they are shown as well.
 * https://aws.amazon.com/route53/pricing/
 */
export const route53Record = defineResource({
  type: 'aws_route53_record',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/queries/*'],
  usage: {
    monthly_standard_queries: 'Queries a month of records without routing by place',
    monthly_latency_based_queries: 'Queries a month of latency based records',
    monthly_geo_queries: 'Queries a month of geolocation and geoproximity records',
    monthly_ip_based_queries: 'Queries a month of records routed by the address of the client',
  },
  charges: ({ attributes, usage, region }) => {
    if (attributes.blocks('alias').length > 0) return []
    const own = kinds.find(({ policies }) => policies.some(policy => attributes.blocks(policy).length > 0)) ?? kinds[0]
    return kinds
      .filter(kind => kind === own || usage.has(kind.key))
      .map(({ row, name, key }) =>
        metered(`${name} queries`, () => ({ id: `aws/route53/queries/${row}`, region: dnsRegion(region()) }), {
          unit: 'queries',
          per: 1_000_000,
          usage,
          key,
        }),
      )
  },
})
