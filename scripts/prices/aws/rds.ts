import Big from 'big.js'
import type { Fact, Facts } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { instanceHours } from './rds-instances.ts'
import { storageFromEbs, storagePrices } from './rds-storage.ts'
import { listPrices, pickRecorded, type RecordedItem } from './recorded.ts'

/** Engines with licences that AWS offers in Multi-AZ deployments at twice the Single-AZ price. */
const twiceInMultiAz = new Set([
  'mysql',
  'mariadb',
  'postgresql',
  'oracle/ee-byol',
  'oracle/se2-byol',
  'oracle/se2-li',
  'sqlserver/standard-li',
])

function* instances(fact: Fact): Iterable<MappedRow> {
  const {
    engine = '',
    license = '',
    class: name = '',
    region = '',
    single_az_usd_per_hour: single = '',
    multi_az_usd_per_hour,
  } = fact.columns
  if (engine.startsWith('aurora')) return
  const stem = license === 'none' ? engine : `${engine}/${license}`
  yield* instanceHours(fact, 'single', `${stem}/single-az/${name}`)
  yield* instanceHours(fact, 'multi', `${stem}/multi-az/${name}`)
  yield* instanceHours(fact, 'cluster', `${stem}/multi-az-cluster/${name}`)
  if (single === '' || multi_az_usd_per_hour !== '' || !twiceInMultiAz.has(stem)) return
  for (const row of instanceHours(fact, 'single', ''))
    yield {
      sku: `${stem}/multi-az/${name}`,
      region,
      unit: 'hours',
      usd: new Big(single).times(2).toFixed(),
      fact,
      source: row.source ?? '',
      rule: 'rds-multi-az',
    }
}

const storageItems = [
  ['gp3 storage single-AZ', 'storage/gp3/single-az', 'GB-months'],
  ['gp3 storage multi-AZ', 'storage/gp3/multi-az', 'GB-months'],
  ['RDS:GP2-Storage', 'storage/gp2/single-az', 'GB-months'],
  ['RDS:Multi-AZ-GP2-Storage', 'storage/gp2/multi-az', 'GB-months'],
  ['RDS:GP3-Storage', 'storage/gp3/single-az', 'GB-months'],
  ['RDS:Multi-AZ-GP3-Storage', 'storage/gp3/multi-az', 'GB-months'],
  ['RDS:PIOPS-Storage', 'storage/io1/single-az', 'GB-months'],
  ['RDS:Multi-AZ-PIOPS-Storage', 'storage/io1/multi-az', 'GB-months'],
  ['RDS:Multi-AZCluster-PIOPS-Storage', 'storage/io1/multi-az-cluster', 'GB-months'],
  ['RDS:StorageUsage', 'storage/magnetic/single-az', 'GB-months'],
  ['RDS:Multi-AZ-StorageUsage', 'storage/magnetic/multi-az', 'GB-months'],
  ['RDS:GP3-PIOPS', 'iops/gp3/single-az', 'IOPS-months'],
  ['RDS:Multi-AZ-GP3-PIOPS', 'iops/gp3/multi-az', 'IOPS-months'],
  ['RDS:PIOPS', 'iops/io1/single-az', 'IOPS-months'],
  ['RDS:Multi-AZ-PIOPS', 'iops/io1/multi-az', 'IOPS-months'],
  ['RDS:Multi-AZCluster-PIOPS', 'iops/io1/multi-az-cluster', 'IOPS-months'],
  ['RDS:GP3-Throughput', 'throughput/gp3/single-az', 'MBps-months'],
  ['RDS:Multi-AZ-GP3-Throughput', 'throughput/gp3/multi-az', 'MBps-months'],
  ['RDS:StorageIOUsage', 'io-requests', 'requests'],
  ['RDS:ChargedBackupUsage', 'backup', 'GB-months'],
  ['backup', 'backup', 'GB-months'],
  ['RDS:ProxyUsage', 'proxy', 'vCPU-hours'],
  ['proxy', 'proxy', 'vCPU-hours'],
  ['CPUCredits:db.t3', 'cpu-credits', 'vCPU-hours', { usd: '0.075' }],
  ...['M3', 'M4', 'M5', 'R3', 'R4', 'R5', 'T2', 'T3'].map(
    family => [`EU:PI_LTR:${family}`, `performance-insights/${family.toLowerCase()}`, 'vCPU-months'] as const,
  ),
  ['EU:PI_LTR_FMR:Provisioned', 'performance-insights/first-month', 'vCPU-months'],
  ['EU:PI_LTR_AMR:Provisioned', 'performance-insights/further-month', 'vCPU-months'],
] as const

const recorded = {
  'Storage (magnetic)': { sku: 'storage/magnetic/single-az', unit: 'GB-months' },
  'Storage (provisioned IOPS SSD, io1)': { sku: 'storage/io1/single-az', unit: 'GB-months' },
  'Provisioned IOPS': { sku: 'iops/io1/single-az', unit: 'IOPS-months' },
  'Provisioned GP3 IOPS (above 3,000)': { sku: 'iops/gp3/single-az', unit: 'IOPS-months' },
  'Additional backup storage': { sku: 'backup', unit: 'GB-months', usd: '0.095' },
  'CPU credits': { sku: 'cpu-credits', unit: 'vCPU-hours' },
  'Performance Insights API': { sku: 'performance-insights/api-requests', unit: 'requests', per: 1000 },
  'Performance Insights Long Term Retention (db.m5.large)': { sku: 'performance-insights/m5', unit: 'vCPU-months' },
  'Performance Insights Long Term Retention (db.t3.large)': { sku: 'performance-insights/t3', unit: 'vCPU-months' },
} as const

/** Storage prices that were recorded under one name for both deployments: the higher one is Multi-AZ. */
const recordedTwice: readonly Readonly<Record<string, RecordedItem>>[] = [
  { 'Storage (general purpose SSD, gp2)': { sku: 'storage/gp2/single-az', unit: 'GB-months', usd: '0.115' } },
  { 'Storage (general purpose SSD, gp2)': { sku: 'storage/gp2/multi-az', unit: 'GB-months', usd: '0.23' } },
  { 'Storage (general purpose SSD, gp3)': { sku: 'storage/gp3/single-az', unit: 'GB-months', usd: '0.115' } },
  { 'Storage (general purpose SSD, gp3)': { sku: 'storage/gp3/multi-az', unit: 'GB-months', usd: '0.23' } },
  { 'Provisioned GP3 IOPS (above 12,000)': { sku: 'iops/gp3/multi-az', unit: 'IOPS-months', usd: '0.04' } },
]

/** The surcharge for engine versions past their standard support: the same for all engines. */
function* extendedSupport(facts: Facts): Iterable<MappedRow> {
  const fact = facts.csv('aws/extended_support.csv').find(({ columns }) => columns.engine === 'postgres' && columns.version === '11')
  if (fact === undefined) throw new Error('extended_support.csv has no postgres 11')
  const { region = '' } = fact.columns
  for (const [sku, column] of [
    ['extended-support/years-1-and-2', 'usd_year1_2'],
    ['extended-support/year-3', 'usd_year3'],
  ] as const)
    yield { sku, region, unit: 'vCPU-hours', usd: fact.columns[column] ?? '', fact, column }
}

export const rds = defineTable({
  table: 'aws/rds',
  rules: {
    'rds-multi-az':
      'An RDS Multi-AZ instance costs 2.0 times the Single-AZ one: true for 99 % of the published pairs, Oracle and SQL Server Standard included',
    'rds-storage-from-ebs':
      'RDS storage from EBS prices of the region: gp2 and gp3 are 1.15 x gp2 to 3 decimals (6 of 6 regions); io1 equals EBS io1, magnetic is 2 x EBS standard, gp3 IOPS are 4 x EBS gp3 IOPS and Multi-AZ is twice Single-AZ (2 of 2 regions)',
  },
  *rows(facts) {
    for (const fact of facts.csv('aws/rds_instances.csv')) yield* instances(fact)
    const storage = [...storagePrices(facts, 'rds', storageItems), ...pickRecorded(facts, { service: 'rds' }, recorded)]
    for (const items of recordedTwice) storage.push(...pickRecorded(facts, { service: 'rds' }, items))
    yield* storage
    yield* storageFromEbs(facts, storage)
    yield* listPrices(facts, {
      'USD 0.10 per hour per vCPU running RDS Extended Support for MySQL 5.7 in Year 1, Year 2': {
        sku: 'extended-support/years-1-and-2',
        unit: 'vCPU-hours',
      },
    })
    yield* extendedSupport(facts)
  },
})
