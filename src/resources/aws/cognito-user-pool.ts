import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Users a month that the Lite tier gives away. */
const freeUsers = 10_000

/**
 * Billed by monthly active user, at the price of the pool's feature plan, which AWS sets to Essentials for new pools.
 * https://aws.amazon.com/cognito/pricing/
 */
export const cognitoUserPool = defineResource({
  type: 'aws_cognito_user_pool',
  service: 'Amazon Cognito',
  category: 'Identity',
  skus: ['aws/cognito/users/*'],
  usage: { monthly_active_users: 'Users that sign in, up or refresh a token in a month' },
  charges: ({ attributes, usage }) => {
    const plan = (): string => attributes.string('user_pool_tier', 'ESSENTIALS').toLowerCase()
    return [
      metered(
        detailed('Monthly active users', () => `${plan()}, over 10k`),
        () => `aws/cognito/users/${plan()}`,
        {
          unit: 'users',
          usage,
          key: 'monthly_active_users',
          quantity: users => Math.max(0, users - freeUsers),
        },
      ),
    ]
  },
})
