import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** https://aws.amazon.com/managed-service-apache-flink/pricing/ */
export const kinesisanalyticsv2ApplicationSnapshot = defineResource({
  type: 'aws_kinesisanalyticsv2_application_snapshot',
  service: 'Amazon Kinesis Analytics',
  category: 'Analytics',
  skus: ['aws/kinesis-analytics/backup-storage'],
  usage: { durable_application_backup_gb: 'Durable backups of the application, GB' },
  charges: ({ usage }) => [
    metered('Backup', 'aws/kinesis-analytics/backup-storage', { unit: 'GB-months', usage, key: 'durable_application_backup_gb' }),
  ],
})
