import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const fsx = defineTable({
  table: 'aws/fsx',
  *rows(facts) {
    for (const fact of facts.csv('aws/fsx_inferred.csv')) {
      const { region = '', item, usd = '' } = fact.columns
      const isStorage = item === 'FSx Windows Multi-AZ SSD storage'
      yield {
        sku: isStorage ? 'windows/multi-az/ssd' : 'windows/multi-az/throughput',
        region,
        unit: isStorage ? 'GB-months' : 'MBps-months',
        usd,
        fact,
        column: 'usd',
      }
    }
    yield* pickRecorded(
      facts,
      { service: 'fsx' },
      {
        'HDD storage': { sku: 'windows/multi-az/hdd', unit: 'GB-months' },
        'Backup storage': { sku: 'backup', unit: 'GB-months' },
        'SSD storage': { sku: 'openzfs/single-az-1/ssd', unit: 'GB-months', usd: '0.09' },
        'Throughput capacity': { sku: 'openzfs/single-az-1/throughput', unit: 'MBps-months', usd: '0.26' },
        'Provisioned IOPS': { sku: 'openzfs/single-az-1/iops', unit: 'IOPS-months' },
      },
    )
  },
})
