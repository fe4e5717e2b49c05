import { defineResource } from '../definition.ts'
import { notInTables } from './not-in-tables.ts'

/** Costs nothing by itself, unless Cloud CDN answers for it. https://cloud.google.com/cdn/pricing */
export const computeBackendBucket = defineResource({
  type: 'google_compute_backend_bucket',
  aliases: ['google_compute_backend_service'],
  service: 'Cloud CDN',
  category: 'Networking',
  skus: [],
  charges: ({ attributes }) => (attributes.boolean('enable_cdn', false) ? [notInTables('Cloud CDN')] : []),
})
