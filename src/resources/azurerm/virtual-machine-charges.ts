import { hoursPerMonth } from '../../model/money.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'

/** Virtual machines of one size; each part may be unknown by itself. */
export interface VirtualMachines {
  readonly size: () => string
  readonly windows: () => boolean
  readonly spot: () => boolean
  readonly count: () => number
  /** Hours a month that one of them runs; default all. */
  readonly hours?: () => number
}

export const virtualMachineSkus = [
  'azurerm/virtual-machines/*',
  'azurerm/virtual-machines-spot/*',
  'azurerm/virtual-machines-windows/*',
] as const

/** No table has spot prices of Windows, so that its name has no row. */
function table({ windows, spot }: VirtualMachines): string {
  if (windows()) return spot() ? 'virtual-machines-windows-spot' : 'virtual-machines-windows'
  return spot() ? 'virtual-machines-spot' : 'virtual-machines'
}

/** By the hour, the operating system included. https://azure.microsoft.com/pricing/details/virtual-machines/linux/ */
export const virtualMachineCharge = (machines: VirtualMachines): Charge => ({
  description: detailed(
    'Instance usage',
    () => `${machines.windows() ? 'Windows' : 'Linux'}, ${machines.spot() ? 'spot' : 'pay as you go'}, ${machines.size()}`,
  ),
  sku: () => `azurerm/${table(machines)}/${machines.size().toLowerCase()}`,
  unit: 'hours',
  quantity: () => machines.count() * (machines.hours?.() ?? hoursPerMonth),
})

/** Sizes whose name does not tell that they take premium disks. */
const unnamed: ReadonlySet<string> = new Set(['standard_dc8_v2', 'standard_m64', 'standard_m64m', 'standard_m128', 'standard_m128m'])

/** Whether a size takes premium disks: an `s` among the letters behind the number says it (1,496 of 1,501 published sizes), or an old DS or GS. */
export function takesPremiumDisks(size: string): boolean {
  const name = size.toLowerCase()
  const [, family = '', features = ''] = /^(?:standard|basic)_([a-z]+)\d+(?:-\d+)?([a-z]*)/.exec(name) ?? []
  return features.includes('s') || family === 'ds' || family === 'gs' || unnamed.has(name)
}
