import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by GB ingested, at the price of its retention option, and by GB that queries scan. https://aws.amazon.com/cloudtrail/pricing/ */
export const cloudtrailEventDataStore = defineResource({
  type: 'aws_cloudtrail_event_data_store',
  service: 'AWS CloudTrail',
  category: 'Management and Governance',
  skus: ['aws/cloudtrail/lake/*'],
  usage: {
    monthly_ingested_gb: 'Events ingested, GB a month',
    monthly_scanned_gb: 'Events scanned by queries, GB a month',
  },
  charges: ({ attributes, usage }) => {
    const retention = (): string =>
      attributes.string('billing_mode', 'EXTENDABLE_RETENTION_PRICING') === 'FIXED_RETENTION_PRICING' ? 'seven-years' : 'one-year'
    return [
      metered('Data ingested', () => `aws/cloudtrail/lake/ingested/${retention()}`, { unit: 'GB', usage, key: 'monthly_ingested_gb' }),
      metered('Data scanned', 'aws/cloudtrail/lake/scanned', { unit: 'GB', usage, key: 'monthly_scanned_gb' }),
    ]
  },
})
