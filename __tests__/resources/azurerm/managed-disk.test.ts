import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diskTier } from '../../../src/resources/azurerm/disk-tiers.ts'
import { lines, price, unknown } from '../price.ts'

const disk = (attributes: Record<string, unknown>, region = 'westeurope', usage = {}) =>
  lines(price('azurerm_managed_disk.a', attributes as never, { region, usage }))

test('a disk is billed in the tier of its size, or a higher one that is asked for', () => {
  expect(disk({ storage_account_type: 'Premium_LRS', disk_size_gb: 100 })).toEqual(['Storage (Premium_LRS, P10): 1 months x 21.68 = 21.68'])
  expect(disk({ storage_account_type: 'Premium_LRS', disk_size_gb: 100, tier: 'P15' })[0]).toMatch('Storage (Premium_LRS, P15): 1 months')
})

test('standard disks are billed for operations too', () => {
  expect(disk({ storage_account_type: 'StandardSSD_ZRS', disk_size_gb: 1000 }, 'westeurope', { monthly_disk_operations: 20_000 })).toEqual([
    'Storage (StandardSSD_ZRS, E30): 1 months x 115.2 = 115.2',
    'Disk operations: 2 10k operations x 0.002 = 0.004',
  ])
})

test('Premium SSD v2 has 3,000 IOPS and 125 MB/s without extra cost', () => {
  expect(disk({ storage_account_type: 'PremiumV2_LRS', disk_size_gb: 100, disk_iops_read_write: 4000 }, 'australiaeast')).toEqual([
    'Storage (Premium SSD v2): 73,000 GiB-hours x 0.00011 = 8.03',
    'Provisioned IOPS: 730,000 IOPS-hours x 0.000007 = 5.11',
  ])
})

test('an Ultra disk is billed in the next size that is offered', () => {
  const ultra = { storage_account_type: 'UltraSSD_LRS', disk_size_gb: 1500, disk_iops_read_write: 4000, disk_mbps_read_write: 20 }
  expect(disk(ultra, 'eastus')).toEqual([
    'Storage (Ultra): 1,495,040 GiB-hours x 0.000164 = 245.18656',
    'Provisioned IOPS: 2,920,000 IOPS-hours x 0.000068 = 198.56',
    'Provisioned throughput: 14,600 MBps-hours x 0.000479 = 6.9934',
  ])
})

test('what is not known makes a line unknown, and nothing is guessed', () => {
  expect(disk({ storage_account_type: 'Premium_LRS' })).toEqual(['Storage: unknown because the size is that of the source of the disk'])
  expect(disk({ storage_account_type: unknown(), disk_size_gb: 10 })).toEqual(['Storage: unknown because var.x is not set'])
  expect(disk({ storage_account_type: 'Premium_LRS', disk_size_gb: 40_000 })).toEqual([
    'Storage: unknown because there is no tier of Premium_LRS with 40000 GiB',
  ])
})

test('the smallest tiers', () => {
  expect(diskTier('Premium_LRS', 4)).toBe('p1')
  expect(diskTier('StandardSSD_LRS', 5)).toBe('e2')
  expect(diskTier('Standard_LRS', 1)).toBe('s4')
  expect(diskTier('Standard_LRS', 33)).toBe('s6')
  expect(diskTier('UltraSSD_LRS', 4)).toBeUndefined()
})

test('a larger disk is never in a lower tier', () => {
  const size = fc.integer({ min: 1, max: 32_767 })
  const number = (gib: number): number => Number(diskTier('Premium_LRS', gib)?.slice(1))
  fc.assert(fc.property(size, size, (a, b) => number(Math.min(a, b)) <= number(Math.max(a, b))))
})
