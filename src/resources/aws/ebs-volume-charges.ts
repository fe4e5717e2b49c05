import { NotKnown } from '../../model/unknown.ts'
import { metered, monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'

/** A volume as configured; each part may be unknown by itself. Sizes in GiB, throughput in MiB/s. */
export interface Volume {
  readonly type: () => string
  readonly size: () => number
  readonly iops: () => number | undefined
  readonly throughput: () => number | undefined
}

export const volumeSkus = [
  'aws/ebs/gp2/*',
  'aws/ebs/gp3/*',
  'aws/ebs/io1/*',
  'aws/ebs/io2/*',
  'aws/ebs/st1/*',
  'aws/ebs/sc1/*',
  'aws/ebs/standard/*',
] as const

export const volumeUsage = { monthly_standard_io_requests: 'I/O requests a month to magnetic volumes' } as const

const kinds: Readonly<Record<string, string>> = {
  gp2: 'general purpose SSD, gp2',
  gp3: 'general purpose SSD, gp3',
  io1: 'provisioned IOPS SSD, io1',
  io2: 'provisioned IOPS SSD, io2',
  st1: 'throughput optimized HDD, st1',
  sc1: 'cold HDD, sc1',
  standard: 'magnetic',
}

/** Every gp3 volume has this much without extra cost. */
const included = { iops: 3000, throughput: 125 }

const provisioned = ({ iops }: Volume): number => {
  const value = iops()
  if (value === undefined) throw new NotKnown({ kind: 'error', text: 'iops is not set' })
  return value
}

/** The part of a value that lies between two bounds. */
const within = (value: number, from: number, to: number): number => Math.max(0, Math.min(value, to) - from)

/** What the types are billed for beside their size. */
const performance: Readonly<Record<string, (volume: Volume, count: () => number) => readonly Charge[]>> = {
  gp3: (volume, count) => [
    monthly('Provisioned IOPS', 'aws/ebs/gp3/iops', 'IOPS-months', () => Math.max(0, (volume.iops() ?? 0) - included.iops) * count()),
    monthly(
      'Provisioned throughput',
      'aws/ebs/gp3/throughput',
      'MiBps-months',
      () => Math.max(0, (volume.throughput() ?? 0) - included.throughput) * count(),
    ),
  ],
  io1: (volume, count) => [monthly('Provisioned IOPS', 'aws/ebs/io1/iops', 'IOPS-months', () => provisioned(volume) * count())],
  io2: (volume, count) => {
    const step = (from: number, to: number) => () => within(provisioned(volume), from, to) * count()
    return [
      monthly('Provisioned IOPS', 'aws/ebs/io2/iops-to-32000', 'IOPS-months', step(0, 32_000)),
      monthly('Provisioned IOPS above 32,000', 'aws/ebs/io2/iops-to-64000', 'IOPS-months', step(32_000, 64_000)),
      monthly('Provisioned IOPS above 64,000', 'aws/ebs/io2/iops-over-64000', 'IOPS-months', step(64_000, Number.POSITIVE_INFINITY)),
    ]
  },
}

/** The type, or undefined while it is not known; the storage line then says why. */
function knownType({ type }: Volume): string | undefined {
  try {
    return type()
  } catch (thrown) {
    if (thrown instanceof NotKnown) return undefined
    throw thrown
  }
}

/** What `count` volumes of a kind are billed for: size, and what their type provisions. https://aws.amazon.com/ebs/pricing/ */
export function volumeCharges(volume: Volume, usage: Usage, count: () => number = () => 1, note = ''): readonly Charge[] {
  const type = knownType(volume)
  const storage = monthly(
    detailed('Storage', () => `${kinds[volume.type()] ?? volume.type()}${note}`),
    () => `aws/ebs/${volume.type()}/storage`,
    'GB-months',
    () => volume.size() * count(),
  )
  if (type === 'standard')
    return [
      storage,
      metered('I/O requests', 'aws/ebs/standard/io-requests', {
        unit: 'requests',
        per: 1_000_000,
        usage,
        key: 'monthly_standard_io_requests',
      }),
    ]
  const more = type !== undefined && Object.hasOwn(performance, type) ? performance[type] : undefined
  return [storage, ...(more?.(volume, count) ?? [])]
}
