import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Adds a rule group to an ACL, which is billed like a rule of it. https://aws.amazon.com/waf/pricing/ */
export const wafv2WebAclRuleGroupAssociation = defineResource({
  type: 'aws_wafv2_web_acl_rule_group_association',
  service: 'AWS WAF',
  category: 'Security',
  skus: ['aws/waf/rules'],
  charges: () => [monthly('Rule group', 'aws/waf/rules', 'rules')],
})
