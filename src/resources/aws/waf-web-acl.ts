import { defineResource } from '../definition.ts'
import { wafClassicCharges, wafClassicSkus, wafClassicUsage } from './waf-classic-charges.ts'

/** WAF Classic for CloudFront, which is sold at the price of us-east-1. */
export const wafWebAcl = defineResource({
  type: 'aws_waf_web_acl',
  service: 'AWS WAF',
  category: 'Security',
  skus: wafClassicSkus,
  usage: wafClassicUsage,
  charges: context => wafClassicCharges(context, 'rules', row => ({ id: `aws/waf/classic/${row}`, region: 'us-east-1' })),
})
