import type { Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const duration = { sku: 'express/gb-hours', unit: 'GB-hours' }

/** State transitions by region: those listed, and the price stated for every other region. Chinese regions are in another currency. */
function* transitions(facts: Facts): Iterable<MappedRow> {
  const listed = new Map(facts.csv('aws/step_functions.csv').map(fact => [fact.columns.region, fact]))
  for (const { columns } of facts.csv('aws/regions.csv')) {
    const fact = listed.get(columns.region) ?? listed.get('default')
    if (fact === undefined) throw new Error('step_functions.csv has no default')
    yield {
      sku: 'standard/transitions',
      unit: 'transitions',
      region: columns.region ?? '',
      usd: fact.columns.usd ?? '',
      fact,
      column: 'usd',
    }
  }
}

export const stepFunctions = defineTable({
  table: 'aws/step-functions',
  *rows(facts) {
    yield* transitions(facts)
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_sfn_state_machine' },
      {
        Requests: { sku: 'express/requests', unit: 'requests', per: 1_000_000 },
        'Duration (first 1K)': duration,
        'Duration (next 4K)': { ...duration, from: 1_000 },
        'Duration (over 5K)': { ...duration, from: 5_000 },
      },
    )
  },
})
