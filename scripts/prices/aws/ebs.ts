import type { Fact } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'

/** `volume_type item` of the facts to sku and unit. */
const items: Readonly<Record<string, readonly [sku: string, unit: string]>> = {
  'gp2 storage': ['gp2/storage', 'GB-months'],
  'gp3 storage': ['gp3/storage', 'GB-months'],
  'gp3 iops_above_3000': ['gp3/iops', 'IOPS-months'],
  'gp3 throughput_above_125MiBps': ['gp3/throughput', 'MiBps-months'],
  'io1 storage': ['io1/storage', 'GB-months'],
  'io1 iops': ['io1/iops', 'IOPS-months'],
  'io2 storage': ['io2/storage', 'GB-months'],
  // The steps count within one volume, so they are prices of their own and no tiers.
  'io2 iops_tier1_to_32000': ['io2/iops-to-32000', 'IOPS-months'],
  'io2 iops_tier2_32001_64000': ['io2/iops-to-64000', 'IOPS-months'],
  'io2 iops_tier3_above_64000': ['io2/iops-over-64000', 'IOPS-months'],
  'st1 storage': ['st1/storage', 'GB-months'],
  'sc1 storage': ['sc1/storage', 'GB-months'],
  'standard storage': ['standard/storage', 'GB-months'],
  'standard io_requests': ['standard/io-requests', 'requests'],
  'snapshot standard_storage': ['snapshot/storage', 'GB-months'],
  'snapshot archive_storage': ['snapshot/archive-storage', 'GB-months'],
  'snapshot fast_snapshot_restore': ['snapshot/fast-restore', 'DSU-hours'],
  'ebs_direct_api list': ['snapshot/list-requests', 'requests'],
  'ebs_direct_api get': ['snapshot/get-requests', 'SnapshotAPIUnits'],
  'ebs_direct_api put': ['snapshot/put-requests', 'SnapshotAPIUnits'],
}

/** Nothing in Terraform retrieves archived snapshots. */
const unused = new Set(['snapshot archive_retrieval'])

function* rows(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const fact of facts) {
    const { volume_type: type = '', item = '', region = '', usd = '' } = fact.columns
    const name = `${type} ${item}`
    if (unused.has(name)) continue
    const [sku, unit] = items[name] ?? []
    if (sku === undefined || unit === undefined) throw new Error(`ebs.csv: ${name} has no sku`)
    yield { sku, region, unit, usd, fact, column: 'usd' }
  }
}

export const ebs = defineTable({ table: 'aws/ebs', rows: facts => rows(facts.csv('aws/ebs.csv')) })
