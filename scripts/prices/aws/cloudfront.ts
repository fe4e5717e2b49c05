import { defineTable, type MappedRow, pickItems } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'
import { worldwide } from './worldwide.ts'

/** Edge areas as the price list names them, and as rows of this table do. Canada and the Middle East cost what their neighbours cost. */
const areas = {
  'United States': 'us',
  EU: 'europe',
  'South Africa': 'south-africa',
  'South America': 'south-america',
  Japan: 'japan',
  Australia: 'australia',
  'Asia Pacific': 'asia-pacific',
  India: 'india',
} as const

const requests = { unit: 'requests' }
/** Tier starts in GB: 10 TB, 50 TB, 150 TB, 500 TB, 1 PB, 5 PB. */
const transferTiers = {
  'First 10 TB': 0,
  'Next 40 TB': 10_240,
  'next 100 TB': 51_200,
  'Next 350 TB': 153_600,
  'next 524 TB': 512_000,
  'Next 4 PB': 1_048_576,
  'Over 5 PB': 5_242_880,
}

export const cloudfront = defineTable({
  table: 'aws/cloudfront',
  *rows(facts): Iterable<MappedRow> {
    const listed = facts.csv('aws/cloudfront.csv')
    for (const [name, region] of Object.entries(areas)) {
      const inArea = listed.filter(({ columns }) => columns.region === name)
      const byArea = pickItems(inArea, {
        'Request HTTP Methods': { sku: 'http-requests', ...requests },
        'Request HTTPS Methods': { sku: 'https-requests', ...requests },
        'HTTPS Proxy requests with Field Level Encryption': { sku: 'encryption-requests', ...requests },
      })
      for (const row of byArea) yield { ...row, region }
      const tiers = Object.entries(transferTiers).map(
        ([tier, from]) => [`Regional DT from ${name} to Internet ${tier}`, { sku: 'internet-transfer', unit: 'GB', from }] as const,
      )
      const transfer = pickItems(listed, {
        ...Object.fromEntries(tiers),
        [`Regional DT to Origin from ${name}`]: { sku: 'origin-transfer', unit: 'GB' },
      })
      for (const row of transfer) yield { ...row, region }
    }
    yield* worldwide(
      pickItems(listed, {
        'CloudFront Request-Origin-Shield Origin Shield Requests': { sku: 'origin-shield-requests', ...requests },
        'Charge for invalidating objects removing the objects from CloudFront edge locations': { sku: 'invalidation-paths', unit: 'paths' },
        'Charge for using an SSL certificate with a CloudFront alternate domain name': {
          sku: 'dedicated-ip-certificates',
          unit: 'certificates',
        },
      }),
    )
    yield* pickRecorded(
      facts,
      { resourceType: 'aws_cloudfront_distribution' },
      {
        'Real-time log requests': { sku: 'real-time-log-lines', unit: 'lines', per: 1_000_000, region: 'global' },
      },
    )
  },
})
