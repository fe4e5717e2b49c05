import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { required } from '../required.ts'
import { diskCharges, diskOperations, diskSkus } from './managed-disk-charges.ts'
import { virtualMachineCharge, virtualMachineSkus } from './virtual-machine-charges.ts'

export const machineSkus = [...virtualMachineSkus, ...diskSkus] as const

export const machineUsage = { 'os_disk.monthly_disk_operations': diskOperations } as const

/** A disk that is made from the image has the size of the image if it says none. */
export function sizeOf(disk: Attributes): number {
  const size = disk.number('disk_size_gb')
  if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size of the disk is that of its image' })
  return size
}

/** A machine of the newer types, or a scale set of them, and its `os_disk`. `sizeName` is the attribute that says the size. */
export function machineWithDisk(
  { attributes, usage }: ChargeContext,
  { windows, sizeName, count = () => 1 }: { windows: boolean; sizeName: 'size' | 'sku'; count?: () => number },
): readonly ChargeEntry[] {
  const disk = attributes.block('os_disk')
  const machine = virtualMachineCharge({
    size: () => required(attributes.string(sizeName), sizeName),
    // With a licence of one's own Windows costs what Linux does.
    windows: () => windows && !['Windows_Server', 'Windows_Client'].includes(attributes.string('license_type', 'None')),
    spot: () => attributes.string('priority', 'Regular') === 'Spot',
    count,
    hours: () => usage.optionalNumber('monthly_hrs') ?? hoursPerMonth,
  })
  if (disk === undefined) return [machine]
  const type = (): string => required(disk.string('storage_account_type'), 'storage_account_type')
  const onHost = disk.blocks('diff_disk_settings').length > 0
  return onHost
    ? [machine]
    : [
        machine,
        { group: 'os_disk', charges: diskCharges({ type, size: () => sizeOf(disk) }, usage, 'os_disk.monthly_disk_operations', count) },
      ]
}
