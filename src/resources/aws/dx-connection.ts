import { hourly } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { regions } from './regions.ts'

const byRegion = 'monthly_outbound_from_region_to_dx_connection_location'
const ownRegion = 'monthly_outbound_region_to_dx_location_gb'
const keyOf = (region: string): string => `${byRegion}.${region.replaceAll('-', '_')}`

/** Data from a region to the location. Coming in, data is free. */
function outbound({ attributes, usage }: ChargeContext, region: () => string, key: string): Charge {
  const location = (): string => attributes.string('location', '')
  return {
    description: detailed('Outbound data transfer', () => `from ${region()} to ${location()}`),
    sku: () => ({ id: `aws/direct-connect/data-out/${location().toLowerCase()}`, region: region() }),
    unit: 'GB',
    quantity: () => usage.number(key),
    usageBased: true,
  }
}

function transfers(context: ChargeContext): readonly Charge[] {
  const given = regions.filter(region => context.usage.has(keyOf(region)))
  if (given.length === 0) return [outbound(context, context.region, ownRegion)]
  return given.map(region => {
    const charge = outbound(context, () => region, keyOf(region))
    return {
      ...charge,
      description: detailed(`Outbound data transfer from ${region}`, () => `to ${context.attributes.string('location', '')}`),
    }
  })
}

/** A port by the hour, and data that goes out through it by where it comes from and goes to. https://aws.amazon.com/directconnect/pricing/ */
export const dxConnection = defineResource({
  type: 'aws_dx_connection',
  service: 'AWS Direct Connect',
  category: 'Networking',
  skus: ['aws/direct-connect/port/*/*', 'aws/direct-connect/data-out/*'],
  usage: {
    dx_connection_type: 'Type of the connection: dedicated (default) or hosted',
    [ownRegion]: 'Data from the region of the connection to its location, GB a month',
    [byRegion]: 'Data from regions to the location, GB a month each: us_east_1, eu_west_2 …',
  },
  charges: context => {
    const { attributes, usage } = context
    const type = usage.text('dx_connection_type') ?? 'dedicated'
    return [
      hourly(
        detailed('Port', () => `${type}, ${attributes.string('bandwidth', '')}`),
        () => `aws/direct-connect/port/${type}/${attributes.string('bandwidth', '').toLowerCase()}`,
      ),
      ...transfers(context),
    ]
  },
})
