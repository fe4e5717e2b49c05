import { defineTable, pickItems } from '../mapping.ts'

export const msk = defineTable({
  table: 'aws/msk',
  *rows(facts) {
    const rows = facts.csv('aws/msk.csv')
    for (const fact of rows) {
      const { item = '', region = '', usd = '' } = fact.columns
      const [, type] = /^RunBroker (\S+)$/.exec(item) ?? []
      if (type !== undefined) yield { sku: `broker/kafka.${type}`, region, unit: 'hours', usd, fact, column: 'usd' }
    }
    yield* pickItems(rows, {
      'RunVolume GP2': { sku: 'storage', unit: 'GB-months' },
      'TieredStorage Tiered storage': { sku: 'tiered-storage', unit: 'GB-months' },
      'TieredStorage Tiered storage-DataRetrieval': { sku: 'tiered-storage-retrieval', unit: 'GB' },
      'PrivateConnectivity hours per authentication scheme': { sku: 'private-connectivity', unit: 'hours' },
      'PrivateConnectivity Bytes Processed': { sku: 'private-connectivity-data', unit: 'GB' },
      'Serverless Cluster-hours': { sku: 'serverless/cluster', unit: 'hours' },
      'Serverless Partition-hours': { sku: 'serverless/partition', unit: 'partition-hours' },
      'Serverless Per-GB data ingressed': { sku: 'serverless/data-in', unit: 'GB' },
      'Serverless Per-GB data egressed': { sku: 'serverless/data-out', unit: 'GB' },
      'Serverless Storage-hours': { sku: 'serverless/storage', unit: 'GB-months' },
      RunConnect: { sku: 'connect', unit: 'MCU-hours' },
      RunReplicator: { sku: 'replicator', unit: 'hours' },
      SameRegionSource: { sku: 'replicator-data', unit: 'GB' },
    })
  },
})
