import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

const stored = (sku: string) => ({ sku, unit: 'GB-months' })
const restored = (sku: string) => ({ sku, unit: 'GB' })

export const backup = defineTable({
  table: 'aws/backup',
  rows: facts =>
    pickRecorded(
      facts,
      { service: 'backup' },
      {
        'EFS backup (warm)': stored('efs/warm'),
        'EFS backup (cold)': stored('efs/cold'),
        'EFS restore (warm)': restored('efs/restore-warm'),
        'EFS restore (cold)': restored('efs/restore-cold'),
        'EFS restore (item-level)': { sku: 'efs/restore-items', unit: 'requests' },
        'EBS snapshot': stored('ebs'),
        'RDS snapshot': stored('rds'),
        'Aurora snapshot': stored('aurora'),
        'DynamoDB backup': stored('dynamodb'),
        'DynamoDB restore': restored('dynamodb-restore'),
        'FSx for Windows backup': stored('fsx-windows'),
        'FSx for Lustre backup': stored('fsx-lustre'),
      },
    ),
})
