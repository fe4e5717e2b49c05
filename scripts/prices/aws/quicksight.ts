import { defineTable, type MappedRow, pickItems } from '../mapping.ts'
import { otherService } from './other-service.ts'
import { worldwide } from './worldwide.ts'

const unit = 'users'

export const quicksight = defineTable({
  table: 'aws/quicksight',
  *rows(facts): Iterable<MappedRow> {
    // GovCloud lists a prorated price of readers beside the monthly one; it is left out.
    const commercial = otherService(facts, 'quicksight').filter(({ columns }) => !columns.region?.startsWith('us-gov-'))
    yield* worldwide(
      pickItems(commercial, {
        'Enterprise Monthly user subscriptions per User': { sku: 'users/author', unit },
        'Enterprise Monthly Reader subscriptions per User': { sku: 'users/reader', unit },
        'Enterprise Monthly Author Pro subscriptions per User': { sku: 'users/author-pro', unit },
        'Enterprise Monthly Reader Pro subscriptions per User': { sku: 'users/reader-pro', unit },
      }),
    )
  },
})
