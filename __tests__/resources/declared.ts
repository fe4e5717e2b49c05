import type { PricedResource } from '../../src/model/report.ts'
import type { UsageValues } from '../../src/model/usage.ts'
import type { PriceBook } from '../../src/prices/book.ts'
import type { ResourceDefinition } from '../../src/resources/definition.ts'

/** Dotted keys of nested usage values. */
const keysOf = (values: UsageValues, prefix = ''): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keysOf(value as UsageValues, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )

const matches = (sku: string, pattern: string): boolean => {
  const [start = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return sku === pattern
  if (!sku.startsWith(start)) return false
  let at = start.length
  for (const part of rest) {
    const found = sku.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return pattern.endsWith('*') || sku.endsWith(rest.at(-1) ?? '')
}

/**
 * Throws where a definition breaks its word: a SKU it asks for or a usage key it is given that it does not declare, a unit that is not the
 * table's, or two charges of one identity (the text before ` (` within its groups).
 */
export function checkDeclared(definition: ResourceDefinition, priced: PricedResource, usage: UsageValues, book: PriceBook): void {
  const wrong: string[] = []
  const identities = new Set<string>()
  // One key of a group stands for the others: `per_region.us_east_1`.
  const groupOf = (key: string): string | undefined => (key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : undefined)
  const isDeclared = (key: string): boolean =>
    Object.keys(definition.usage ?? {}).some(
      declared => declared === key || key.startsWith(`${declared}.`) || (groupOf(key) !== undefined && groupOf(declared) === groupOf(key)),
    )
  for (const line of priced.lines) {
    if ('price' in line) {
      const { sku } = line.price
      if (!definition.skus.some(pattern => matches(sku, pattern))) wrong.push(`asks for ${sku}`)
      const found = book.find(line.price.sku, line.price.region)
      // Hours of a price per DPU-hour, or a vCPU-hour as a part of a node's hour: a factor holds the rest.
      const factored = found.found && (found.unit.endsWith(`-${line.unit}`) || (line.state === 'priced' && line.allocated === true))
      if (found.found && line.unit !== found.unit && !line.unit.endsWith(` ${found.unit}`) && !factored)
        wrong.push(`counts ${line.unit} where ${sku} is per ${found.unit}`)
    }
    if (line.state === 'usage' && !isDeclared(line.usageKey)) wrong.push(`reads the usage ${line.usageKey}`)
    const identity = [...line.path, line.description.split(' (')[0]].join(' > ')
    if (line.tier === undefined || line.tier.from === 0) {
      if (identities.has(identity)) wrong.push(`has two charges "${identity}"`)
      identities.add(identity)
    }
  }
  for (const key of keysOf(usage)) if (!isDeclared(key.replace(/\[\d+\]/g, ''))) wrong.push(`is given the usage ${key}`)
  if (wrong.length > 0) throw new Error(`${definition.type} does not declare what it does: ${[...new Set(wrong)].join('; ')}`)
}
