import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A vault of the S3 Glacier service, apart from buckets: storage, uploads and retrievals. https://aws.amazon.com/s3/glacier/pricing/ */
export const glacierVault = defineResource({
  type: 'aws_glacier_vault',
  service: 'Amazon Glacier',
  category: 'Storage',
  skus: ['aws/glacier/*'],
  usage: {
    storage_gb: 'Archives stored, GB',
    monthly_requests: 'Uploads and standard retrieval requests a month',
    monthly_standard_data_retrieval_gb: 'Data retrieved at standard speed, GB a month',
    monthly_expedited_data_retrieval_gb: 'Data retrieved at expedited speed, GB a month',
    monthly_expedited_data_retrieval_requests: 'Expedited retrieval requests a month',
  },
  charges: ({ usage }) => [
    metered('Storage', 'aws/glacier/storage', { unit: 'GB-months', usage, key: 'storage_gb' }),
    metered('Requests', 'aws/glacier/requests', { unit: 'requests', per: 1000, usage, key: 'monthly_requests' }),
    metered('Retrievals, standard', 'aws/glacier/standard-retrieval', { unit: 'GB', usage, key: 'monthly_standard_data_retrieval_gb' }),
    metered('Retrievals, expedited', 'aws/glacier/expedited-retrieval', { unit: 'GB', usage, key: 'monthly_expedited_data_retrieval_gb' }),
    metered('Retrieval requests, expedited', 'aws/glacier/expedited-requests', {
      unit: 'requests',
      per: 1000,
      usage,
      key: 'monthly_expedited_data_retrieval_requests',
    }),
  ],
})
