import type { Charge, ChargeGroup } from '../definition.ts'
import type { Usage } from '../usage.ts'

interface Item {
  readonly description: string
  /** Usage key below the class's own. */
  readonly key: string
  /** Part of the SKU after the class. */
  readonly sku: string
  readonly unit: 'GB-months' | 'GB' | 'requests' | 'objects'
  readonly meaning: string
  /** Left out until the usage names it: few use it. */
  readonly rare?: boolean
}

export interface StorageClass {
  readonly name: string
  /** Key of its usage, and with dashes the first part of its SKUs. */
  readonly key: string
  /** Names in lifecycle rules that move objects here. */
  readonly transitions: readonly string[]
  readonly items: readonly Item[]
}

const storage = (key = 'storage_gb', name = 'Storage', sku = 'storage'): Item => ({
  description: name,
  key,
  sku,
  unit: 'GB-months',
  meaning: `${name}, GB`,
})
const tier1: Item = {
  description: 'PUT, COPY, POST, LIST requests',
  key: 'monthly_tier_1_requests',
  sku: 'tier-1-requests',
  unit: 'requests',
  meaning: 'PUT, COPY, POST and LIST requests a month',
}
const tier2: Item = {
  description: 'GET, SELECT, and all other requests',
  key: 'monthly_tier_2_requests',
  sku: 'tier-2-requests',
  unit: 'requests',
  meaning: 'GET, SELECT and all other requests a month',
}
const transitions: Item = {
  description: 'Lifecycle transitions',
  key: 'monthly_lifecycle_transition_requests',
  sku: 'lifecycle-transitions',
  unit: 'requests',
  meaning: 'Objects moved here by lifecycle rules a month',
}
const gb = (description: string, key: string, sku: string, rare = false): Item => ({
  description,
  key,
  sku,
  unit: 'GB',
  meaning: `${description}, GB a month`,
  rare,
})
const select: readonly Item[] = [
  gb('Select data scanned', 'monthly_select_data_scanned_gb', 'select-scanned', true),
  gb('Select data returned', 'monthly_select_data_returned_gb', 'select-returned', true),
]
const retrieval = gb('Retrievals', 'monthly_data_retrieval_gb', 'retrieval')

/** What one retrieval speed of an archive is billed for. */
const speed = (name: 'standard' | 'expedited' | 'bulk', requests: boolean, data: boolean): readonly Item[] => [
  ...(requests
    ? [
        {
          description: `Retrieval requests, ${name}`,
          key: `monthly_${name}_data_retrieval_requests`,
          sku: `${name}-retrieval-requests`,
          unit: 'requests' as const,
          meaning: `Retrieval requests a month, ${name} speed`,
        },
      ]
    : []),
  ...(data ? [gb(`Retrievals, ${name}`, `monthly_${name}_data_retrieval_gb`, `${name}-retrieval`)] : []),
]
const archiveSelect = (name: string): readonly Item[] => [
  gb(`Select data scanned, ${name}`, `monthly_${name}_select_data_scanned_gb`, `${name}-select-scanned`, true),
  gb(`Select data returned, ${name}`, `monthly_${name}_select_data_returned_gb`, `${name}-select-returned`, true),
]
/** What is deleted before its minimum time pays the storage of the rest of it. */
const earlyDelete = (days: number): Item => ({
  description: 'Early deletion',
  key: 'early_delete_gb',
  sku: 'storage',
  unit: 'GB-months',
  meaning: `Data deleted within ${days} days, GB-months that were left`,
  rare: true,
})

/** S3's storage classes and what each is billed for. https://aws.amazon.com/s3/pricing/ */
export const storageClasses: readonly StorageClass[] = [
  { name: 'Standard', key: 'standard', transitions: [], items: [storage(), tier1, tier2, ...select] },
  {
    name: 'Intelligent-Tiering',
    key: 'intelligent_tiering',
    transitions: ['INTELLIGENT_TIERING'],
    items: [
      storage('frequent_access_storage_gb', 'Storage, frequent access', 'frequent-access'),
      storage('infrequent_access_storage_gb', 'Storage, infrequent access', 'infrequent-access'),
      storage('archive_instant_access_storage_gb', 'Storage, archive instant access', 'archive-instant-access'),
      storage('archive_access_storage_gb', 'Storage, archive access', 'archive-access'),
      storage('deep_archive_access_storage_gb', 'Storage, deep archive access', 'deep-archive-access'),
      {
        description: 'Monitoring and automation',
        key: 'monitored_objects',
        sku: 'monitoring',
        unit: 'objects',
        meaning: 'Objects of 128 KB and more',
      },
      tier1,
      tier2,
      transitions,
      ...select,
    ],
  },
  {
    name: 'Standard-Infrequent Access',
    key: 'standard_infrequent_access',
    transitions: ['STANDARD_IA'],
    items: [storage(), tier1, tier2, transitions, retrieval, ...select],
  },
  {
    name: 'One Zone-Infrequent Access',
    key: 'one_zone_infrequent_access',
    transitions: ['ONEZONE_IA'],
    items: [storage(), tier1, tier2, transitions, retrieval, ...select],
  },
  {
    name: 'Glacier Instant Retrieval',
    key: 'glacier_instant_retrieval',
    transitions: ['GLACIER_IR'],
    items: [storage(), tier1, tier2, transitions, retrieval, ...select, earlyDelete(90)],
  },
  {
    name: 'Glacier Flexible Retrieval',
    key: 'glacier_flexible_retrieval',
    transitions: ['GLACIER'],
    items: [
      storage(),
      tier1,
      tier2,
      transitions,
      ...speed('standard', true, true),
      ...speed('expedited', true, true),
      ...archiveSelect('standard'),
      ...archiveSelect('expedited'),
      ...archiveSelect('bulk'),
      earlyDelete(90),
    ],
  },
  {
    name: 'Glacier Deep Archive',
    key: 'glacier_deep_archive',
    transitions: ['DEEP_ARCHIVE'],
    items: [storage(), tier1, tier2, transitions, ...speed('standard', true, true), ...speed('bulk', true, true), earlyDelete(180)],
  },
]

/** The usage keys of all classes with what they mean. */
export const storageClassUsage: Readonly<Record<string, string>> = Object.fromEntries(
  storageClasses.flatMap(({ name, key, items }) => items.map(item => [`${key}.${item.key}`, `${name}: ${item.meaning}`])),
)

/** The charges of one class, as a group. */
export function storageClassCharges({ name, key: classKey, items }: StorageClass, usage: Usage): ChargeGroup {
  const charge = ({ description, key, sku, unit, rare = false }: Item): Charge => ({
    description,
    sku: () => `aws/s3/${classKey.replaceAll('_', '-')}/${sku}`,
    unit,
    ...(unit === 'requests' || unit === 'objects' ? { per: 1000 } : {}),
    quantity: () => (rare && !usage.has(`${classKey}.${key}`) ? 0 : usage.number(`${classKey}.${key}`)),
    usageBased: true,
  })
  return { group: name, charges: items.map(charge) }
}
