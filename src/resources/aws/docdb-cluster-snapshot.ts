import { databaseSnapshot } from './database-snapshot.ts'

/** A snapshot of a DocumentDB cluster. */
export const docdbClusterSnapshot = databaseSnapshot(
  'aws_docdb_cluster_snapshot',
  'Amazon DocumentDB (with MongoDB compatibility)',
  'aws/docdb/backup',
)
