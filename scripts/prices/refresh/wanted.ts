import { skuExpression } from '../../../src/prices/search.ts'

const tableOf = (sku: string): string => sku.split('/', 2).join('/')

/** Tells whether some resource type asks for a SKU, `aws/vpc/nat-gateway-hours`: a table has no rows that nothing asks for. */
export function wantedSkus(patterns: Iterable<string>): (sku: string) => boolean {
  const byTable = new Map<string, RegExp[]>()
  for (const pattern of new Set(patterns)) {
    const table = tableOf(pattern)
    byTable.set(table, [...(byTable.get(table) ?? []), skuExpression(pattern)])
  }
  return sku => byTable.get(tableOf(sku))?.some(expression => expression.test(sku)) ?? false
}
