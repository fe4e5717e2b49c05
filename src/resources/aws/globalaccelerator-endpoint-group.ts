import { type ChargeGroup, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'

/** Edge areas by usage key, with the name that a bill gives them. */
const areas: Readonly<Record<string, string>> = {
  us: 'US, Mexico, Canada',
  europe: 'Europe',
  south_africa: 'South Africa, Kenya',
  south_america: 'South America',
  south_korea: 'South Korea',
  middle_east: 'Middle East',
  australia: 'Australia, New Zealand',
  asia_pacific: 'Asia Pacific',
  india: 'India, Indonesia, Philippines, Thailand',
}

const directions = ['inbound', 'outbound'] as const
type Direction = (typeof directions)[number]

const keyOf = (direction: Direction, area: string): string => `monthly_${direction}_data_transfer_gb.${area}`

const total = (usage: Usage, direction: Direction): number =>
  Object.keys(areas).reduce((sum, area) => sum + (usage.optionalNumber(keyOf(direction, area)) ?? 0), 0)

const usageKeys: Readonly<Record<string, string>> = Object.fromEntries(
  directions.flatMap(direction =>
    Object.entries(areas).map(([area, name]) => [keyOf(direction, area), `Data ${direction} by edges in ${name}, GB a month`]),
  ),
)

/** The premium on data by edge area, in the dominant direction only, by the region of the endpoints. https://aws.amazon.com/global-accelerator/pricing/ */
export const globalacceleratorEndpointGroup = defineResource({
  type: 'aws_globalaccelerator_endpoint_group',
  service: 'AWS Global Accelerator',
  category: 'Networking',
  skus: ['aws/global-accelerator/premium/*/*'],
  usage: usageKeys,
  charges: ({ attributes, usage, region }) => {
    const direction: Direction = total(usage, 'outbound') > total(usage, 'inbound') ? 'outbound' : 'inbound'
    const given = Object.keys(areas).filter(area => usage.has(keyOf(direction, area)))
    return given.map(
      (area): ChargeGroup => ({
        group: areas[area] ?? area,
        charges: [
          {
            description: `Data transfer premium (${direction})`,
            sku: () => ({
              id: `aws/global-accelerator/premium/${direction}/${area.replaceAll('_', '-')}`,
              region: attributes.string('endpoint_group_region') ?? region(),
            }),
            unit: 'GB',
            quantity: () => usage.number(keyOf(direction, area)),
            usageBased: true,
          },
        ],
      }),
    )
  },
})
