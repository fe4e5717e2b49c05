import { byUsageType, firstOf, type OfferItem, type OfferMapping } from '../mapping.ts'
import { type Product, usageOf } from '../offer.ts'

const openEngines: ReadonlyMap<string, string> = new Map([
  ['MySQL', 'mysql'],
  ['MariaDB', 'mariadb'],
  ['PostgreSQL', 'postgresql'],
])
const auroraEngines: ReadonlyMap<string, string> = new Map([
  ['Aurora MySQL', 'aurora-mysql'],
  ['Aurora PostgreSQL', 'aurora-postgresql'],
])
const auroraModes: ReadonlyMap<string, string> = new Map([
  ['InstanceUsage', 'standard'],
  ['InstanceUsageIOOptimized', 'io-optimized'],
])
/** `engine edition licence` to ours; other combinations are not sold. */
const licensedEngines: ReadonlyMap<string, string> = new Map([
  ['Oracle Enterprise Bring your own license', 'oracle/ee-byol'],
  ['Oracle Standard Two Bring your own license', 'oracle/se2-byol'],
  ['Oracle Standard Two License included', 'oracle/se2-li'],
  ['SQL Server Enterprise License included', 'sqlserver/enterprise-li'],
  ['SQL Server Standard License included', 'sqlserver/standard-li'],
  ['SQL Server Web License included', 'sqlserver/web-li'],
  ['SQL Server Express License included', 'sqlserver/express-li'],
])
/** Usage type and deployment option must say the same: RDS Custom and Outposts have instances of the same options. */
const deployments: ReadonlyMap<string, string> = new Map([
  ['InstanceUsage Single-AZ', 'single-az'],
  ['Multi-AZUsage Multi-AZ', 'multi-az'],
  ['Mirror Multi-AZ (SQL Server Mirror)', 'multi-az'],
  ['MirrorUsage Multi-AZ (SQL Server Mirror)', 'multi-az'],
  ['Multi-AZUsage Multi-AZ (SQL Server Mirror)', 'multi-az'],
  ['Multi-AZClusterUsage Multi-AZ (readable standbys)', 'multi-az-cluster'],
])

function instance(product: Product): OfferItem | undefined {
  const { attribute } = product
  if (attribute('productfamily') !== 'Database Instance') return undefined
  const [, usage = '', type = ''] = /^([A-Za-z-]+):(db\.[a-z0-9.-]+)$/.exec(usageOf(product)) ?? []
  const name = attribute('databaseengine')
  const aurora = auroraEngines.get(name)
  const unit = 'hours'
  if (aurora !== undefined) {
    const mode = auroraModes.get(usage)
    return mode === undefined ? undefined : { table: 'aws/aurora', sku: `${aurora}/${mode}/${type}`, unit }
  }
  const engine = openEngines.get(name) ?? licensedEngines.get(`${name} ${attribute('databaseedition')} ${attribute('licensemodel')}`)
  const deployment = deployments.get(`${usage} ${attribute('deploymentoption')}`)
  if (engine === undefined || deployment === undefined || /custom|outposts/i.test(attribute('deploymentmodel'))) return undefined
  return { table: 'aws/rds', sku: `${engine}/${deployment}/${type}`, unit }
}

/** Storage of the engines that all share one price; Oracle and SQL Server are listed apart. */
const openStorage = (item: OfferMapping['item']): OfferMapping['item'] => {
  const shared = new Set(['', 'Any', ...openEngines.keys()])
  return product => (shared.has(product.attribute('databaseengine')) ? item(product) : undefined)
}

const storage = byUsageType('aws/rds', {
  'RDS:GP2-Storage': ['storage/gp2/single-az', 'GB-months'],
  'RDS:Multi-AZ-GP2-Storage': ['storage/gp2/multi-az', 'GB-months'],
  'RDS:GP3-Storage': ['storage/gp3/single-az', 'GB-months'],
  'RDS:Multi-AZ-GP3-Storage': ['storage/gp3/multi-az', 'GB-months'],
  'RDS:PIOPS-Storage': ['storage/io1/single-az', 'GB-months'],
  'RDS:Multi-AZ-PIOPS-Storage': ['storage/io1/multi-az', 'GB-months'],
  'RDS:Multi-AZCluster-PIOPS-Storage': ['storage/io1/multi-az-cluster', 'GB-months'],
  'RDS:StorageUsage': ['storage/magnetic/single-az', 'GB-months'],
  'RDS:Multi-AZ-StorageUsage': ['storage/magnetic/multi-az', 'GB-months'],
  'RDS:GP3-PIOPS': ['iops/gp3/single-az', 'IOPS-months'],
  'RDS:Multi-AZ-GP3-PIOPS': ['iops/gp3/multi-az', 'IOPS-months'],
  'RDS:PIOPS': ['iops/io1/single-az', 'IOPS-months'],
  'RDS:Multi-AZ-PIOPS': ['iops/io1/multi-az', 'IOPS-months'],
  'RDS:Multi-AZCluster-PIOPS': ['iops/io1/multi-az-cluster', 'IOPS-months'],
  'RDS:GP3-Throughput': ['throughput/gp3/single-az', 'MBps-months'],
  'RDS:Multi-AZ-GP3-Throughput': ['throughput/gp3/multi-az', 'MBps-months'],
  'RDS:StorageIOUsage': ['io-requests', 'requests'],
  'RDS:ChargedBackupUsage': ['backup', 'GB-months'],
  'RDS:ProxyUsage': ['proxy', 'vCPU-hours'],
})

const aurora = byUsageType('aws/aurora', {
  'Aurora:StorageUsage': ['storage/standard', 'GB-months'],
  'Aurora:IO-OptimizedStorageUsage': ['storage/io-optimized', 'GB-months'],
  'Aurora:StorageIOUsage': ['io-requests', 'requests'],
  'Aurora:ServerlessUsage': ['serverless-v1', 'ACU-hours'],
  'Aurora:ServerlessV2Usage': ['serverless-v2/standard', 'ACU-hours'],
  'Aurora:ServerlessV2IOOptimizedUsage': ['serverless-v2/io-optimized', 'ACU-hours'],
  'Aurora:BackupUsage': ['backup', 'GB-months'],
  'Aurora:BacktrackUsage': ['backtrack', 'change-record-hours'],
  'Aurora:SnapshotExportToS3': ['snapshot-export', 'GB'],
})

/** One usage type for RDS and Aurora, which are priced apart. */
function cpuCredits(product: Product): OfferItem | undefined {
  if (usageOf(product) !== 'CPUCredits:db.t3') return undefined
  const isAurora = product.attribute('databaseengine').startsWith('Aurora')
  return { table: isAurora ? 'aws/aurora' : 'aws/rds', sku: 'cpu-credits', unit: 'vCPU-hours' }
}

/** RDS and Aurora: instances by engine, licence and deployment, and storage. https://aws.amazon.com/rds/pricing/ */
export const rds: OfferMapping = { offer: 'AmazonRDS', item: firstOf(instance, openStorage(storage), aurora, cpuCredits) }
