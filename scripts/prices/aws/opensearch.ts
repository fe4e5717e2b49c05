import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const opensearch = defineTable({
  table: 'aws/opensearch',
  *rows(facts) {
    for (const fact of facts.csv('aws/opensearch.csv')) {
      const { region = '', instance_type = '', usd_per_hour = '' } = fact.columns
      if (usd_per_hour === '') continue
      yield { sku: `instance/${instance_type}`, region, unit: 'hours', usd: usd_per_hour, fact, column: 'usd_per_hour' }
    }
    yield* pickRecorded(
      facts,
      { service: 'opensearch' },
      {
        'Storage (gp2)': { sku: 'storage/gp2', unit: 'GB-months' },
        'Storage (gp3)': { sku: 'storage/gp3', unit: 'GB-months' },
        'Storage (io1)': { sku: 'storage/io1', unit: 'GB-months' },
        'Storage (standard)': { sku: 'storage/standard', unit: 'GB-months' },
        'Storage IOPS (io1)': { sku: 'iops/io1', unit: 'IOPS-months' },
        'Throughput (gp3)': { sku: 'throughput/gp3', unit: 'MBps-months' },
      },
    )
    for (const fact of facts.csv('aws/spot_evidence.csv')) {
      const { region = '', service, item, usd = '' } = fact.columns
      if (service === 'opensearch-serverless' && item === 'OCU')
        yield { sku: 'serverless-ocu', region, unit: 'OCU-hours', usd, fact, column: 'usd' }
    }
  },
})
