import { byUsageType, type OfferMapping, type UsageTypes } from '../mapping.ts'

/** Classes whose usage types carry an abbreviation. */
const classes = [
  ['INT', 'intelligent-tiering'],
  ['SIA', 'standard-infrequent-access'],
  ['ZIA', 'one-zone-infrequent-access'],
  ['GIR', 'glacier-instant-retrieval'],
  ['GLACIER', 'glacier-flexible-retrieval'],
  ['GDA', 'glacier-deep-archive'],
] as const

const requests: UsageTypes = Object.fromEntries(
  classes.flatMap(([name, sku]) => [
    [`Requests-${name}-Tier1`, [`${sku}/tier-1-requests`, 'requests']] as const,
    [`Requests-${name}-Tier2`, [`${sku}/tier-2-requests`, 'requests']] as const,
  ]),
)

/** Storage (the steps of Standard come as tiers) and requests. https://aws.amazon.com/s3/pricing/ */
export const s3: OfferMapping = {
  offer: 'AmazonS3',
  item: byUsageType('aws/s3', {
    ...requests,
    'Requests-Tier1': ['standard/tier-1-requests', 'requests'],
    'Requests-Tier2': ['standard/tier-2-requests', 'requests'],
    'TimedStorage-ByteHrs': ['standard/storage', 'GB-months'],
    'TimedStorage-INT-FA-ByteHrs': ['intelligent-tiering/frequent-access', 'GB-months'],
    'TimedStorage-INT-IA-ByteHrs': ['intelligent-tiering/infrequent-access', 'GB-months'],
    'TimedStorage-INT-AIA-ByteHrs': ['intelligent-tiering/archive-instant-access', 'GB-months'],
    'TimedStorage-INT-AA-ByteHrs': ['intelligent-tiering/archive-access', 'GB-months'],
    'TimedStorage-INT-DAA-ByteHrs': ['intelligent-tiering/deep-archive-access', 'GB-months'],
    'Monitoring-Automation-INT': ['intelligent-tiering/monitoring', 'objects'],
    'TimedStorage-SIA-ByteHrs': ['standard-infrequent-access/storage', 'GB-months'],
    'TimedStorage-ZIA-ByteHrs': ['one-zone-infrequent-access/storage', 'GB-months'],
    'TimedStorage-GIR-ByteHrs': ['glacier-instant-retrieval/storage', 'GB-months'],
    'TimedStorage-GlacierByteHrs': ['glacier-flexible-retrieval/storage', 'GB-months'],
    'TimedStorage-GDA-ByteHrs': ['glacier-deep-archive/storage', 'GB-months'],
    'Retrieval-SIA': ['standard-infrequent-access/retrieval', 'GB'],
    'Retrieval-ZIA': ['one-zone-infrequent-access/retrieval', 'GB'],
    'Retrieval-SIA-GIR': ['glacier-instant-retrieval/retrieval', 'GB'],
    'TagStorage-TagHrs': ['object-tags', 'tags'],
    'StorageAnalytics-ObjCount': ['analytics', 'objects'],
    'Inventory-ObjectsListed': ['inventory', 'objects'],
  }),
}
