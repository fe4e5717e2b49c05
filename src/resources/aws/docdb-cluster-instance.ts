import { defineResource } from '../definition.ts'
import {
  type ClusterDatabase,
  clusterCpuCredits,
  clusterInstance,
  clusterInstanceHours,
  clusterStorage,
} from './cluster-database-charges.ts'

const docdb: ClusterDatabase = { table: 'aws/docdb', clusterType: 'aws_docdb_cluster' }

/** A DocumentDB instance, with the storage and I/O that its usage names. https://aws.amazon.com/documentdb/pricing/ */
export const docdbClusterInstance = defineResource({
  type: 'aws_docdb_cluster_instance',
  service: 'Amazon DocumentDB (with MongoDB compatibility)',
  category: 'Databases',
  skus: ['aws/docdb/instance/*/*', 'aws/docdb/storage/*', 'aws/docdb/io-requests', 'aws/docdb/cpu-credits'],
  usage: {
    data_storage_gb: 'Data stored by the cluster, GB',
    monthly_io_requests: 'I/O requests of the cluster a month',
    monthly_cpu_credit_hrs: 'vCPU-hours a month above the baseline; T3 and T4g only',
  },
  charges: context => [
    clusterInstanceHours(context, docdb),
    ...clusterStorage(docdb, context.usage, clusterInstance(context, docdb).storage, 'data_storage_gb'),
    clusterCpuCredits(context, docdb, hours => hours),
  ],
})
