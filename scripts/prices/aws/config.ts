import { defineTable, type MappedRow, pickItems } from '../mapping.ts'

const evaluations = (kind: string, from = 0) => ({ sku: `evaluations/${kind}`, unit: 'evaluations', from })

export const config = defineTable({
  table: 'aws/config',
  *rows(facts): Iterable<MappedRow> {
    const listed = facts.csv('aws/config.csv')
    yield* pickItems(listed, {
      Config: { sku: 'items/continuous', unit: 'items' },
      'Config configurationItemRecordedDaily': { sku: 'items/daily', unit: 'items' },
      'Config Custom': { sku: 'items/custom', unit: 'items' },
      'Config Rules first 100000': evaluations('rules'),
      'Config Rules next 400000': evaluations('rules', 100_000),
      'Config Rules 500001 and more': evaluations('rules', 500_000),
    })
    // The GovCloud rows of conformance packs stand under the wrong tiers in the source (the first is the cheapest), so they are left out.
    const commercial = listed.filter(({ columns }) => !columns.region?.startsWith('us-gov-'))
    yield* pickItems(commercial, {
      'Config Conformance Packs first 100000': evaluations('conformance-packs'),
      'Config Conformance Packs next 400000': evaluations('conformance-packs', 100_000),
      'Config Conformance Packs 500001 and more': evaluations('conformance-packs', 500_000),
    })
  },
})
