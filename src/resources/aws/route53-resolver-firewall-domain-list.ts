import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the domains it holds; lists that AWS manages are free. https://aws.amazon.com/route53/pricing/ */
export const route53ResolverFirewallDomainList = defineResource({
  type: 'aws_route53_resolver_firewall_domain_list',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/dns-firewall/domains'],
  charges: ({ attributes }) => [
    monthly('Domains', 'aws/route53/dns-firewall/domains', 'domains', () => attributes.strings('domains').length),
  ],
})
