import { defineTable, type MappedRow } from '../mapping.ts'

/** Items of the facts; the pairs of regions that are quoted one by one are left out, since the usage does not tell them apart. */
const items: Readonly<Record<string, string>> = {
  internet_out: 'internet',
  intra_region_cross_az_per_direction: 'intra-region',
  inter_region_out_other: 'other-regions',
  inter_region_out_to_us_east: 'us-east',
}

export const dataTransfer = defineTable({
  table: 'aws/data-transfer',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('aws/data_transfer.csv')) {
      const { item = '', region = '', usd = '', tier_start_gb: from = '0' } = fact.columns
      const sku = Object.hasOwn(items, item) ? items[item] : undefined
      if (sku !== undefined) yield { sku, region, unit: 'GB', usd, from: Number(from), fact, column: 'usd' }
    }
  },
})
