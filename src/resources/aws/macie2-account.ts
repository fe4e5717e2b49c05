import { hoursPerMonth } from '../../model/money.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

const daysPerMonth = hoursPerMonth / 24

/** Billed by bucket and object watched, by the day, and by GB searched for sensitive data after the first. https://aws.amazon.com/macie/pricing/ */
export const macie2Account = defineResource({
  type: 'aws_macie2_account',
  service: 'Amazon Macie',
  category: 'Security',
  skus: ['aws/macie/*'],
  usage: {
    buckets: 'Buckets in the account and region',
    monitored_objects: 'Objects that automated discovery watches',
    monthly_discovered_gb: 'Data searched for sensitive content, GB a month',
  },
  charges: ({ attributes, usage }) => {
    if (attributes.string('status', 'ENABLED') !== 'ENABLED') return []
    return [
      metered('Bucket inventory', 'aws/macie/bucket-days', {
        unit: 'bucket-days',
        usage,
        key: 'buckets',
        quantity: buckets => buckets * daysPerMonth,
      }),
      metered('Object monitoring', 'aws/macie/object-days', {
        unit: 'object-days',
        per: 1_000_000,
        usage,
        key: 'monitored_objects',
        quantity: objects => objects * daysPerMonth,
      }),
      metered('Sensitive data discovery (over 1 GB)', 'aws/macie/data-discovered', {
        unit: 'GB',
        usage,
        key: 'monthly_discovered_gb',
        quantity: gb => Math.max(0, gb - 1),
      }),
    ]
  },
})
