import { NotKnown, Unknown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { metered, monthly } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource, type Sku } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import type { Usage } from '../usage.ts'

type RuleKind = 'own' | 'group' | 'managed'

function kindOf(rule: Attributes): RuleKind {
  const statement = rule.block('statement')
  if (statement?.block('managed_rule_group_statement') !== undefined) return 'managed'
  return statement?.block('rule_group_reference_statement') === undefined ? 'own' : 'group'
}

/** Rules of an ACL. Throws NotKnown where they are given as JSON. */
function rulesOf(acl: Attributes): readonly Attributes[] {
  if (acl.has('rule_json')) throw new NotKnown({ kind: 'limit', text: 'rules given as rule_json are not counted' })
  return acl.blocks('rule')
}

/** Rules in the groups of the project that the ACL refers to, each as often as it does; groups from elsewhere say nothing. */
function rulesInGroups({ attributes, related }: Pick<ChargeContext, 'attributes' | 'related'>): number {
  const counts = rulesOf(attributes).map((_, index) =>
    ifKnown(
      () =>
        related.to(`rule.${index}.statement.rule_group_reference_statement.arn`, ['aws_wafv2_rule_group'])?.attributes.blocks('rule')
          .length ?? 0,
      0,
    ),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Managed rule groups that cost a subscription and by request, with the requests a month that each gives away. */
const paidGroups: Readonly<Record<string, { readonly name: string; readonly row: string; readonly key: string; readonly free: number }>> = {
  AWSManagedRulesBotControlRuleSet: { name: 'Bot Control', row: 'bot-control', key: 'bot_control', free: 10_000_000 },
  AWSManagedRulesATPRuleSet: { name: 'Account takeover prevention', row: 'fraud-control', key: 'account_takeover', free: 10_000 },
  AWSManagedRulesACFPRuleSet: { name: 'Account creation fraud prevention', row: 'fraud-control', key: 'account_creation', free: 10_000 },
}
const freeTargetedRequests = 1_000_000

const isTargeted = (group: Attributes): boolean =>
  group
    .blocks('managed_rule_group_configs')
    .flatMap(config => config.blocks('aws_managed_rules_bot_control_rule_set'))
    .some(set => set.string('inspection_level') === 'TARGETED')

/** Subscriptions and requests of the paid groups; where the rules are not known, the lines that count them say so. */
function paidGroupCharges(acl: Attributes, usage: Usage, sku: (row: string) => () => Sku): readonly Charge[] {
  if (acl.raw('rule') instanceof Unknown) return []
  return acl
    .blocks('rule')
    .flatMap(rule => rule.blocks('statement'))
    .flatMap(statement => statement.blocks('managed_rule_group_statement'))
    .flatMap((group): readonly Charge[] => {
      const name = group.string('name', '')
      const offer = Object.hasOwn(paidGroups, name) ? paidGroups[name] : undefined
      if (offer === undefined) return []
      const targeted = offer.row === 'bot-control' && isTargeted(group)
      const requests = offer.row === 'bot-control' ? `bot-control/requests/${targeted ? 'targeted' : 'common'}` : `${offer.row}/requests`
      const free = targeted ? freeTargetedRequests : offer.free
      return [
        monthly(offer.name, sku(`${offer.row}/subscriptions`), 'subscriptions'),
        metered(`${offer.name} requests`, sku(requests), {
          unit: 'requests',
          per: 1_000,
          usage,
          key: `monthly_${offer.key}_requests`,
          quantity: inspected => Math.max(0, inspected - free),
        }),
      ]
    })
}

/**
 * Billed by ACL, by each rule and rule group, and by request up to 1,500 capacity units; an ACL for CloudFront at the price of us-east-1.
 * Rules within rule groups are counted where usage names them, those of groups of the project in any case. https://aws.amazon.com/waf/pricing/
 */
export const wafv2WebAcl = defineResource({
  type: 'aws_wafv2_web_acl',
  service: 'AWS WAF',
  category: 'Security',
  skus: ['aws/waf/web-acls', 'aws/waf/rules', 'aws/waf/requests', 'aws/waf/bot-control/*', 'aws/waf/fraud-control/*'],
  usage: {
    rule_group_rules: 'Rules in the rule groups that the ACL uses; those of groups of the project if not given',
    managed_rule_group_rules: 'Rules in the managed rule groups that the ACL uses',
    monthly_requests: 'Requests inspected a month',
    monthly_bot_control_requests: 'Requests inspected by Bot Control a month',
    monthly_account_takeover_requests: 'Login attempts inspected a month',
    monthly_account_creation_requests: 'Account creations inspected a month',
  },
  charges: ({ attributes, usage, related, region }) => {
    const sku = (row: string) => (): Sku => ({
      id: `aws/waf/${row}`,
      region: attributes.string('scope') === 'CLOUDFRONT' ? 'us-east-1' : region(),
    })
    const count = (kind: RuleKind): number => rulesOf(attributes).filter(rule => kindOf(rule) === kind).length
    const inGroups = (): number =>
      (usage.optionalNumber('rule_group_rules') ?? rulesInGroups({ attributes, related })) +
      (usage.optionalNumber('managed_rule_group_rules') ?? 0)
    return [
      monthly('Web ACL usage', sku('web-acls'), 'web ACLs'),
      monthly('Rules', sku('rules'), 'rules', () => count('own') + inGroups()),
      monthly('Rule groups', sku('rules'), 'rules', () => count('group')),
      monthly('Managed rule groups', sku('rules'), 'rules', () => count('managed')),
      metered('Requests', sku('requests'), { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
      ...paidGroupCharges(attributes, usage, sku),
    ]
  },
})
