import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by what is stored. https://aws.amazon.com/ecr/pricing/ */
export const ecrRepository = defineResource({
  type: 'aws_ecr_repository',
  service: 'Amazon EC2 Container Registry (ECR)',
  category: 'Compute',
  skus: ['aws/ecr/storage'],
  usage: { storage_gb: 'Images stored, GB' },
  charges: ({ usage }) => [metered('Storage', 'aws/ecr/storage', { unit: 'GB-months', usage, key: 'storage_gb' })],
})
