import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Each enabled protocol is billed by the hour, SFTP if none is named, and data by GB in each direction. https://aws.amazon.com/aws-transfer-family/pricing/ */
export const transferServer = defineResource({
  type: 'aws_transfer_server',
  service: 'AWS Transfer Family',
  category: 'Storage',
  skus: ['aws/transfer-family/protocols/*', 'aws/transfer-family/data/*'],
  usage: {
    monthly_data_downloaded_gb: 'Data downloaded, GB a month',
    monthly_data_uploaded_gb: 'Data uploaded, GB a month',
  },
  charges: ({ attributes, usage }) => {
    const named = attributes.strings('protocols')
    const protocols = named.length === 0 ? ['SFTP'] : [...new Set(named)].sort()
    return [
      ...protocols.map(protocol => hourly(`${protocol} protocol enabled`, `aws/transfer-family/protocols/${protocol.toLowerCase()}`)),
      metered('Data downloaded', 'aws/transfer-family/data/downloaded', { unit: 'GB', usage, key: 'monthly_data_downloaded_gb' }),
      metered('Data uploaded', 'aws/transfer-family/data/uploaded', { unit: 'GB', usage, key: 'monthly_data_uploaded_gb' }),
    ]
  },
})
