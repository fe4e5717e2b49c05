import type { Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { pickBilled, pickQuoted } from './quoted-prices.ts'
import { pickRecorded } from './recorded.ts'

const advanced = { sku: 'parameters/advanced', unit: 'parameters' } as const

/**
 * What recorded estimates charge for an advanced parameter that exists all month. They print cents, too coarse by itself: it counts where
 * the price list is quoted with the same figure for another region.
 */
function* confirmedMonths(facts: Facts, quoted: readonly MappedRow[]): Iterable<MappedRow> {
  for (const fact of facts.csv('aws/golden_components.csv')) {
    const { component, monthly_qty: hours, monthly_cost: usd = '', region = '' } = fact.columns
    if (component !== 'Parameter storage (advanced)' || hours !== '730') continue
    if (!quoted.some(row => row.usd === usd)) throw new Error(`nobody quotes ${usd} USD for an advanced parameter`)
    yield { ...advanced, region, usd, fact, column: 'monthly_cost', source: 'G2608' }
  }
}

export const systemsManager = defineTable({
  table: 'aws/systems-manager',
  *rows(facts) {
    const quoted = [...pickQuoted(facts, 'ssm', { 'advanced parameter': advanced })]
    yield* quoted
    yield* confirmedMonths(facts, quoted)
    yield* pickBilled(facts, 'AWS Systems Manager', /Parameter API Interaction_Higher/, {
      sku: 'parameters/interactions',
      unit: 'interactions',
    })
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_ssm_activation' },
      {
        'On-prem managed instances (advanced)': { sku: 'managed-instances/advanced', unit: 'hours' },
      },
    )
  },
})
