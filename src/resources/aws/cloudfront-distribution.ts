import type { Attributes } from '../attributes.ts'
import { metered, monthly } from '../charges.ts'
import { type Charge, type ChargeGroup, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'
import { edgeAreas, shieldKeyOf, shieldKeys, shieldRegionOf } from './cloudfront-edge-areas.ts'

const areaCharges = [
  { name: 'Data transfer out to internet', sku: 'internet-transfer', key: 'monthly_data_transfer_to_internet_gb', unit: 'GB', per: 1 },
  { name: 'Data transfer out to origin', sku: 'origin-transfer', key: 'monthly_data_transfer_to_origin_gb', unit: 'GB', per: 1 },
  { name: 'HTTP requests', sku: 'http-requests', key: 'monthly_http_requests', unit: 'requests', per: 10_000 },
  { name: 'HTTPS requests', sku: 'https-requests', key: 'monthly_https_requests', unit: 'requests', per: 10_000 },
] as const

/** Traffic of each area that usage names; without usage the lines of North America stand for what will be billed. */
function traffic(usage: Usage): readonly ChargeGroup[] {
  const named = edgeAreas.filter(({ key }) => areaCharges.some(charge => usage.has(`${charge.key}.${key}`)))
  return (named.length === 0 ? edgeAreas.slice(0, 1) : named).map(area => ({
    group: area.name,
    charges: areaCharges
      .filter(charge => named.length === 0 || usage.has(`${charge.key}.${area.key}`))
      .map(({ name, sku, key, unit, per }) =>
        metered(name, { id: `aws/cloudfront/${sku}`, region: area.region }, { unit, per, usage, key: `${key}.${area.key}` }),
      ),
  }))
}

const behaviours = (distribution: Attributes): readonly Attributes[] => [
  ...distribution.blocks('default_cache_behavior'),
  ...distribution.blocks('ordered_cache_behavior'),
]

function shields(distribution: Attributes, usage: Usage): readonly Charge[] {
  const configured = distribution
    .blocks('origin')
    .flatMap(origin => origin.blocks('origin_shield'))
    .filter(shield => shield.boolean('enabled', false))
    .map(shield => shield.string('origin_shield_region', ''))
  const regions = new Map(configured.map(region => [shieldKeyOf(region) ?? region, region]))
  for (const key of shieldKeys) {
    const region = shieldRegionOf(key)
    if (region !== undefined && !regions.has(key) && usage.has(`monthly_shield_requests.${key}`)) regions.set(key, region)
  }
  return [...regions].map(([key, region]) =>
    metered(
      `Origin shield requests ${key.replaceAll('_', ' ')} (${region})`,
      { id: 'aws/cloudfront/origin-shield-requests', region },
      { unit: 'requests', per: 10_000, usage, key: `monthly_shield_requests.${key}` },
    ),
  )
}

const worldwide = (sku: string) => ({ id: `aws/cloudfront/${sku}`, region: 'global' })

/** What some distributions are billed for on top, where they are set up for it or usage says so. */
function extras(distribution: Attributes, usage: Usage): readonly Charge[] {
  const charges: Charge[] = [
    metered('Invalidation requests (over 1k)', worldwide('invalidation-paths'), {
      unit: 'paths',
      usage,
      key: 'monthly_invalidation_requests',
      // An account's first thousand paths a month are free; counted here once a distribution.
      quantity: paths => Math.max(0, paths - 1_000),
    }),
  ]
  const uses = (attribute: string, key: string): boolean =>
    usage.has(key) || behaviours(distribution).some(behaviour => behaviour.has(attribute) && behaviour.raw(attribute) !== '')
  if (uses('field_level_encryption_id', 'monthly_encryption_requests'))
    charges.push(
      metered(
        'Field level encryption requests',
        { id: 'aws/cloudfront/encryption-requests', region: 'us' },
        {
          unit: 'requests',
          per: 10_000,
          usage,
          key: 'monthly_encryption_requests',
        },
      ),
    )
  if (uses('realtime_log_config_arn', 'monthly_log_lines'))
    charges.push(
      metered('Real-time log requests', worldwide('real-time-log-lines'), {
        unit: 'lines',
        per: 1_000_000,
        usage,
        key: 'monthly_log_lines',
      }),
    )
  const dedicatedIp = (): boolean => distribution.block('viewer_certificate')?.string('ssl_support_method') === 'vip'
  charges.push(
    monthly(
      'Dedicated IP custom SSLs',
      worldwide('dedicated-ip-certificates'),
      'certificates',
      () => usage.optionalNumber('custom_ssl_certificates') ?? (dedicatedIp() ? 1 : 0),
    ),
  )
  return charges
}

const trafficUsage = Object.fromEntries(
  areaCharges.flatMap(({ key, name, unit }) => edgeAreas.map(area => [`${key}.${area.key}`, `${name}, ${area.name}: ${unit} a month`])),
)
const shieldUsage = Object.fromEntries(
  shieldKeys.map(key => [`monthly_shield_requests.${key}`, `Requests to the Origin Shield in ${key.replaceAll('_', ' ')} a month`]),
)

/** Billed by traffic and requests at the prices of the area they go to. https://aws.amazon.com/cloudfront/pricing/ */
export const cloudfrontDistribution = defineResource({
  type: 'aws_cloudfront_distribution',
  service: 'Amazon CloudFront',
  category: 'Networking',
  skus: ['aws/cloudfront/*'],
  usage: {
    ...trafficUsage,
    ...shieldUsage,
    monthly_invalidation_requests: 'Paths invalidated a month',
    monthly_encryption_requests: 'Requests with field level encryption a month',
    monthly_log_lines: 'Lines of real-time logs a month',
    custom_ssl_certificates: 'Certificates served from dedicated IP addresses',
  },
  charges: ({ attributes, usage }) => [...traffic(usage), ...shields(attributes, usage), ...extras(attributes, usage)],
})
