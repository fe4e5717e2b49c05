import type { Fact, Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { instanceHours } from './rds-instances.ts'
import { storagePrices } from './rds-storage.ts'
import { listPrices, pickRecorded } from './recorded.ts'

function* instances(fact: Fact): Iterable<MappedRow> {
  const { engine = '', class: name = '' } = fact.columns
  if (!engine.startsWith('aurora')) return
  yield* instanceHours(fact, 'single', `${engine}/standard/${name}`)
  yield* instanceHours(fact, 'ioOptimized', `${engine}/io-optimized/${name}`)
}

const storageItems = [
  ['Aurora:StorageUsage', 'storage/standard', 'GB-months'],
  ['aurora standard storage', 'storage/standard', 'GB-months'],
  ['aurora I/O-optimized storage', 'storage/io-optimized', 'GB-months'],
  ['Aurora:StorageIOUsage', 'io-requests', 'requests'],
  ['aurora standard I/O', 'io-requests', 'requests'],
  ['Aurora:ServerlessUsage', 'serverless-v1', 'ACU-hours'],
  ['Aurora:ServerlessV2Usage', 'serverless-v2/standard', 'ACU-hours'],
  ['serverless v2 standard', 'serverless-v2/standard', 'ACU-hours'],
  ['Aurora:BackupUsage', 'backup', 'GB-months'],
  ['backup', 'backup', 'GB-months'],
  ['Aurora:BacktrackUsage', 'backtrack', 'change-record-hours'],
  ['Aurora:SnapshotExportToS3', 'snapshot-export', 'GB'],
] as const

/** Both services' items stand in the RDS part of the price list. */
const sharedItems = [['CPUCredits:db.t3', 'cpu-credits', 'vCPU-hours', { usd: '0.09' }]] as const

const performanceInsights = [
  ...['R3', 'R4', 'R5', 'T2', 'T3'].map(
    family => [`EU:PI_LTR:${family}`, `performance-insights/${family.toLowerCase()}`, 'vCPU-months'] as const,
  ),
  ['EU:PI_LTR_FMR:Provisioned', 'performance-insights/first-month', 'vCPU-months'],
  ['EU:PI_LTR_FMR:Serverless', 'performance-insights/serverless-first-month', 'ACU-months'],
  ['EU:PI_LTR_AMR:Serverless', 'performance-insights/serverless-further-month', 'ACU-months'],
  ['EU:PI_LTR_AMR:Provisioned', 'performance-insights/further-month', 'vCPU-months'],
] as const

const recorded = {
  'Aurora serverless': { sku: 'serverless-v1', unit: 'ACU-hours' },
  'Aurora serverless v2': { sku: 'serverless-v2/standard', unit: 'ACU-hours' },
  Backtrack: { sku: 'backtrack', unit: 'change-record-hours', per: 1_000_000 },
  'Backup storage': { sku: 'backup', unit: 'GB-months' },
  'CPU credits': { sku: 'cpu-credits', unit: 'vCPU-hours' },
  'Performance Insights API': { sku: 'performance-insights/api-requests', unit: 'requests', per: 1000 },
  'Performance Insights Long Term Retention (db.r4.8xlarge)': { sku: 'performance-insights/r4', unit: 'vCPU-months' },
  'Performance Insights Long Term Retention (db.t3.large)': { sku: 'performance-insights/t3', unit: 'vCPU-months' },
  'Performance Insights Long Term Retention (serverless)': { sku: 'performance-insights/serverless', unit: 'ACU-months' },
  'Snapshot export': { sku: 'snapshot-export', unit: 'GB' },
} as const

/** Prices of a published sample bill. */
const bill = {
  '$0.06 per Aurora Capacity Unit hour running Amazon Aurora PostgreSQL Serverless': { sku: 'serverless-v1', unit: 'ACU-hours' },
  '$0.20 per RDS million I/O requests (Aurora PostgreSQL)': { sku: 'io-requests', unit: 'requests' },
  '$0.10 per GB-month of consumed storage (Aurora PostgreSQL)': { sku: 'storage/standard', unit: 'GB-months' },
} as const

/** The surcharge for engine versions past their standard support. */
function* extendedSupport(facts: Facts): Iterable<MappedRow> {
  const fact = facts
    .csv('aws/extended_support.csv')
    .find(({ columns }) => columns.engine === 'aurora-postgresql' && columns.version === '11')
  if (fact === undefined) throw new Error('extended_support.csv has no aurora-postgresql 11')
  const { region = '' } = fact.columns
  for (const [sku, column] of [
    ['extended-support/years-1-and-2', 'usd_year1_2'],
    ['extended-support/year-3', 'usd_year3'],
  ] as const)
    yield { sku, region, unit: 'vCPU-hours', usd: fact.columns[column] ?? '', fact, column }
}

export const aurora = defineTable({
  table: 'aws/aurora',
  *rows(facts) {
    for (const fact of facts.csv('aws/rds_instances.csv')) yield* instances(fact)
    yield* storagePrices(facts, 'aurora', storageItems)
    yield* storagePrices(facts, 'rds', sharedItems)
    yield* storagePrices(facts, 'rds', performanceInsights)
    yield* pickRecorded(facts, { service: 'aurora' }, recorded)
    yield* listPrices(facts, bill)
    yield* extendedSupport(facts)
  },
})
