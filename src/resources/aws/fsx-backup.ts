import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A backup of an FSx file system, kept by hand. */
export const fsxBackup = defineResource({
  type: 'aws_fsx_backup',
  service: 'Amazon FSx',
  category: 'Storage',
  skus: ['aws/fsx/backup'],
  usage: { backup_storage_gb: 'Size of the backup, GB' },
  charges: ({ usage }) => [metered('Backup storage', 'aws/fsx/backup', { unit: 'GB-months', usage, key: 'backup_storage_gb' })],
})
