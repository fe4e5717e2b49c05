import { databaseSnapshot } from './database-snapshot.ts'

/** A snapshot of an Aurora cluster. */
export const dbClusterSnapshot = databaseSnapshot('aws_db_cluster_snapshot', 'Amazon Relational Database Service', 'aws/aurora/backup')
