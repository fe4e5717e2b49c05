import { defineTable, type MappedRow } from '../mapping.ts'

export const sagemaker = defineTable({
  table: 'aws/sagemaker',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('aws/sagemaker_hosting.csv')) {
      const { region = '', instance_type = '', usd_per_hour: usd = '' } = fact.columns
      yield { sku: `hosting/${instance_type}`, unit: 'hours', region, usd, fact, column: 'usd_per_hour' }
    }
  },
})
