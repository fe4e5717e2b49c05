import { monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { required } from '../required.ts'

/** A persistent disk or Hyperdisk as configured; each part may be unknown by itself. Sizes in GiB, throughput in MiB/s. */
export interface Disk {
  readonly regional: boolean
  /** `pd-balanced`, or the URL of the type. */
  readonly type: () => string
  readonly size: () => number
  readonly iops?: () => number | undefined
  readonly throughput?: () => number | undefined
}

export const diskSkus = ['google/disks/zonal/*', 'google/disks/regional/*'] as const

/** What a type is billed for beside its size, with how much of it costs nothing. https://cloud.google.com/compute/disks-image-pricing */
const performance: Readonly<Record<string, { readonly iops?: number; readonly throughput?: number }>> = {
  'pd-extreme': { iops: 0 },
  'hyperdisk-extreme': { iops: 0 },
  'hyperdisk-balanced': { iops: 3000, throughput: 140 },
  'hyperdisk-balanced-high-availability': { iops: 3000, throughput: 140 },
  'hyperdisk-ml': { throughput: 0 },
  'hyperdisk-throughput': { throughput: 0 },
}

/** `.../diskTypes/pd-ssd` is `pd-ssd`. */
export const diskType = (type: string): string => type.slice(type.lastIndexOf('/') + 1)

/** What `count` disks of a kind are billed for. */
export function diskCharges({ regional, type, size, iops, throughput }: Disk, count: () => number = () => 1): readonly Charge[] {
  const sku = (part: string) => () => `google/disks/${regional ? 'regional' : 'zonal'}/${diskType(type())}/${part}`
  const known = ifKnown(() => diskType(type()), '')
  const more = Object.hasOwn(performance, known) ? performance[known] : undefined
  const above = (name: string, value: number | undefined, free: number): number =>
    free === 0 ? required(value, name) : Math.max(0, (value ?? free) - free)
  return [
    monthly(
      detailed('Storage', () => `${diskType(type())}${regional ? ', regional' : ''}`),
      sku('storage'),
      'GiB-months',
      () => size() * count(),
    ),
    ...(more?.iops === undefined
      ? []
      : [monthly('Provisioned IOPS', sku('iops'), 'IOPS-months', () => above('provisioned_iops', iops?.(), more.iops ?? 0) * count())]),
    ...(more?.throughput === undefined
      ? []
      : [
          monthly(
            'Provisioned throughput',
            sku('throughput'),
            'MiBps-months',
            () => above('provisioned_throughput', throughput?.(), more.throughput ?? 0) * count(),
          ),
        ]),
  ]
}
