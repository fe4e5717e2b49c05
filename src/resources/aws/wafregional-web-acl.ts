import { defineResource } from '../definition.ts'
import { wafClassicCharges, wafClassicSkus, wafClassicUsage } from './waf-classic-charges.ts'

/** WAF Classic for load balancers and API Gateway. */
export const wafregionalWebAcl = defineResource({
  type: 'aws_wafregional_web_acl',
  service: 'AWS WAF',
  category: 'Security',
  skus: wafClassicSkus,
  usage: wafClassicUsage,
  charges: context => wafClassicCharges(context, 'rule', row => `aws/waf/classic/${row}`),
})
