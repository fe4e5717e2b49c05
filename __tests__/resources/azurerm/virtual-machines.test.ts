import { expect, test } from '@jest/globals'
import { takesPremiumDisks } from '../../../src/resources/azurerm/virtual-machine-charges.ts'
import { lines, price } from '../price.ts'

test('a Linux machine and its disk', () => {
  const machine = { size: 'Standard_B1s', os_disk: [{ storage_account_type: 'Standard_LRS', disk_size_gb: 30 }] }
  expect(lines(price('azurerm_linux_virtual_machine.a', machine, { region: 'eastus', usage: { monthly_hrs: 100 } }))).toEqual([
    'Instance usage (Linux, pay as you go, Standard_B1s): 100 hours x 0.0104 = 1.04',
    'os_disk > Storage (Standard_LRS, S4): 1 months x 1.536 = 1.536',
    'os_disk > Disk operations: usage os_disk.monthly_disk_operations at 0.0005 per 10k operations',
  ])
})

test('Windows costs more, but not with a licence of one’s own', () => {
  const machine = { size: 'Standard_D2s_v3' }
  const at = (attributes: Record<string, string>) => lines(price('azurerm_windows_virtual_machine.a', attributes, { region: 'westeurope' }))
  expect(at(machine)).toEqual(['Instance usage (Windows, pay as you go, Standard_D2s_v3): 730 hours x 0.212 = 154.76'])
  expect(at({ ...machine, license_type: 'Windows_Server' })).toEqual([
    'Instance usage (Linux, pay as you go, Standard_D2s_v3): 730 hours x 0.12 = 87.6',
  ])
})

test('a scale set is so many machines, each with a disk', () => {
  const set = { sku: 'Standard_D2s_v3', instances: 2, os_disk: [{ storage_account_type: 'Premium_LRS', disk_size_gb: 128 }] }
  expect(lines(price('azurerm_linux_virtual_machine_scale_set.a', set, { region: 'westeurope' }))).toEqual([
    'Instance usage (Linux, pay as you go, Standard_D2s_v3): 1,460 hours x 0.12 = 175.2',
    'os_disk > Storage (Premium_LRS, P10): 2 months x 21.68 = 43.36',
  ])
  const machine = { size: 'Standard_D2s_v3', os_disk: [{ storage_account_type: 'Premium_LRS' }] }
  expect(lines(price('azurerm_linux_virtual_machine.a', machine, { region: 'westeurope' }))[1]).toBe(
    'os_disk > Storage: unknown because the size of the disk is that of its image',
  )
})

test('which sizes take premium disks', () => {
  for (const size of ['Standard_D2s_v3', 'Standard_DS2_v2', 'Standard_E8-4ds_v5', 'Standard_M64', 'Standard_B2ms'])
    expect([size, takesPremiumDisks(size)]).toEqual([size, true])
  for (const size of ['Standard_D2_v2', 'Basic_A1', 'Standard_D2a_v4', 'Standard_E4_v3'])
    expect([size, takesPremiumDisks(size)]).toEqual([size, false])
})

test('a machine of the older type with its disks; one that is attached by its id is not its own', () => {
  const machine = {
    vm_size: 'Standard_D2s_v3',
    storage_os_disk: [{ managed_disk_type: 'Premium_LRS', disk_size_gb: 128 }],
    storage_data_disk: [
      { managed_disk_id: '/disks/x', managed_disk_type: 'Premium_LRS', disk_size_gb: 128 },
      { managed_disk_type: 'StandardSSD_LRS', disk_size_gb: 128 },
    ],
  }
  const usage = { monthly_hrs: 100, storage_data_disk: { monthly_disk_operations: 20_000 } }
  expect(lines(price('azurerm_virtual_machine.a', machine, { region: 'westeurope', usage }))).toEqual([
    'Instance usage (Linux, pay as you go, Standard_D2s_v3): 100 hours x 0.12 = 12',
    'storage_os_disk > Storage (Premium_LRS, P10): 1 months x 21.68 = 21.68',
    'storage_data_disk[0] > Storage (StandardSSD_LRS, E10): 1 months x 9.6 = 9.6',
    'storage_data_disk[0] > Disk operations: 2 10k operations x 0.002 = 0.004',
  ])
  expect(lines(price('azurerm_virtual_machine.a', { ...machine, os_profile_windows_config: [{}] }, { region: 'westeurope' }))[0]).toBe(
    'Instance usage (Windows, pay as you go, Standard_D2s_v3): 730 hours x 0.212 = 154.76',
  )
})
