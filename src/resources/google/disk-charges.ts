import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
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

/** Whether all that is provisioned is billed, or what goes beyond an included amount. */
type Billed = 'all' | 'beyond-included'

/** What a type is billed for beside its size. https://cloud.google.com/compute/disks-image-pricing */
const performance: Readonly<Record<string, { readonly iops?: Billed; readonly throughput?: Billed }>> = {
  'pd-extreme': { iops: 'all' },
  'hyperdisk-extreme': { iops: 'all' },
  'hyperdisk-balanced': { iops: 'beyond-included', throughput: 'beyond-included' },
  'hyperdisk-balanced-high-availability': { iops: 'beyond-included', throughput: 'beyond-included' },
  'hyperdisk-ml': { throughput: 'all' },
  'hyperdisk-throughput': { throughput: 'all' },
}

/** `.../diskTypes/pd-ssd` is `pd-ssd`. */
export const diskType = (type: string): string => type.slice(type.lastIndexOf('/') + 1)

/** What `count` disks of a kind are billed for. */
export function diskCharges({ regional, type, size, iops, throughput }: Disk, count: () => number = () => 1): readonly Charge[] {
  const sku = (part: string) => () => `google/disks/${regional ? 'regional' : 'zonal'}/${diskType(type())}/${part}`
  const known = ifKnown(() => diskType(type()), '')
  const provisioned = (billed: Billed, name: string, value: number | undefined): number => {
    // The catalogue that the prices are from does not say how much is included.
    if (billed === 'beyond-included') throw new NotKnown({ kind: 'limit', text: 'the price tables do not say how much of it is included' })
    return required(value, name)
  }
  const { iops: billedIops, throughput: billedThroughput } = (Object.hasOwn(performance, known) ? performance[known] : undefined) ?? {}
  return [
    monthly(
      detailed('Storage', () => `${diskType(type())}${regional ? ', regional' : ''}`),
      sku('storage'),
      'GiB-months',
      () => size() * count(),
    ),
    ...(billedIops === undefined
      ? []
      : [monthly('Provisioned IOPS', sku('iops'), 'IOPS-months', () => provisioned(billedIops, 'provisioned_iops', iops?.()) * count())]),
    ...(billedThroughput === undefined
      ? []
      : [
          monthly(
            'Provisioned throughput',
            sku('throughput'),
            'MiBps-months',
            () => provisioned(billedThroughput, 'provisioned_throughput', throughput?.()) * count(),
          ),
        ]),
  ]
}

/** What a disk that is a resource of its own is billed for. */
export const standaloneDiskCharges = (attributes: Attributes, regional: boolean): readonly Charge[] =>
  diskCharges({
    regional,
    type: () => attributes.string('type', 'pd-standard'),
    size() {
      const size = attributes.number('size')
      if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size is that of the image or snapshot of the disk' })
      return size
    },
    iops: () => attributes.number('provisioned_iops'),
    throughput: () => attributes.number('provisioned_throughput'),
  })
