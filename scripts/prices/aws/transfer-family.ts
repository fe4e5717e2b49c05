import { defineTable } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

export const transferFamily = defineTable({
  table: 'aws/transfer-family',
  rows: facts =>
    pickRecorded(
      facts,
      { resourceType: 'aws_transfer_server' },
      {
        'SFTP protocol enabled': { sku: 'protocols/sftp', unit: 'hours' },
        'FTPS protocol enabled': { sku: 'protocols/ftps', unit: 'hours' },
        'FTP protocol enabled': { sku: 'protocols/ftp', unit: 'hours' },
        'Data uploaded': { sku: 'data/uploaded', unit: 'GB' },
        'Data downloaded': { sku: 'data/downloaded', unit: 'GB' },
      },
    ),
})
