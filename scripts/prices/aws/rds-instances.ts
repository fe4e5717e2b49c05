import type { Fact } from '../facts.ts'
import type { MappedRow } from '../mapping.ts'

/** The price columns of `rds_instances.csv` and the letter that names the source of each in `src` (`s:S2504|m:S2410`). */
const columns = {
  single: ['single_az_usd_per_hour', 's'],
  multi: ['multi_az_usd_per_hour', 'm'],
  cluster: ['multi_az_cluster_usd_per_hour', 'r'],
  ioOptimized: ['aurora_io_optimized_usd_per_hour', 'i'],
} as const

/** One hourly price of a row, if the row has it. */
export function* instanceHours(fact: Fact, price: keyof typeof columns, sku: string): Iterable<MappedRow> {
  const [column, letter] = columns[price]
  const { region = '', src = '' } = fact.columns
  const usd = fact.columns[column] ?? ''
  if (usd === '') return
  const source = src
    .split('|')
    .find(part => part.startsWith(`${letter}:`))
    ?.slice(2)
  if (source === undefined) throw new Error(`${fact.file}:${fact.line} has no source for ${column}`)
  yield { sku, region, unit: 'hours', usd, fact, column, source }
}
