import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Usage key, words for the reader, SKU and unit of everything that a vault is billed for. */
const items = [
  ['monthly_efs_warm_backup_gb', 'EFS backup, warm', 'efs/warm', 'GB-months'],
  ['monthly_efs_cold_backup_gb', 'EFS backup, cold', 'efs/cold', 'GB-months'],
  ['monthly_efs_warm_restore_gb', 'EFS restore, warm', 'efs/restore-warm', 'GB'],
  ['monthly_efs_cold_restore_gb', 'EFS restore, cold', 'efs/restore-cold', 'GB'],
  ['monthly_efs_item_restore_requests', 'EFS restore, item-level', 'efs/restore-items', 'requests'],
  ['monthly_ebs_snapshot_gb', 'EBS snapshots', 'ebs', 'GB-months'],
  ['monthly_rds_snapshot_gb', 'RDS snapshots', 'rds', 'GB-months'],
  ['monthly_aurora_snapshot_gb', 'Aurora snapshots', 'aurora', 'GB-months'],
  ['monthly_dynamodb_backup_gb', 'DynamoDB backup', 'dynamodb', 'GB-months'],
  ['monthly_dynamodb_restore_gb', 'DynamoDB restore', 'dynamodb-restore', 'GB'],
  ['monthly_fsx_windows_backup_gb', 'FSx for Windows backup', 'fsx-windows', 'GB-months'],
  ['monthly_fsx_lustre_backup_gb', 'FSx for Lustre backup', 'fsx-lustre', 'GB-months'],
] as const

/** A backup vault: what it stores and restores, by the service it comes from. https://aws.amazon.com/backup/pricing/ */
export const backupVault = defineResource({
  type: 'aws_backup_vault',
  service: 'AWS Backup',
  category: 'Storage',
  skus: ['aws/backup/*', 'aws/backup/efs/*'],
  usage: Object.fromEntries(items.map(([key, name, , unit]) => [key, `${name}, ${unit === 'requests' ? 'requests' : 'GB'} a month`])),
  charges: ({ usage }) => items.map(([key, name, sku, unit]) => metered(name, `aws/backup/${sku}`, { unit, usage, key })),
})
