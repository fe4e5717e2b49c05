import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Shield Advanced: one fee a month for all accounts of an organization, for at least a year. https://aws.amazon.com/shield/pricing/ */
export const shieldSubscription = defineResource({
  type: 'aws_shield_subscription',
  service: 'AWS Shield',
  category: 'Security',
  skus: ['aws/shield/advanced'],
  charges: () => [monthly('Shield Advanced', { id: 'aws/shield/advanced', region: 'global' }, 'subscriptions')],
})
