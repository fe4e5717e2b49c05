import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the queries of the VPC that it inspects. https://aws.amazon.com/route53/pricing/ */
export const route53ResolverFirewallRuleGroupAssociation = defineResource({
  type: 'aws_route53_resolver_firewall_rule_group_association',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/dns-firewall/queries'],
  usage: { monthly_queries: 'Queries of the VPC a month' },
  charges: ({ usage }) => [
    metered('DNS Firewall queries', 'aws/route53/dns-firewall/queries', { unit: 'queries', per: 1_000_000, usage, key: 'monthly_queries' }),
  ],
})
