import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** An application by the hour (at the price of the first 148,800 hours an account has a month) and by the GB. https://aws.amazon.com/verified-access/pricing/ */
export const verifiedaccessEndpoint = defineResource({
  type: 'aws_verifiedaccess_endpoint',
  service: 'AWS Verified Access',
  category: 'Security',
  skus: ['aws/vpc/verified-access/*'],
  usage: { monthly_data_processed_gb: 'Data processed for the application, GB a month' },
  charges: ({ usage }) => [
    hourly('Application', 'aws/vpc/verified-access/application-hours'),
    metered('Data processed', 'aws/vpc/verified-access/data', { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
  ],
})
