import type { PricedLine } from '../model/line-item.ts'
import { decimal, formatExact } from '../model/money.ts'
import type { PricedResource } from '../model/report.ts'
import { exactQuantity, plural } from './words.ts'

/** How many nodes stand behind a line of a cluster: `3 nodes x 730 hours = 2,190 hours`. Nothing for other resources. */
export function nodeSteps({ resource }: PricedResource, { path, unit, quantity }: PricedLine): readonly string[] {
  if (resource.type !== 'kubernetes:Cluster') return []
  const { groups } = resource.attributes
  const all: readonly Readonly<Record<string, unknown>>[] = Array.isArray(groups) ? groups : []
  const nodes = all.find(({ name }) => name === path[0])?.nodes
  if (typeof nodes !== 'number' || nodes <= 0) return []
  const each = quantity.div(decimal(nodes))
  return [`    ${plural(nodes, 'node')} x ${exactQuantity(each.round(4), unit)} = ${formatExact(quantity.round(4))} ${unit}`]
}
