import { defineResource } from '../definition.ts'
import { machineSkus, machineUsage, machineWithDisk } from './machine-with-disk.ts'

/** So many machines by the hour, each with its disk. */
export const windowsVirtualMachineScaleSet = defineResource({
  type: 'azurerm_windows_virtual_machine_scale_set',
  service: 'Azure Virtual Machines',
  category: 'Compute',
  skus: machineSkus,
  usage: { ...machineUsage, instances: 'Machines of the scale set; what the configuration says if not given' },
  charges: context => {
    const count = (): number => context.usage.optionalNumber('instances') ?? context.attributes.number('instances', 0)
    return machineWithDisk(context, { windows: true, sizeName: 'sku', count })
  },
})
