import type { Diagnostic } from '../model/diagnostic.ts'
import type { ProjectReport } from '../model/report.ts'

/** One diagnostic for each rule that computed prices of the head side, with the number of line items (tiers of one charge count once). */
export function estimatedPrices(projects: readonly ProjectReport[]): readonly Diagnostic[] {
  const found = new Map<string, { items: number; first: string }>()
  for (const { resources } of projects)
    for (const { address, after } of resources)
      for (const line of after?.lines ?? []) {
        const rule = line.state === 'priced' || line.state === 'usage' ? line.price.estimated : undefined
        if (rule === undefined || (line.tier !== undefined && line.tier.from > 0)) continue
        const earlier = found.get(rule)
        if (earlier === undefined) found.set(rule, { items: 1, first: `${address}, ${line.description}` })
        else earlier.items++
      }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { items, first }]) => ({
      code: 'estimated-price',
      severity: 'warning',
      message: `${items === 1 ? '1 line item has' : `${items} line items have`} an estimated price by the rule ${rule}: ${items === 1 ? '' : 'the first is '}${first}`,
      hint: 'give the price in `prices.overrides` or `prices.file`, or accept estimates with `prices.estimated: allow`',
    }))
}
