import { defineTable, pickItems } from '../mapping.ts'

const storage = (sku: string) => ({ sku: `storage/${sku}`, unit: 'GB-months' })
const transfer = (sku: string) => ({ sku, unit: 'GB' })

export const efs = defineTable({
  table: 'aws/efs',
  rows: facts =>
    pickItems(facts.csv('aws/efs.csv'), {
      'General Purpose Storage GB Mo': storage('standard'),
      'One Zone General Purpose Storage GB Mo': storage('one-zone'),
      'Infrequent Access Storage GB Mo': storage('infrequent-access'),
      'Infrequent Access ET Storage GB Mo': storage('infrequent-access-elastic'),
      'One Zone Infrequent Access Storage GB Mo': storage('one-zone-infrequent-access'),
      'Archive Storage GB Mo': storage('archive'),
      'Infrequent Access Requests Read per GB': transfer('infrequent-access/read'),
      'Infrequent Access Requests Write per GB': transfer('infrequent-access/write'),
      'Archive Storage Read Read GB': transfer('archive/read'),
      'Archive Storage Write Write GB': transfer('archive/write'),
      'EFS Storage Requests Read per GB': transfer('elastic-throughput/read'),
      'EFS Storage Requests Write per GB': transfer('elastic-throughput/write'),
      'Throughput Provisioned': { sku: 'provisioned-throughput', unit: 'MBps-months' },
    }),
})
