import { defineTable, pickItems } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'
import { worldwide } from './worldwide.ts'

const queries = (kind: string) => ({ sku: `queries/${kind}`, unit: 'queries' })
const resolver = { sku: 'resolver/queries', unit: 'queries' }
const billion = 1_000_000_000
/** Public DNS is sold worldwide, and by region only in GovCloud; other regions that are listed repeat the worldwide price. */
const isDnsRegion = (region: string): boolean => region === 'global' || region.startsWith('us-gov-')

export const route53 = defineTable({
  table: 'aws/route53',
  *rows(facts) {
    const listed = facts.csv('aws/route53.csv')
    const publicDns = pickItems(listed, {
      'DNS Zone first 25': { sku: 'zones', unit: 'zones' },
      'Query Standard External first 1B': queries('standard'),
      'Query Standard External over 1B': { ...queries('standard'), from: billion },
      'Query Latency Based Routing External first 1B': queries('latency'),
      'Query Latency Based Routing External over 1B': { ...queries('latency'), from: billion },
      'Query Geo DNS External first 1B': queries('geo'),
      'Query Geo DNS External over 1B': { ...queries('geo'), from: billion },
      'Query IP Based Routing External first 1B': queries('ip-based'),
      'Query IP Based Routing External over 1B': { ...queries('ip-based'), from: billion },
      'Basic Health checks AWS per Mo': { sku: 'health-checks/aws', unit: 'health checks' },
      'Basic Health checks External Non AWS per Mo': { sku: 'health-checks/non-aws', unit: 'health checks' },
      'Optional Health Check Features AWS per Mo': { sku: 'health-check-features/aws', unit: 'features' },
      'Optional Health Check Features External Non AWS per Mo': { sku: 'health-check-features/non-aws', unit: 'features' },
      'Basic Traffic Flow Routing per Mo': { sku: 'traffic-policy-records', unit: 'records' },
    })
    for (const row of worldwide(publicDns)) if (isDnsRegion(row.region)) yield row
    yield* preferFirst(
      pickItems(listed, {
        'Query ENI': { sku: 'resolver/endpoint-hours', unit: 'hours' },
        'Query first 1B': resolver,
        'Query over 1B': { ...resolver, from: billion },
        'DNS Domain Names DNS Firewall per Mo': { sku: 'dns-firewall/domains', unit: 'domains' },
        'DNS Query DNS Firewall per Queries': { sku: 'dns-firewall/queries', unit: 'queries' },
        'DNS Query DNS Firewall per Queries over 1B': { sku: 'dns-firewall/queries', unit: 'queries', from: billion },
      }),
      pickItems(listed, { 'Query Resolver first 1B': resolver, 'Query Resolver over 1B': { ...resolver, from: billion } }),
    )
  },
})
