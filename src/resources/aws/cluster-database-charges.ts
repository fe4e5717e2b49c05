import { hourly, metered } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'
import type { Usage } from '../usage.ts'
import { hasCpuCredits, vcpus } from './database-instance-class.ts'

/** DocumentDB and Neptune: instances that share the storage of a cluster, which is standard or I/O-optimized (`iopt1`). */
export interface ClusterDatabase {
  readonly table: 'aws/docdb' | 'aws/neptune'
  readonly clusterType: 'aws_docdb_cluster' | 'aws_neptune_cluster'
}

/** The cluster of an instance, its class, and how its storage is priced. All functions may throw NotKnown. */
export function clusterInstance({ attributes, related }: ChargeContext, { clusterType }: ClusterDatabase) {
  const cluster = () => related.to('cluster_identifier', [clusterType], ['cluster_identifier'])?.attributes
  const instanceClass = () => required(attributes.string('instance_class'), 'instance_class').toLowerCase()
  const storage = () => (cluster()?.string('storage_type') === 'iopt1' ? 'io-optimized' : 'standard')
  const label = () => (storage() === 'standard' ? instanceClass() : `${instanceClass()}, I/O-optimized`)
  return { cluster, instanceClass, storage, label }
}

/** An instance's hours. */
export function clusterInstanceHours(context: ChargeContext, database: ClusterDatabase): Charge {
  const { instanceClass, storage, label } = clusterInstance(context, database)
  return hourly(
    detailed('Database instance', () => `on-demand, ${label()}`),
    () => `${database.table}/instance/${storage()}/${instanceClass()}`,
  )
}

/** CPU credits beyond the baseline; `vcpuHours` turns the usage value into them. */
export function clusterCpuCredits(
  context: ChargeContext,
  database: ClusterDatabase,
  vcpuHours: (value: number, vcpus: number) => number,
): Charge {
  const { instanceClass } = clusterInstance(context, database)
  return {
    description: 'CPU credits',
    sku: () => `${database.table}/cpu-credits`,
    unit: 'vCPU-hours',
    quantity: () =>
      hasCpuCredits(instanceClass()) ? vcpuHours(context.usage.number('monthly_cpu_credit_hrs'), vcpus(instanceClass())) : 0,
    usageBased: true,
  }
}

/** Storage and, unless it is I/O-optimized, I/O requests of a cluster. */
export function clusterStorage({ table }: ClusterDatabase, usage: Usage, storage: () => string, key: string): readonly Charge[] {
  return [
    metered(
      detailed('Storage', () => (storage() === 'standard' ? 'standard' : 'I/O-optimized')),
      () => `${table}/storage/${storage()}`,
      { unit: 'GB-months', usage, key },
    ),
    {
      description: 'I/O requests',
      sku: () => `${table}/io-requests`,
      unit: 'requests',
      per: 1_000_000,
      quantity: () => (storage() === 'standard' ? usage.number('monthly_io_requests') : 0),
      usageBased: true,
    },
  ]
}

/** Backups beyond what is free: those of the first day are, unless what usage names is beyond it (`beyondFree`). */
export const clusterBackups = ({ attributes, usage }: ChargeContext, { table }: ClusterDatabase, beyondFree = false): Charge => ({
  description: 'Backup storage',
  sku: () => `${table}/backup`,
  unit: 'GB-months',
  quantity: () =>
    (beyondFree && usage.has('backup_storage_gb')) || attributes.number('backup_retention_period', 1) > 1
      ? usage.number('backup_storage_gb')
      : 0,
  usageBased: true,
})
