import { defineResource } from '../definition.ts'
import { type ClusterDatabase, clusterBackups, clusterStorage } from './cluster-database-charges.ts'

const neptune: ClusterDatabase = { table: 'aws/neptune', clusterType: 'aws_neptune_cluster' }

/** A Neptune cluster's storage, I/O and backups. https://aws.amazon.com/neptune/pricing/ */
export const neptuneCluster = defineResource({
  type: 'aws_neptune_cluster',
  service: 'Amazon Neptune',
  category: 'Databases',
  skus: ['aws/neptune/storage/*', 'aws/neptune/io-requests', 'aws/neptune/backup'],
  usage: {
    storage_gb: 'Data stored, GB',
    monthly_io_requests: 'I/O requests a month',
    backup_storage_gb: 'All backups kept, GB; those of one day are free',
  },
  charges(context) {
    const storage = () => (context.attributes.string('storage_type') === 'iopt1' ? 'io-optimized' : 'standard')
    return [...clusterStorage(neptune, context.usage, storage, 'storage_gb'), clusterBackups(context, neptune)]
  },
})
