import { decimal } from '../../../src/model/money.ts'
import type { Fact } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { preferFirst } from '../prefer-first.ts'

const items: Readonly<Record<string, readonly [sku: string, unit: string]>> = {
  ALB: ['application/hours', 'hours'],
  'ALB LCU': ['application/lcu', 'LCU-hours'],
  'ALB trust store': ['application/trust-store-hours', 'hours'],
  NLB: ['network/hours', 'hours'],
  'NLB LCU': ['network/lcu', 'LCU-hours'],
  GWLB: ['gateway/hours', 'hours'],
  'GWLB LCU': ['gateway/lcu', 'LCU-hours'],
  CLB: ['classic/hours', 'hours'],
  'CLB data': ['classic/data', 'GB'],
}

function* listed(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const fact of facts) {
    const { item = '', region = '', usd = '' } = fact.columns
    const [sku, unit] = items[item] ?? []
    if (sku === undefined || unit === undefined) throw new Error(`elb.csv: ${item} has no sku`)
    yield { sku, region, unit, usd, fact, column: 'usd' }
  }
}

/** How many Classic Load Balancer hours one hour of each costs. */
const ofClassic = { ALB: '0.9', NLB: '0.9', CLB: '1' } as const

/** Hourly prices of one kind from another kind in the same region; the application load balancer is taken first, being quoted most often. */
function* fromOthers(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const known of ['ALB', 'NLB', 'CLB'] as const)
    for (const fact of facts) {
      const { item, region = '', usd = '', src: source = '' } = fact.columns
      if (item !== known) continue
      for (const [other, share] of Object.entries(ofClassic)) {
        const [sku = '', unit = ''] = items[other] ?? []
        const price = decimal(usd).times(share).div(ofClassic[known]).round(6).toFixed()
        yield { sku, region, unit, usd: price, fact, source, rule: 'load-balancer-hours' }
      }
    }
}

export const elb = defineTable({
  table: 'aws/elb',
  *rows(facts) {
    const rows = facts.csv('aws/elb.csv')
    yield* preferFirst(listed(rows), fromOthers(rows))
  },
  rules: {
    'load-balancer-hours':
      'An hour of an Application or Network Load Balancer costs 0.9 times that of a Classic Load Balancer in the same region (5 of 5 regions: us-east-1, us-west-2, eu-west-1, eu-west-2, eu-central-1).',
  },
})
