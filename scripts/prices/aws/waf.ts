import { defineTable, pickItems } from '../mapping.ts'

/** Fraud control charges from the 10,001st request of a month on; its tiers are counted from there. */
const fraud = (from: number) => ({ sku: 'fraud-control/requests', unit: 'requests', from: from - 10_000 })

export const waf = defineTable({
  table: 'aws/waf',
  rows: facts =>
    pickItems(facts.csv('aws/waf.csv'), {
      'WebACL per month': { sku: 'classic/web-acls', unit: 'web ACLs' },
      'Rules added per WebACL per month': { sku: 'classic/rules', unit: 'rules' },
      'Web Requests received per Request': { sku: 'classic/requests', unit: 'requests' },
      'Web ACL Activated per Month': { sku: 'web-acls', unit: 'web ACLs' },
      'Rule Activated per Month': { sku: 'rules', unit: 'rules' },
      'Request Processed Tier1 per Request': { sku: 'requests', unit: 'requests' },
      'AMR Bot Control Activated per Month': { sku: 'bot-control/subscriptions', unit: 'subscriptions' },
      'AMR Bot Control Request Processed per Request from 10000000 to Inf': { sku: 'bot-control/requests/common', unit: 'requests' },
      'AMR Bot Control Targeted Request Processed per Request from 1000000 to Inf': {
        sku: 'bot-control/requests/targeted',
        unit: 'requests',
      },
      'AMR ATP Activated per Month from 0 to Inf': { sku: 'fraud-control/subscriptions', unit: 'subscriptions' },
      'AMR Fraud Control request processed per Request from 10000 to 2000000': fraud(10_000),
      'AMR Fraud Control request processed per Request from 2000000 to 5000000': fraud(2_000_000),
      'AMR Fraud Control request processed per Request from 5000000 to 15000000': fraud(5_000_000),
      'AMR Fraud Control request processed per Request from 15000000 to 30000000': fraud(15_000_000),
      'AMR Fraud Control request processed per Request from 30000000 to Inf': fraud(30_000_000),
    }),
})
