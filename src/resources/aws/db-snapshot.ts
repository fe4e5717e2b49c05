import { databaseSnapshot } from './database-snapshot.ts'

/** A snapshot of an RDS instance. */
export const dbSnapshot = databaseSnapshot('aws_db_snapshot', 'Amazon Relational Database Service', 'aws/rds/backup')
