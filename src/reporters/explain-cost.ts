import type { Currency } from '../model/currency.ts'
import { formatMoney } from '../model/money.ts'
import type { PricedResource } from '../model/report.ts'
import type { Resource } from '../model/resource.ts'
import { showCost } from './words.ts'

/** `$32.85 a month`, or why there is no figure; of shares what they are, and what comes on top. */
export function costOf(priced: PricedResource, currency: Currency): string {
  const { resource, state, lines, allocated, pending } = priced
  if (!lines.some(line => line.state === 'priced')) return (lines.length === 0 ? whyNothing(resource) : undefined) ?? stateWords[state]
  if (allocated === undefined) return `${showCost(priced, currency)} a month`
  const { pending: _, ...now } = priced
  const later = pending === undefined ? '' : `; ${formatMoney(pending, currency)} more once its pending pods run`
  return `${showCost(now, currency)} a month${later}; what is allocated is its share of its nodes, in no total`
}

/** What costs nothing as it is, and not by its kind. */
function whyNothing({ type, attributes, sensitive }: Resource): string | undefined {
  if (!type.startsWith('kubernetes') || sensitive.size > 0) return undefined
  if (type === 'kubernetes:Cluster')
    return attributes.nodes === 'none' ? 'runs no nodes' : 'nothing of its own: its nodes are on the bill where they are declared'
  if (attributes.suspended === true) return 'costs nothing while it is suspended'
  if (attributes.runs === 0) return 'costs nothing, as it never runs'
  return attributes.replicas === 0 ? 'costs nothing, as it has no pods' : undefined
}

const stateWords = {
  priced: 'the cost is not known',
  'usage-based': 'costs what is used',
  free: 'free',
  unsupported: 'this type has no price definition',
  'not-cloud': 'not a cloud resource',
} as const
