import { databaseSnapshot } from './database-snapshot.ts'

/** A snapshot of a Neptune cluster. */
export const neptuneClusterSnapshot = databaseSnapshot('aws_neptune_cluster_snapshot', 'Amazon Neptune', 'aws/neptune/backup')
