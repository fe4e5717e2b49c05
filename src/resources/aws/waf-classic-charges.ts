import { metered, monthly } from '../charges.ts'
import type { Charge, ChargeContext, Sku } from '../definition.ts'

export const wafClassicUsage = {
  rule_group_rules: 'Rules in the rule groups that the ACL uses',
  monthly_requests: 'Requests inspected a month',
}

export const wafClassicSkus = ['aws/waf/classic/*']

/**
 * An ACL of WAF Classic: billed by ACL, by each of its rules and rule groups, and by request. `rules` names the blocks that hold the rules.
 * https://aws.amazon.com/waf/pricing/
 */
export function wafClassicCharges({ attributes, usage }: ChargeContext, rules: string, sku: (row: string) => Sku): readonly Charge[] {
  const count = (isGroup: boolean): number =>
    attributes.blocks(rules).filter(rule => (rule.string('type', 'REGULAR') === 'GROUP') === isGroup).length
  return [
    monthly('Web ACL usage', sku('web-acls'), 'web ACLs'),
    monthly('Rules', sku('rules'), 'rules', () => count(false) + (usage.optionalNumber('rule_group_rules') ?? 0)),
    monthly('Rule groups', sku('rules'), 'rules', () => count(true)),
    metered('Requests', sku('requests'), { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
  ]
}
