import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A directory bucket of S3 Express One Zone. */
export const s3DirectoryBucket = defineResource({
  type: 'aws_s3_directory_bucket',
  service: 'Amazon Simple Storage Service',
  category: 'Storage',
  skus: ['aws/s3/express-one-zone/*'],
  usage: {
    storage_gb: 'Data stored, GB',
    monthly_tier_1_requests: 'PUT, COPY, POST and LIST requests a month',
    monthly_tier_2_requests: 'GET and all other requests a month',
    monthly_data_upload_gb: 'Data uploaded, GB a month',
    monthly_data_retrieval_gb: 'Data retrieved, GB a month',
  },
  charges: ({ usage }) => [
    metered('Storage', 'aws/s3/express-one-zone/storage', { unit: 'GB-months', usage, key: 'storage_gb' }),
    metered('PUT, COPY, POST, LIST requests', 'aws/s3/express-one-zone/tier-1-requests', {
      unit: 'requests',
      per: 1000,
      usage,
      key: 'monthly_tier_1_requests',
    }),
    metered('GET and all other requests', 'aws/s3/express-one-zone/tier-2-requests', {
      unit: 'requests',
      per: 1000,
      usage,
      key: 'monthly_tier_2_requests',
    }),
    metered('Data uploaded', 'aws/s3/express-one-zone/upload', { unit: 'GB', usage, key: 'monthly_data_upload_gb' }),
    metered('Data retrieved', 'aws/s3/express-one-zone/retrieval', { unit: 'GB', usage, key: 'monthly_data_retrieval_gb' }),
  ],
})
