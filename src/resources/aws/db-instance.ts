import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { notInTables } from '../charge-without-price.ts'
import { hourly } from '../charges.ts'
import { type ChargeContext, defineResource, type Related } from '../definition.ts'
import { detailed } from '../description.ts'
import { vcpus } from './database-instance-class.ts'
import { databaseStorage } from './db-instance-storage.ts'
import { databaseEngine } from './rds-engine.ts'
import { extendedSupport, supportYear } from './rds-extended-support.ts'
import { cpuCredits, instanceUsage, performanceInsights } from './rds-instance-charges.ts'
import { reservation, reservedInstance } from './reserved-instance.ts'

const sources = [
  'replicate_source_db',
  'restore_to_point_in_time.source_db_instance_identifier',
  'restore_to_point_in_time.source_dbi_resource_id',
]

/** A replica or restored instance and the instances it was made from, itself first. Ends where one is not in the project. */
function* lineage(attributes: Attributes, related: Related): Iterable<Attributes> {
  let [current, relations]: [Attributes, Related] = [attributes, related]
  for (let step = 0; step < 5; step++) {
    yield current
    const name = sources.find(name => current.has(name.split('.')[0] ?? ''))
    const source = name === undefined ? undefined : relations.to(name, ['aws_db_instance'], ['identifier', 'resource_id'])
    if (source === undefined) return
    current = source.attributes
    relations = source.related
  }
}

/** The last of its lineage that is in the project. */
function origin(attributes: Attributes, related: Related): Attributes {
  let last = attributes
  for (const instance of lineage(attributes, related)) last = instance
  return last
}

/** The first value that an instance or one of its sources states. */
function inherited<T>(attributes: Attributes, related: Related, read: (attributes: Attributes) => T | undefined): T | undefined {
  for (const instance of lineage(attributes, related)) {
    const value = read(instance)
    if (value !== undefined) return value
  }
  return undefined
}

/** The least storage that an instance is made with, GB. */
const leastGb = 20

const madeFromOther = ['snapshot_identifier', 'replicate_source_db', 'restore_to_point_in_time', 's3_import']

/** Why a value that nothing in the project states is not known: it comes from a snapshot or from an instance outside of the project. */
function notStated(attributes: Attributes, related: Related, what: string): NotKnown {
  const first = origin(attributes, related)
  const from = madeFromOther.find(name => first.has(name))
  return new NotKnown({ kind: 'computed', text: from === undefined ? `${what} is not set` : `${what} comes from ${from}` })
}

/** An RDS instance's storage settings, with what AWS does where they are left out. */
function storage({ attributes, related, usage }: ChargeContext, engine: () => string, deployment: () => 'single-az' | 'multi-az') {
  // 0 is the provider's word for IOPS that are not set.
  const iops = () => inherited(attributes, related, instance => instance.number('iops') || undefined)
  // The provider's documented default: io1 if iops is set, gp2 if not.
  const type = () =>
    (inherited(attributes, related, instance => instance.string('storage_type')) ?? (iops() === undefined ? 'gp2' : 'io1')).toLowerCase()
  const gb = () => {
    const stated = inherited(attributes, related, instance => instance.number('allocated_storage'))
    if (stated !== undefined) return stated
    const first = origin(attributes, related)
    if (madeFromOther.some(name => first.has(name))) throw notStated(attributes, related, 'allocated_storage')
    return leastGb // AWS demands a size; the smallest that it takes is what the instance costs at least.
  }
  const throughput = () => inherited(attributes, related, instance => instance.number('storage_throughput'))
  return databaseStorage({ type, gb, iops, throughput, engine, deployment, usage })
}

/** An RDS database: instance, storage, backups, Performance Insights, extended support. https://aws.amazon.com/rds/pricing/ */
export const dbInstance = defineResource({
  type: 'aws_db_instance',
  service: 'Amazon Relational Database Service',
  category: 'Databases',
  skus: [
    'aws/rds/*/*/*',
    'aws/rds/*/*/*/*',
    'aws/rds/io-requests',
    'aws/rds/backup',
    'aws/rds/cpu-credits',
    'aws/rds/performance-insights/*',
    'aws/rds/extended-support/*',
    'aws/rds-reserved/*/*/*/*',
    'aws/aurora/*/standard/*',
    'aws/aurora/backup',
    'aws/aurora/cpu-credits',
    'aws/aurora/performance-insights/*',
    'aws/aurora/extended-support/*',
  ],
  usage: {
    ...instanceUsage,
    additional_backup_storage_gb: 'Backup storage beyond the size of all databases of the region, GB',
    monthly_standard_io_requests: 'I/O requests a month; magnetic storage only',
  },
  charges(context) {
    const { attributes, related, usage, asOf } = context
    const engineName = () => {
      const name = inherited(attributes, related, instance => instance.string('engine'))
      if (name === undefined) throw notStated(attributes, related, 'engine')
      return name
    }
    const engine = () => databaseEngine(engineName(), attributes)
    const instanceClass = () => {
      const name = inherited(attributes, related, instance => instance.string('instance_class'))
      if (name === undefined) throw notStated(attributes, related, 'instance_class')
      return name.toLowerCase()
    }
    const multiAz = () => attributes.boolean('multi_az', false)
    const deployment = () => (multiAz() ? 'multi-az' : 'single-az')
    const stated = attributes.raw('engine')
    const isAurora = typeof stated === 'string' && stated.startsWith('aurora')
    const table = () => (isAurora ? 'aws/aurora' : 'aws/rds')
    const reserved = reservation(usage)
    const details = () => `${engine().label}, ${multiAz() ? 'Multi-AZ' : 'Single-AZ'}, ${instanceClass()}`
    const version = () => inherited(attributes, related, instance => instance.string('engine_version'))
    const supported = () => attributes.string('engine_lifecycle_support') !== 'open-source-rds-extended-support-disabled'
    const backups = () => usage.has('additional_backup_storage_gb') || attributes.number('backup_retention_period', 0) > 0
    const instance = { attributes, usage, table, instanceClass }
    return [
      ...(reserved === undefined
        ? [
            hourly(
              detailed('Database instance', () => `on-demand, ${details()}`),
              () => `${engine().sku}/${isAurora ? 'standard' : deployment()}/${instanceClass()}`,
            ),
          ]
        : reservedInstance(reserved, {
            name: 'Database instance',
            details,
            stem: () => `${engine().reserved}/${deployment()}`,
            type: instanceClass,
          })),
      // An Aurora instance uses its cluster's storage.
      ...(isAurora ? [] : storage(context, engineName, deployment)),
      {
        description: 'Additional backup storage',
        sku: () => `${table()}/backup`,
        unit: 'GB-months',
        quantity: () => (backups() ? usage.number('additional_backup_storage_gb') : 0),
        usageBased: true,
      },
      ...performanceInsights(instance),
      ...(attributes.raw('dedicated_log_volume') === true ? [notInTables('Dedicated log volume', 'dedicated log volumes')] : []),
      cpuCredits(instance),
      extendedSupport({
        table,
        year: () => (supported() ? supportYear(engineName(), version(), asOf) : undefined),
        vcpus: () => vcpus(instanceClass()) * (multiAz() ? 2 : 1),
      }),
    ]
  },
})
