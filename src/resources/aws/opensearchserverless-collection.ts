import { hoursPerMonth } from '../../model/money.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A serverless collection. Its capacity units are shared by all collections of an account with one key, so they come from usage. */
export const opensearchserverlessCollection = defineResource({
  type: 'aws_opensearchserverless_collection',
  service: 'Amazon OpenSearch Service',
  category: 'Analytics',
  skus: ['aws/opensearch/serverless-ocu'],
  usage: {
    indexing_ocus: 'OpenSearch compute units for indexing that run on average',
    search_ocus: 'OpenSearch compute units for search that run on average',
  },
  charges({ usage }) {
    const units = (description: string, key: string) =>
      metered(description, 'aws/opensearch/serverless-ocu', { unit: 'OCU-hours', usage, key, quantity: count => count * hoursPerMonth })
    return [units('Indexing', 'indexing_ocus'), units('Search', 'search_ocus')]
  },
})
