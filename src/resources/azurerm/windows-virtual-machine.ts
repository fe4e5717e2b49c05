import { defineResource } from '../definition.ts'
import { machineSkus, machineUsage, machineWithDisk } from './machine-with-disk.ts'

/** A machine by the hour, and its disk. */
export const windowsVirtualMachine = defineResource({
  type: 'azurerm_windows_virtual_machine',
  service: 'Azure Virtual Machines',
  category: 'Compute',
  skus: machineSkus,
  usage: { ...machineUsage, monthly_hrs: 'Hours a month that the machine runs; 730 if not given' },
  charges: context => machineWithDisk(context, { windows: true, sizeName: 'size' }),
})
