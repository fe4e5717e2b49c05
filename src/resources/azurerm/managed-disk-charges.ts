import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { metered, monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { required } from '../required.ts'
import type { Usage } from '../usage.ts'
import { diskTier } from './disk-tiers.ts'

/** A managed disk as configured; each part may be unknown by itself. Sizes in GiB, throughput in MB/s. */
export interface ManagedDisk {
  /** Terraform's `storage_account_type`: `Premium_LRS`. */
  readonly type: () => string
  readonly size: () => number
  /** A tier above that of the size: `P30`. */
  readonly tier?: () => string | undefined
  readonly iops?: () => number | undefined
  readonly throughput?: () => number | undefined
}

export const diskSkus = ['azurerm/managed-disks/*'] as const
export const diskOperations = 'Disk operations a month (reads, writes and deletes of up to 256 KiB) of standard disks'

/** What Premium SSD v2 has without extra cost. https://learn.microsoft.com/azure/virtual-machines/disks-types */
const included = { iops: 3000, throughput: 125 }

/** Ultra disks are billed in the sizes that are offered: powers of two to 512 GiB, then steps of 1 TiB. */
const ultraSize = (gib: number): number => (gib <= 512 ? 2 ** Math.ceil(Math.log2(Math.max(4, gib))) : Math.ceil(gib / 1024) * 1024)

function provisioned(type: string, disk: ManagedDisk, count: () => number): readonly Charge[] {
  const sku = (part: string): string => `azurerm/managed-disks/${type}/${part}`
  const isUltra = type === 'ultrassd_lrs'
  const size = (): number => (isUltra ? ultraSize(disk.size()) : disk.size())
  const above = (name: string, value: number | undefined, free: number): number =>
    isUltra ? required(value, name) : Math.max(0, (value ?? free) - free)
  const hours = (quantity: () => number) => () => quantity() * hoursPerMonth * count()
  return [
    monthly(isUltra ? 'Storage (Ultra)' : 'Storage (Premium SSD v2)', sku('storage'), 'GiB-hours', hours(size)),
    monthly(
      'Provisioned IOPS',
      sku('iops'),
      'IOPS-hours',
      hours(() => above('disk_iops_read_write', disk.iops?.(), included.iops)),
    ),
    monthly(
      'Provisioned throughput',
      sku('throughput'),
      'MBps-hours',
      hours(() => above('disk_mbps_read_write', disk.throughput?.(), included.throughput)),
    ),
  ]
}

/** What `count` disks of a kind are billed for. `key` is the usage key of their operations. https://azure.microsoft.com/pricing/details/managed-disks/ */
export function diskCharges(disk: ManagedDisk, usage: Usage, key: string, count: () => number = () => 1): readonly Charge[] {
  const type = ifKnown(() => disk.type().toLowerCase(), undefined)
  if (type === 'premiumv2_lrs' || type === 'ultrassd_lrs') return provisioned(type, disk, count)
  const tier = (): string => {
    const found = disk.tier?.()?.toLowerCase() ?? diskTier(disk.type(), disk.size())
    if (found === undefined) throw new NotKnown({ kind: 'error', text: `there is no tier of ${disk.type()} with ${disk.size()} GiB` })
    return found
  }
  const storage = monthly(
    detailed('Storage', () => `${disk.type()}, ${tier().toUpperCase()}`),
    () => `azurerm/managed-disks/${disk.type().toLowerCase()}/${tier()}`,
    'months',
    count,
  )
  if (type === undefined || !type.startsWith('standard')) return [storage]
  const operations = metered('Disk operations', `azurerm/managed-disks/${type}/operations`, {
    unit: 'operations',
    per: 10_000,
    usage,
    key,
    quantity: value => value * count(),
  })
  return [storage, operations]
}
