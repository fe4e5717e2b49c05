import { defineResource } from '../definition.ts'
import { clusterBackups } from './cluster-database-charges.ts'

/** A DocumentDB cluster's backups; instances, storage and I/O stand with its instances. */
export const docdbCluster = defineResource({
  type: 'aws_docdb_cluster',
  service: 'Amazon DocumentDB (with MongoDB compatibility)',
  category: 'Databases',
  skus: ['aws/docdb/backup'],
  usage: { backup_storage_gb: 'Backups beyond the size of the cluster, GB' },
  charges: context => [clusterBackups(context, { table: 'aws/docdb', clusterType: 'aws_docdb_cluster' }, true)],
})
