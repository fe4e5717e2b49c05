/**
 * Tells whether some resource type asks for a SKU, `aws/vpc/nat-gateway-hours`: a table has no rows that nothing asks for. In a pattern `*`
 * stands for any part of a name.
 */
export function wantedSkus(patterns: Iterable<string>): (sku: string) => boolean {
  const byTable = new Map<string, RegExp[]>()
  for (const pattern of new Set(patterns)) {
    const table = pattern.split('/', 2).join('/')
    const expression = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`)
    byTable.set(table, [...(byTable.get(table) ?? []), expression])
  }
  return sku => byTable.get(sku.split('/', 2).join('/'))?.some(expression => expression.test(sku)) ?? false
}

const escaped = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
