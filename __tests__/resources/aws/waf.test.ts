import { expect, test } from '@jest/globals'
import type { AttributeObject } from '../../../src/model/resource.ts'
import { lines, price, ref, unknown } from '../price.ts'

test('an ACL of WAF Classic is billed by rule, rule group and request', () => {
  expect(
    lines(price('aws_waf_web_acl.a', { rules: [{ type: 'REGULAR' }, { type: 'RATE_BASED' }, { type: 'GROUP' }] }, { region: 'eu-west-1' })),
  ).toEqual([
    'Web ACL usage: 1 web ACLs x 5 = 5',
    'Rules: 2 rules x 1 = 2',
    'Rule groups: 1 rules x 1 = 1',
    'Requests: usage monthly_requests at 0.6 per 1M requests',
  ])
  const usage = { rule_group_rules: 5, monthly_requests: 1_000_000 }
  expect(lines(price('aws_wafregional_web_acl.a', { rule: [{}] }, { usage }))).toEqual([
    'Web ACL usage: 1 web ACLs x 5 = 5',
    'Rules: 6 rules x 1 = 6',
    'Requests: 1 1M requests x 0.6 = 0.6',
  ])
  expect(lines(price('aws_wafregional_web_acl.a', {}, { region: 'nowhere-1' }))[0]).toBe('Web ACL usage: unpriced')
})

const own = { statement: [{ geo_match_statement: [{ country_codes: ['US'] }] }] }
const managed = (name: string, more: AttributeObject = {}) => ({
  statement: [{ managed_rule_group_statement: [{ name, vendor_name: 'AWS', ...more }] }],
})
const group = { statement: [{ rule_group_reference_statement: [{ arn: ref('aws_wafv2_rule_group.g', 'arn') }] }] }

test('an ACL is billed by rule, whatever it is, and by request', () => {
  const acl = { scope: 'REGIONAL', rule: [own, managed('AWSManagedRulesCommonRuleSet'), group] }
  expect(lines(price('aws_wafv2_web_acl.a', acl))).toEqual([
    'Web ACL usage: 1 web ACLs x 5 = 5',
    'Rules: 1 rules x 1 = 1',
    'Rule groups: 1 rules x 1 = 1',
    'Managed rule groups: 1 rules x 1 = 1',
    'Requests: usage monthly_requests at 0.6 per 1M requests',
  ])
  const usage = { rule_group_rules: 5, managed_rule_group_rules: 10, monthly_requests: 1_000_000 }
  expect(lines(price('aws_wafv2_web_acl.a', acl, { usage }))).toContain('Rules: 16 rules x 1 = 16')
})

test('the rules of groups of the project count, each time that the ACL refers to them', () => {
  const others = { 'aws_wafv2_rule_group.g': { rule: [own, own, own] } }
  const elsewhere = { statement: [{ rule_group_reference_statement: [{ arn: unknown() }] }] }
  const rules = (rule: readonly AttributeObject[], usage = {}) =>
    lines(price('aws_wafv2_web_acl.a', { scope: 'REGIONAL', rule: [...rule] }, { others, usage }))[1]
  expect(rules([own, group])).toBe('Rules: 4 rules x 1 = 4')
  expect(rules([group, own, elsewhere, group])).toBe('Rules: 7 rules x 1 = 7')
  expect(rules([own, group], { rule_group_rules: 0 })).toBe('Rules: 1 rules x 1 = 1')
})

test('an ACL for CloudFront costs what it costs in us-east-1', () => {
  const rows = (scope: string) => price('aws_wafv2_web_acl.a', { scope }, { region: 'ap-east-1' }).lines.at(-1)
  expect(rows('CLOUDFRONT')).toMatchObject({ state: 'usage', price: { region: 'us-east-1' } })
  expect(rows('REGIONAL')).toMatchObject({ state: 'usage', price: { region: 'ap-east-1' } })
})

test('bot control and fraud control cost a subscription, and requests beyond the free ones', () => {
  const bots = (level: string) =>
    managed('AWSManagedRulesBotControlRuleSet', {
      managed_rule_group_configs: [{ aws_managed_rules_bot_control_rule_set: [{ inspection_level: level }] }],
    })
  const usage = { monthly_bot_control_requests: 12_000_000, monthly_account_takeover_requests: 3_000_000 }
  expect(lines(price('aws_wafv2_web_acl.a', { rule: [bots('COMMON')] }, { usage })).slice(3)).toEqual([
    'Bot Control: 1 subscriptions x 10 = 10',
    'Bot Control requests: 2,000 1k requests x 0.001 = 2',
  ])
  expect(lines(price('aws_wafv2_web_acl.a', { rule: [bots('TARGETED')] }, { usage })).slice(3)).toEqual([
    'Bot Control: 1 subscriptions x 10 = 10',
    'Bot Control requests: 11,000 1k requests x 0.01 = 110',
  ])
  // The first 10,000 are free; then $1 a thousand up to two million in all, and $0.70 up to five million.
  expect(lines(price('aws_wafv2_web_acl.a', { rule: [managed('AWSManagedRulesATPRuleSet')] }, { usage })).slice(3)).toEqual([
    'Account takeover prevention: 1 subscriptions x 10 = 10',
    'Account takeover prevention requests (first 1,990,000 requests): 1,990 1k requests x 1 = 1,990',
    'Account takeover prevention requests (next 3M requests): 1,000 1k requests x 0.7 = 700',
  ])
})

test('rules that are not known, or given as JSON, make only their lines unknown', () => {
  expect(lines(price('aws_wafv2_web_acl.a', { rule: unknown() }))).toEqual([
    'Web ACL usage: 1 web ACLs x 5 = 5',
    'Rules: unknown because var.x is not set',
    'Rule groups: unknown because var.x is not set',
    'Managed rule groups: unknown because var.x is not set',
    'Requests: usage monthly_requests at 0.6 per 1M requests',
  ])
  expect(lines(price('aws_wafv2_web_acl.a', { rule_json: '[]' }))[1]).toBe(
    'Rules: unknown because rules given as rule_json are not counted',
  )
})

test('an attached rule group is billed like a rule', () => {
  expect(lines(price('aws_wafv2_web_acl_rule_group_association.a', {}))).toEqual(['Rule group: 1 rules x 1 = 1'])
})
