import { hoursPerMonth } from '../../model/money.ts'
import { hourly, metered } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { vcpus } from './database-instance-class.ts'
import { databaseStorage } from './db-instance-storage.ts'
import { autoscaledReaders } from './rds-autoscaled-readers.ts'
import { databaseEngine } from './rds-engine.ts'
import { extendedSupport, supportYear } from './rds-extended-support.ts'

/** A cluster of MySQL or PostgreSQL with two readable standbys: all three instances and their storage stand with the cluster. */
function multiAzCluster({ attributes, usage, asOf }: ChargeContext): readonly Charge[] {
  const instanceClass = () => attributes.string('db_cluster_instance_class', '').toLowerCase()
  const engine = () => databaseEngine(attributes.string('engine', ''), attributes)
  const isSupported = () => attributes.string('engine_lifecycle_support') !== 'open-source-rds-extended-support-disabled'
  return [
    hourly(
      detailed('Database instances', () => `on-demand, ${engine().label}, Multi-AZ cluster, ${instanceClass()}`),
      () => `${engine().sku}/multi-az-cluster/${instanceClass()}`,
    ),
    ...databaseStorage({
      type: () => attributes.string('storage_type', 'io1').toLowerCase(),
      gb: () => attributes.number('allocated_storage', 100),
      iops: () => attributes.number('iops'),
      throughput: () => undefined,
      engine: () => attributes.string('engine', ''),
      deployment: () => 'multi-az-cluster',
      usage,
    }),
    metered('Additional backup storage', 'aws/rds/backup', { unit: 'GB-months', usage, key: 'backup_snapshot_size_gb' }),
    extendedSupport({
      table: () => 'aws/rds',
      year: () => (isSupported() ? supportYear(attributes.string('engine', ''), attributes.string('engine_version'), asOf) : undefined),
      vcpus: () => 3 * vcpus(instanceClass()),
    }),
  ]
}

/** What an Aurora cluster pays beside its instances. */
function auroraCluster(context: ChargeContext): readonly Charge[] {
  const { attributes, usage } = context
  const ioOptimized = () => attributes.string('storage_type') === 'aurora-iopt1'
  const mode = () => attributes.string('engine_mode', 'provisioned')
  const backtrackHours = () => {
    const window = attributes.number('backtrack_window', 0)
    return window === 0 || attributes.string('engine', 'aurora').endsWith('postgresql')
      ? 0
      : (usage.optionalNumber('backtrack_window_hrs') ?? window / 3600)
  }
  const requestsPerSecond = () =>
    usage.has('write_requests_per_sec')
      ? usage.number('write_requests_per_sec') + (usage.optionalNumber('read_requests_per_sec') ?? 0)
      : usage.number('read_requests_per_sec')
  return [
    {
      description: 'Aurora serverless',
      sku: () => 'aws/aurora/serverless-v1',
      unit: 'ACU-hours',
      quantity: () => (mode() === 'serverless' ? usage.number('capacity_units_per_hr') * hoursPerMonth : 0),
      usageBased: true,
    },
    {
      description: detailed('Storage', () => (ioOptimized() ? 'I/O-optimized' : 'standard')),
      sku: () => `aws/aurora/storage/${ioOptimized() ? 'io-optimized' : 'standard'}`,
      unit: 'GB-months',
      quantity: () => usage.number('storage_gb'),
      usageBased: true,
    },
    {
      description: 'I/O requests',
      sku: () => 'aws/aurora/io-requests',
      unit: 'requests',
      per: 1_000_000,
      quantity: () => (ioOptimized() ? 0 : requestsPerSecond() * 3600 * hoursPerMonth),
      usageBased: true,
    },
    {
      description: 'Backup storage',
      sku: () => 'aws/aurora/backup',
      unit: 'GB-months',
      // The first day's backup is free.
      quantity: () => {
        const days = attributes.number('backup_retention_period', 1) - 1
        return days > 0 ? usage.number('backup_snapshot_size_gb') * days : 0
      },
      usageBased: true,
    },
    {
      description: 'Backtrack',
      sku: () => 'aws/aurora/backtrack',
      unit: 'change-record-hours',
      per: 1_000_000,
      // As many records are kept as come in during the window, all month long.
      quantity: () => {
        const hours = backtrackHours()
        return hours === 0
          ? 0
          : usage.number('average_statements_per_hr') * usage.number('change_records_per_statement') * hours * hoursPerMonth
      },
      usageBased: true,
    },
    metered('Snapshot export', 'aws/aurora/snapshot-export', { unit: 'GB', usage, key: 'snapshot_export_size_gb' }),
    ...autoscaledReaders(context),
  ]
}

/** An Aurora cluster's storage, I/O and backups (its instances are resources of their own), or a Multi-AZ DB cluster with its instances. */
export const rdsCluster = defineResource({
  type: 'aws_rds_cluster',
  service: 'Amazon Relational Database Service',
  category: 'Databases',
  skus: [
    'aws/aurora/serverless-v1',
    'aws/aurora/storage/*',
    'aws/aurora/io-requests',
    'aws/aurora/backup',
    'aws/aurora/backtrack',
    'aws/aurora/snapshot-export',
    'aws/rds/*/multi-az-cluster/*',
    'aws/rds/*/*/multi-az-cluster',
    'aws/rds/backup',
    'aws/rds/extended-support/*',
    'aws/aurora/*/standard/*',
    'aws/aurora/*/io-optimized/*',
  ],
  usage: {
    capacity_units_per_hr: 'Aurora capacity units that run on average; engine_mode serverless only',
    storage_gb: 'Data stored, GB',
    write_requests_per_sec: 'Write I/Os per second',
    read_requests_per_sec: 'Read I/Os per second',
    backup_snapshot_size_gb: 'Size of one backup, GB; kept for each day of backup_retention_period',
    average_statements_per_hr: 'Statements per hour while backtrack is on',
    change_records_per_statement: 'Change records per statement',
    backtrack_window_hrs: 'Backtrack window in hours; default: backtrack_window',
    snapshot_export_size_gb: 'Snapshots exported to S3, GB a month',
    monthly_standard_io_requests: 'I/O requests a month; magnetic storage only',
  },
  charges: context => (context.attributes.has('db_cluster_instance_class') ? multiAzCluster(context) : auroraCluster(context)),
})
