import { defineTable, pickItems } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const node = /^(\S+) (\S+) (OnDemand Compute Instance|Redshift Concurrency Scaling) Current Generation/

const tb = 1024

export const redshift = defineTable({
  table: 'aws/redshift',
  *rows(facts) {
    const rows = facts.csv('aws/redshift.csv')
    const seen = new Set<string>()
    for (const fact of rows) {
      const { item = '', region = '', usd = '' } = fact.columns
      const [, family, size, kind] = node.exec(item) ?? []
      if (kind === undefined) continue
      const isNode = kind.startsWith('OnDemand')
      // A node's price stands once for each kind of cluster that it may help out, always the same.
      const once = `${family}.${size} ${region} ${kind} ${usd}`
      if (seen.has(once)) continue
      seen.add(once)
      yield {
        sku: `${isNode ? 'node' : 'concurrency-scaling'}/${family}.${size}`,
        region,
        unit: isNode ? 'hours' : 'node-seconds',
        usd,
        fact,
        column: 'usd',
      }
    }
    yield* pickItems(rows, { 'Redshift Serverless compute charges per RPU-Hr': { sku: 'serverless', unit: 'RPU-hours' } })
    yield* pickRecorded(
      facts,
      { service: 'redshift' },
      {
        'Cluster usage (on-demand, ds2.8xlarge)': { sku: 'node/ds2.8xlarge', unit: 'hours' },
        'Managed storage (ra3.4xlarge)': { sku: 'managed-storage', unit: 'GB-months' },
        Spectrum: { sku: 'spectrum', unit: 'TB' },
        'Backup storage (first 50 TB)': { sku: 'backup', unit: 'GB-months' },
        'Backup storage (next 450 TB)': { sku: 'backup', unit: 'GB-months', from: 50 * tb },
        'Backup storage (over 500 TB)': { sku: 'backup', unit: 'GB-months', from: 500 * tb },
      },
    )
  },
})
