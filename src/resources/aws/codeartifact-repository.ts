import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** https://aws.amazon.com/codeartifact/pricing/ */
export const codeartifactRepository = defineResource({
  type: 'aws_codeartifact_repository',
  service: 'AWS CodeArtifact',
  category: 'Developer Tools',
  skus: ['aws/codeartifact/storage', 'aws/codeartifact/requests'],
  usage: { storage_gb: 'Packages stored, GB', monthly_requests: 'Requests a month' },
  charges: ({ usage }) => [
    metered('Storage', 'aws/codeartifact/storage', { unit: 'GB-months', usage, key: 'storage_gb' }),
    metered('Requests', 'aws/codeartifact/requests', { unit: 'requests', per: 10_000, usage, key: 'monthly_requests' }),
  ],
})
