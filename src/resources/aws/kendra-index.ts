import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Billed by the hour it exists, at the price of its edition, and by additional capacity units. https://aws.amazon.com/kendra/pricing/ */
export const kendraIndex = defineResource({
  type: 'aws_kendra_index',
  service: 'Amazon Kendra',
  category: 'AI and Machine Learning',
  skus: ['aws/kendra/indexes/*', 'aws/kendra/capacity-units/*'],
  charges: ({ attributes }) => {
    const edition = (): string => attributes.string('edition', 'ENTERPRISE_EDITION').toLowerCase().replaceAll('_', '-')
    const units = (kind: 'query' | 'storage') => (): number => attributes.block('capacity_units')?.number(`${kind}_capacity_units`, 0) ?? 0
    return [
      hourly(detailed('Index', edition), () => `aws/kendra/indexes/${edition()}`),
      hourly('Query capacity units', 'aws/kendra/capacity-units/query', units('query')),
      hourly('Storage capacity units', 'aws/kendra/capacity-units/storage', units('storage')),
    ]
  },
})
