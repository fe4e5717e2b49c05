import { defineTable } from '../mapping.ts'

/** Columns of the hourly price, and of what is paid once for the term, by offer. */
const offers = [
  ['1y-no-upfront', 'ri_1y_no_upfront_hourly', undefined],
  ['1y-partial-upfront', 'ri_1y_partial_hourly', 'ri_1y_partial_upfront'],
  ['3y-partial-upfront', 'ri_3y_partial_hourly', 'ri_3y_partial_upfront'],
] as const

export const rdsReserved = defineTable({
  table: 'aws/rds-reserved',
  *rows(facts) {
    for (const fact of facts.csv('aws/rds_reserved.csv')) {
      const { region = '', engine, deployment, class: name } = fact.columns
      for (const [offer, hourly, upfront] of offers) {
        const stem = `${engine}/${deployment}-az/${offer}`
        const row = { region, fact, source: 'S2504' }
        yield { ...row, sku: `${stem}/${name}`, unit: 'hours', usd: fact.columns[hourly] ?? '', column: hourly }
        if (upfront === undefined) continue
        yield { ...row, sku: `${stem}-fee/${name}`, unit: 'reservations', usd: fact.columns[upfront] ?? '', column: upfront }
      }
    }
  },
})
