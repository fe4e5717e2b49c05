import { monthly } from '../charges.ts'
import { defineResource, type Sku } from '../definition.ts'
import { detailed } from '../description.ts'

/** Administrators are billed like authors. */
const rows: Readonly<Record<string, string>> = {
  ADMIN: 'author',
  AUTHOR: 'author',
  READER: 'reader',
  ADMIN_PRO: 'author-pro',
  AUTHOR_PRO: 'author-pro',
  READER_PRO: 'reader-pro',
}

/** Billed by the month and role, at the price of the Enterprise edition without an annual plan. https://aws.amazon.com/quicksight/pricing/ */
export const quicksightUser = defineResource({
  type: 'aws_quicksight_user',
  service: 'Amazon QuickSight',
  category: 'Analytics',
  skus: ['aws/quicksight/users/*'],
  charges: ({ attributes, region }) => {
    const row = (): string => {
      const role = attributes.string('user_role', '')
      return Object.hasOwn(rows, role) ? (rows[role] ?? role) : role
    }
    // Plain authors cost the same everywhere and are listed once.
    const sku = (): Sku => ({ id: `aws/quicksight/users/${row()}`, region: row() === 'author' ? 'global' : region() })
    return [
      monthly(
        detailed('User', () => `Enterprise edition, ${row()}`),
        sku,
        'users',
      ),
    ]
  },
})
