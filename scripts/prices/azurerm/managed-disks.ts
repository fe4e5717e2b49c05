import { defineTable, type MappedRow } from '../mapping.ts'
import { pickMeters } from './meters.ts'
import { nearlyEverywhere, rulesOf, sameIn } from './same-everywhere.ts'

/** `meter` of the disks that are billed by what is provisioned, to sku and unit. */
const provisioned: Readonly<Record<string, readonly [sku: string, unit: string]>> = {
  'PremiumV2_LRS PROVISIONED_CAPACITY': ['premiumv2_lrs/storage', 'GiB-hours'],
  'PremiumV2_LRS PROVISIONED_IOPS': ['premiumv2_lrs/iops', 'IOPS-hours'],
  'PremiumV2_LRS PROVISIONED_THROUGHPUT_MBPS': ['premiumv2_lrs/throughput', 'MBps-hours'],
  'UltraSSD_LRS PROVISIONED_CAPACITY': ['ultrassd_lrs/storage', 'GiB-hours'],
  'UltraSSD_LRS PROVISIONED_IOPS': ['ultrassd_lrs/iops', 'IOPS-hours'],
  'UltraSSD_LRS PROVISIONED_THROUGHPUT_MBPS': ['ultrassd_lrs/throughput', 'MBps-hours'],
}

/** First letter of a tier's meter (`P10_ZRS`) to the kind of disk as Terraform names it. */
const kinds: Readonly<Record<string, string>> = { E: 'standardssd', P: 'premium', S: 'standard' }

function item(meter: string): readonly [sku: string, unit: string] | undefined {
  const [, kind = '', size, redundancy] = /^([EPS])(\d+)_([LZ]RS)$/.exec(meter) ?? []
  return size === undefined ? provisioned[meter] : [`${kinds[kind]}_${redundancy}/${kind}${size}`.toLowerCase(), 'months']
}

/** Any tier's operations cost the same. */
const operations = {
  'Standard HDD Managed Disks: S10 LRS Disk Operations': { sku: 'standard_lrs/operations', unit: 'operations', per: 10_000 },
  'Standard SSD Managed Disks: E10 LRS Disk Operations': { sku: 'standardssd_lrs/operations', unit: 'operations', per: 10_000 },
  'Standard SSD Managed Disks: E10 ZRS Disk Operations': { sku: 'standardssd_zrs/operations', unit: 'operations', per: 10_000 },
}

/** By Terraform's `storage_account_type`: tiers by the month, Premium SSD v2 and Ultra by what is provisioned. */
export const managedDisks = defineTable({
  table: 'azurerm/managed-disks',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('azure/managed_disks.csv')) {
      const { region = '', meter = '', usd = '' } = fact.columns
      const [sku, unit] = item(meter) ?? []
      if (sku !== undefined && unit !== undefined) yield { sku, region, unit, usd, fact, column: 'usd', source: 'AZ-FX' }
    }
    yield* sameIn(nearlyEverywhere, facts, pickMeters(facts.csv('azure/svc_storage.csv'), operations))
  },
  rules: rulesOf(nearlyEverywhere),
})
