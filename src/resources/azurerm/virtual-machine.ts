import { hoursPerMonth } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'
import { machineSkus, sizeOf } from './machine-with-disk.ts'
import { diskCharges, diskOperations } from './managed-disk-charges.ts'
import { virtualMachineCharge } from './virtual-machine-charges.ts'

/** A machine of the older type, with the disks that are written in it. One that is attached by its id is a resource of its own. */
export const virtualMachine = defineResource({
  type: 'azurerm_virtual_machine',
  service: 'Azure Virtual Machines',
  category: 'Compute',
  skus: machineSkus,
  usage: {
    monthly_hrs: 'Hours a month that the machine runs; 730 if not given',
    'storage_os_disk.monthly_disk_operations': diskOperations,
    'storage_data_disk.monthly_disk_operations': diskOperations,
  },
  charges: ({ attributes, usage }) => {
    const [osDisk] = attributes.blocks('storage_os_disk')
    const windows = (): boolean =>
      attributes.blocks('os_profile_windows_config').length > 0 || osDisk?.string('os_type')?.toLowerCase() === 'windows'
    const machine = virtualMachineCharge({
      size: () => required(attributes.string('vm_size'), 'vm_size'),
      windows: () => windows() && !attributes.has('license_type'),
      spot: () => false,
      count: () => 1,
      hours: () => usage.optionalNumber('monthly_hrs') ?? hoursPerMonth,
    })
    const charges = (disk: Attributes, name: string) =>
      diskCharges(
        { type: () => required(disk.string('managed_disk_type'), 'managed_disk_type'), size: () => sizeOf(disk) },
        usage,
        `${name}.monthly_disk_operations`,
      )
    const data = attributes.blocks('storage_data_disk').filter(disk => !disk.has('managed_disk_id'))
    return [
      machine,
      ...(osDisk === undefined || osDisk.has('managed_disk_id')
        ? []
        : [{ group: 'storage_os_disk', charges: charges(osDisk, 'storage_os_disk') }]),
      ...data.map((disk, index) => ({ group: `storage_data_disk[${index}]`, charges: charges(disk, 'storage_data_disk') })),
    ]
  },
})
