import { Unknown } from '../../model/unknown.ts'
import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by secret and by request; each replica is a secret in its own region. https://aws.amazon.com/secrets-manager/pricing/ */
export const secretsmanagerSecret = defineResource({
  type: 'aws_secretsmanager_secret',
  service: 'AWS Secrets Manager',
  category: 'Security',
  skus: ['aws/secrets-manager/secrets', 'aws/secrets-manager/requests'],
  usage: { monthly_requests: 'API requests a month' },
  charges: ({ attributes, usage }) => [
    monthly('Secret', 'aws/secrets-manager/secrets', 'secrets'),
    metered('API requests', 'aws/secrets-manager/requests', { unit: 'requests', per: 10_000, usage, key: 'monthly_requests' }),
    ...attributes.blocks('replica').map((replica, index) => ({
      group: `replica ${replica.raw('region') instanceof Unknown ? index + 1 : replica.string('region', '')}`,
      charges: [monthly('Secret', () => ({ id: 'aws/secrets-manager/secrets', region: replica.string('region', '') }), 'secrets')],
    })),
  ],
})
