import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Objects and requests beyond the account's free million of each; usage is what lies beyond. https://aws.amazon.com/glue/pricing/ */
export const glueCatalogDatabase = defineResource({
  type: 'aws_glue_catalog_database',
  service: 'AWS Glue',
  category: 'Analytics',
  skus: ['aws/glue/catalog/*'],
  usage: {
    monthly_objects: 'Objects stored beyond the free million',
    monthly_requests: 'Requests a month beyond the free million',
  },
  charges: ({ usage }) => [
    metered('Storage', 'aws/glue/catalog/objects', { unit: 'objects', per: 100_000, usage, key: 'monthly_objects' }),
    metered('Requests', 'aws/glue/catalog/requests', { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
  ],
})
