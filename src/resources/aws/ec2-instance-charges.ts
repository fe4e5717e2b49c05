import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import type { Charge, ChargeEntry } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'
import { cpuCreditCharges, cpuCreditUsage } from './cpu-credits.ts'
import { ebsOptimizedCharges } from './ebs-optimized.ts'
import { type Volume, volumeCharges, volumeSkus, volumeUsage } from './ebs-volume-charges.ts'
import { isReserved, reservationUsage, reservedOffering } from './ec2-reservation.ts'
import { onlyIf } from './only-if.ts'
import { type OperatingSystem, operatingSystemNames, operatingSystemUsage } from './operating-system.ts'
import { publicIpv4Charges, publicIpv4Sku } from './public-ipv4.ts'

export interface NamedVolume extends Volume {
  /** `root_block_device`, `ebs_block_device[xvdf]`. */
  readonly name: string
  /** What was assumed of it, to be printed: `, size of the image`. */
  readonly note?: string
}

/** What an instance is like, from whatever describes it; each part may be unknown by itself. */
export interface InstanceSpec {
  readonly instanceType: () => string
  readonly operatingSystem: () => OperatingSystem
  /** On a `host`, the host is billed and not the instance. */
  readonly tenancy: () => 'shared' | 'dedicated' | 'host'
  readonly ebsOptimized: () => boolean
  readonly detailedMonitoring: () => boolean
  /** Whether each has a public address; undefined: as its subnet says. */
  readonly publicIpv4: () => boolean | undefined
  readonly cpuCredits: () => string | undefined
  readonly volumes: readonly NamedVolume[]
}

/** How many instances run, and how many of them are bought on the spot market. */
export interface Fleet {
  readonly count: () => number
  readonly spot?: () => number
  /** Hours a month that each runs; 730 if not said. */
  readonly hours?: number
}

export const instanceSkus = [
  'aws/ec2/instance/*/*/*',
  'aws/ec2-windows/*/*',
  'aws/ec2-reserved/*/*',
  'aws/ec2-other/detailed-monitoring-metrics',
  'aws/ec2-other/cpu-credits/*',
  'aws/ec2-other/ebs-optimized/*',
  publicIpv4Sku,
  ...volumeSkus,
] as const
export const instanceUsage = { ...operatingSystemUsage, ...reservationUsage, ...cpuCreditUsage, ...volumeUsage } as const

const metricsPerInstance = 7

/** SKU of an hour: the reserved price list is for Linux on shared hardware, which is what reservations are mostly bought for. */
export function instanceSku({ instanceType, operatingSystem, tenancy }: InstanceSpec, usage: Usage): string {
  const [type, system, hardware] = [instanceType(), operatingSystem(), tenancy()]
  if (isReserved(usage)) {
    if (system !== 'linux' || hardware !== 'shared')
      throw new NotKnown({ kind: 'data', text: 'the price tables have reserved prices for Linux on shared hardware only' })
    return `aws/ec2-reserved/${reservedOffering(usage)}/${type}`
  }
  return system === 'windows' ? `aws/ec2-windows/${hardware}/${type}` : `aws/ec2/instance/${system}/${hardware}/${type}`
}

function usageCharge(spec: InstanceSpec, usage: Usage, quantity: () => number): Charge {
  const terms = isReserved(usage) ? 'reserved' : 'on-demand'
  const hardware = (): string => (spec.tenancy() === 'dedicated' ? ', dedicated' : '')
  return {
    description: detailed(
      'Instance usage',
      () => `${operatingSystemNames[spec.operatingSystem()]}, ${terms}${hardware()}, ${spec.instanceType()}`,
    ),
    sku: () => instanceSku(spec, usage),
    unit: 'hours',
    quantity,
  }
}

/** Spot prices follow the market from hour to hour: no list has them, and the on-demand price would be wrong by a multiple. */
const spotCharge = (spec: InstanceSpec, quantity: () => number): Charge => ({
  description: detailed('Spot instance usage', () => `${operatingSystemNames[spec.operatingSystem()]}, ${spec.instanceType()}`),
  sku: () => {
    throw new NotKnown({ kind: 'data', text: 'the market sets spot prices from hour to hour' })
  },
  unit: 'hours',
  quantity,
})

/** What `count` running instances of one kind are billed for beside their hours: disks, public addresses, what their options add. */
export const besideInstances = (spec: InstanceSpec, usage: Usage, count: () => number, hours = hoursPerMonth): readonly ChargeEntry[] => [
  ...ebsOptimizedCharges(spec.instanceType, spec.ebsOptimized, () => count() * hours),
  ...onlyIf(spec.detailedMonitoring, {
    description: 'Detailed monitoring',
    sku: () => 'aws/ec2-other/detailed-monitoring-metrics',
    unit: 'metrics',
    quantity: () => metricsPerInstance * count(),
  }),
  ...cpuCreditCharges(spec, usage, count),
  ...publicIpv4Charges(() => spec.publicIpv4() ?? false, count),
  ...spec.volumes.map(volume => ({ group: volume.name, charges: volumeCharges(volume, usage, count, volume.note) })),
]

/** Everything that running instances of one kind are billed for, disks included. https://aws.amazon.com/ec2/pricing/on-demand/ */
export function instanceCharges(spec: InstanceSpec, usage: Usage, { count, spot, hours = hoursPerMonth }: Fleet): readonly ChargeEntry[] {
  const billed = (charge: Charge): readonly Charge[] => onlyIf(() => spec.tenancy() !== 'host', charge)
  const onDemand = (): number => (count() - (spot?.() ?? 0)) * hours
  return [
    ...billed(usageCharge(spec, usage, onDemand)),
    ...(spot === undefined
      ? []
      : onlyIf(
          () => spot() > 0,
          spotCharge(spec, () => spot() * hours),
        )),
    ...besideInstances(spec, usage, count, hours),
  ]
}
