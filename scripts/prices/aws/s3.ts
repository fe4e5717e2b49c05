import { defineTable, pickItems } from '../mapping.ts'
import { pickRecorded } from './recorded.ts'

/** Tiers of monthly storage in GB: the first 50 TB, the next 450 TB, and more. */
const tb = 1024
const gbMonths = (sku: string, from = 0) => ({ sku, unit: 'GB-months', from })
const requests = (sku: string) => ({ sku, unit: 'requests' })
const gb = (sku: string) => ({ sku, unit: 'GB' })
const objects = (sku: string, from = 0) => ({ sku, unit: 'objects', from })

/** The request and retrieval prices that storage classes share, by what the price list calls the class and what the SKU calls it. */
const classes = [
  ['Intelligent Tiering', 'intelligent-tiering'],
  ['Standard Infrequent Access', 'standard-infrequent-access'],
  ['One Zone Infrequent Access', 'one-zone-infrequent-access'],
  ['Glacier Instant Retrieval', 'glacier-instant-retrieval'],
] as const

const byClass = Object.fromEntries(
  classes.flatMap(([name, sku]) => [
    [`PUT COPY/POST or LIST requests to ${name} per Requests`, requests(`${sku}/tier-1-requests`)],
    [`GET and all other requests to ${name} per Requests`, requests(`${sku}/tier-2-requests`)],
    [`Lifecycle Transition Requests into ${name} per Requests`, requests(`${sku}/lifecycle-transitions`)],
    [`Data Scanned by S3 Select in ${name} per GB`, gb(`${sku}/select-scanned`)],
    [`Data Returned by S3 Select in ${name} per GB`, gb(`${sku}/select-returned`)],
    ...(name === 'Intelligent Tiering' ? [] : [[`Object Retrieval in ${name} per GB`, gb(`${sku}/retrieval`)] as const]),
  ]),
)

export const s3 = defineTable({
  table: 'aws/s3',
  *rows(facts) {
    yield* pickItems(facts.csv('aws/s3.csv'), {
      ...byClass,
      'Standard Storage First 50 TB per GB Mo': gbMonths('standard/storage'),
      'Standard Storage Next 450 TB per GB Mo': gbMonths('standard/storage', 50 * tb),
      'Standard Storage Over 500 TB per GB Mo': gbMonths('standard/storage', 500 * tb),
      'PUT COPY/POST or LIST requests per Requests': requests('standard/tier-1-requests'),
      'GET and all other requests per Requests': requests('standard/tier-2-requests'),
      'Data Scanned by S3 Select in Standard per GB': gb('standard/select-scanned'),
      'Data Returned by S3 Select in Standard per GB': gb('standard/select-returned'),
      'Intelligent Tiering Frequent Access First 50 TB per GB Mo': gbMonths('intelligent-tiering/frequent-access'),
      'Intelligent Tiering Frequent Access Next 450 TB per GB Mo': gbMonths('intelligent-tiering/frequent-access', 50 * tb),
      'Intelligent Tiering Frequent Access Over 500 TB per GB Mo': gbMonths('intelligent-tiering/frequent-access', 500 * tb),
      'Intelligent Tiering Infrequent Access per GB Mo': gbMonths('intelligent-tiering/infrequent-access'),
      'Intelligent Tiering Archive Instant Access': gbMonths('intelligent-tiering/archive-instant-access'),
      IntelligentTieringArchiveAccess: gbMonths('intelligent-tiering/archive-access'),
      IntelligentTieringDeepArchiveAccess: gbMonths('intelligent-tiering/deep-archive-access'),
      'Per object per month monitoring and automation fee for objects in Intelligent Tiering': objects('intelligent-tiering/monitoring'),
      'Standard Infrequent Access Storage per GB-Mo': gbMonths('standard-infrequent-access/storage'),
      'One Zone Infrequent Access Storage Inf per GB-Mo': gbMonths('one-zone-infrequent-access/storage'),
      'Glacier Instant Retrieval Storage': gbMonths('glacier-instant-retrieval/storage'),
      'Glacier Storage per GB Mo': gbMonths('glacier-flexible-retrieval/storage'),
      'PUT requests to Glacier per Requests': requests('glacier-flexible-retrieval/tier-1-requests'),
      'GET and all other requests to GLACIER per Requests': requests('glacier-flexible-retrieval/tier-2-requests'),
      'Lifecycle Transition Requests into Glacier per Requests': requests('glacier-flexible-retrieval/lifecycle-transitions'),
      'Glacier S3 API Tier 3 RestoreObject': requests('glacier-flexible-retrieval/standard-retrieval-requests'),
      'Glacier Expedited Glacier Restore Requests': requests('glacier-flexible-retrieval/expedited-retrieval-requests'),
      'Glacier S3 Standard Retrieval RestoreObject': gb('glacier-flexible-retrieval/standard-retrieval'),
      'Glacier S3 Expedited Retrieval': gb('glacier-flexible-retrieval/expedited-retrieval'),
      'GET and all other requests to GDA per Requests': requests('glacier-deep-archive/tier-2-requests'),
      'Lifecycle Transition Requests into Glacier Deep Archive per Requests': requests('glacier-deep-archive/lifecycle-transitions'),
      'Fee for Standard Retrieval of data stored from Glacier Deep Archive': gb('glacier-deep-archive/standard-retrieval'),
      'Fee for Bulk Retrieval of data stored from Glacier Deep Archive': gb('glacier-deep-archive/bulk-retrieval'),
      'Tags Storage per Tag Mo': { sku: 'object-tags', unit: 'tags' },
      'Per object fee for objects included in Analytics': objects('analytics'),
      'Per object fee for objects included in Storage Lens 0 25000000000': objects('storage-lens'),
      'Per object fee for objects included in Storage Lens 25000000000 100000000000': objects('storage-lens', 25e9),
      'Per object fee for objects included in Storage Lens 100000000000 Inf': objects('storage-lens', 100e9),
      'Per object fee for objects listed in an Inventory': objects('inventory'),
      'Express One Zone Storage Inf per GB Mo': gbMonths('express-one-zone/storage'),
      'PUT COPY/POST or LIST requests to Express One Zone per Requests': requests('express-one-zone/tier-1-requests'),
      'GET and all other requests to Express One Zone per Requests': requests('express-one-zone/tier-2-requests'),
      'Object Upload in Express One Zone per GB': gb('express-one-zone/upload'),
      'Object Retrieval in Express One Zone per GB': gb('express-one-zone/retrieval'),
    })
    const thousand = { unit: 'requests', per: 1000 } as const
    const select = (kind: string) => ({ sku: `glacier-flexible-retrieval/${kind}`, unit: 'GB' })
    yield* pickRecorded(
      facts,
      { service: 's3' },
      {
        'Glacier flexible retrieval > Select data scanned (standard)': select('standard-select-scanned'),
        'Glacier flexible retrieval > Select data returned (standard)': select('standard-select-returned'),
        'Glacier flexible retrieval > Select data scanned (bulk)': select('bulk-select-scanned'),
        'Glacier flexible retrieval > Select data returned (bulk)': select('bulk-select-returned'),
        'Glacier flexible retrieval > Select data scanned (expedited)': select('expedited-select-scanned'),
        'Glacier flexible retrieval > Select data returned (expedited)': select('expedited-select-returned'),
        'Glacier deep archive > Storage': gbMonths('glacier-deep-archive/storage'),
        'Glacier deep archive > PUT, COPY, POST, LIST requests': { sku: 'glacier-deep-archive/tier-1-requests', ...thousand },
        'Glacier deep archive > Retrieval requests (standard)': { sku: 'glacier-deep-archive/standard-retrieval-requests', ...thousand },
        'Glacier deep archive > Retrieval requests (bulk)': { sku: 'glacier-deep-archive/bulk-retrieval-requests', ...thousand },
      },
    )
  },
})
