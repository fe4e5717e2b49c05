import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by active user, whom the account's first five are not counted among; usage is what lies beyond. https://aws.amazon.com/codecommit/pricing/ */
export const codecommitRepository = defineResource({
  type: 'aws_codecommit_repository',
  service: 'AWS CodeCommit',
  category: 'Developer Tools',
  skus: ['aws/codecommit/users'],
  usage: { active_users: 'Active users a month beyond the five free ones of the account' },
  charges: ({ usage }) => [
    metered('Active users', { id: 'aws/codecommit/users', region: 'global' }, { unit: 'users', usage, key: 'active_users' }),
  ],
})
