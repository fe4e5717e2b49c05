import { defineTable } from '../mapping.ts'

const offers = [
  ['1y-no-upfront', 'ri_1y_no_upfront'],
  ['3y-no-upfront', 'ri_3y_no_upfront'],
] as const

/** Reserved nodes; the price list at hand has those without anything paid upfront. */
export const elasticacheReserved = defineTable({
  table: 'aws/elasticache-reserved',
  *rows(facts) {
    for (const fact of facts.csv('aws/elasticache.csv')) {
      const { region = '', engine, node_type } = fact.columns
      for (const [offer, column] of offers) {
        const usd = fact.columns[column] ?? ''
        if (usd !== '') yield { sku: `${engine}/${offer}/${node_type}`, region, unit: 'hours', usd, fact, column }
      }
    }
  },
})
