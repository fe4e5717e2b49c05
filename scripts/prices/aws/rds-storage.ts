import Big from 'big.js'
import type { Facts } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

/** `[item, sku, unit]` of `rds_storage.csv`; `usd` picks one of several prices under one item, `per` is what the price is for. */
export type StorageItem = readonly [item: string, sku: string, unit: string, options?: { readonly usd?: string; readonly per?: number }]

/** Rows of `rds_storage.csv` for one service (`rds` or `aurora`). Throws for an item that is not there. */
export function* storagePrices(facts: Facts, service: string, items: readonly StorageItem[]): Iterable<MappedRow> {
  const rows = facts.csv('aws/rds_storage.csv').filter(fact => fact.columns.service === service)
  for (const [item, sku, unit, { usd: wanted, per = 1 } = {}] of items) {
    const found = rows.filter(({ columns }) => columns.item === item && (wanted === undefined || columns.usd === wanted))
    if (found.length === 0) throw new Error(`rds_storage.csv has no ${service} item "${item}"`)
    for (const fact of found) {
      const { region = '', usd = '' } = fact.columns
      if (per === 1) yield { sku, unit, region, usd, fact, column: 'usd' }
      else yield { sku, unit, region, usd: new Big(usd).div(per).toFixed(), fact }
    }
  }
}

/** How RDS storage prices follow from those of EBS: which EBS price, times what, rounded to how many places. */
const fromEbs = [
  ['gp2', 'storage', '1.15', 'storage/gp2', 'GB-months'],
  ['gp2', 'storage', '1.15', 'storage/gp3', 'GB-months'],
  ['io1', 'storage', '1', 'storage/io1', 'GB-months'],
  ['standard', 'storage', '2', 'storage/magnetic', 'GB-months'],
  ['gp3', 'iops_above_3000', '4', 'iops/gp3', 'IOPS-months'],
] as const

/** Fills the regions and Multi-AZ prices that `known` lacks, by the measured rule. */
export function* storageFromEbs(facts: Facts, known: readonly MappedRow[]): Iterable<MappedRow> {
  const have = new Set(known.map(row => `${row.sku} ${row.region}`))
  for (const [type, item, times, stem, unit] of fromEbs)
    for (const fact of facts.csv('aws/ebs.csv')) {
      const { region = '', usd = '', volume_type, item: ebsItem } = fact.columns
      if (volume_type !== type || ebsItem !== item) continue
      const single = new Big(usd).times(times).round(times === '1.15' ? 3 : 6, Big.roundHalfUp)
      const filled = { region, unit, fact, source: fact.columns.src ?? '', rule: 'rds-storage-from-ebs' }
      if (!have.has(`${stem}/single-az ${region}`)) yield { ...filled, sku: `${stem}/single-az`, usd: single.toFixed() }
      if (!have.has(`${stem}/multi-az ${region}`)) yield { ...filled, sku: `${stem}/multi-az`, usd: single.times(2).toFixed() }
    }
}
