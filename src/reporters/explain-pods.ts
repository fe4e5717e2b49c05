import type { PricedLine } from '../model/line-item.ts'
import { type Decimal, decimal, formatExact, hoursPerMonth } from '../model/money.ts'
import { isQuantityFault, parseQuantity } from '../model/quantity.ts'
import type { PricedResource } from '../model/report.ts'
import { exactQuantity, plural } from './words.ts'

const resources = {
  'vCPU-hours': { request: 'cpu', unit: 'vCPU', size: 1 },
  'GiB-hours': { request: 'memory', unit: 'GiB', size: 1024 ** 3 },
} as const

/** How many hours of a vCPU or GiB a workload's pods request: `10 pods x 0.75 vCPU x 730 hours = 5,475 vCPU-hours`. Nothing where that is not all of it. */
export function podSteps(
  { resource: { attributes, sensitive } }: PricedResource,
  { unit, quantity, description }: PricedLine,
): readonly string[] {
  if ((unit !== 'vCPU-hours' && unit !== 'GiB-hours') || sensitive.size > 0) return []
  const { request, unit: one, size } = resources[unit]
  const amount = requested(attributes.requests, request)?.div(size)
  const asked = attributes.parallelism ?? attributes.replicas ?? 1
  if (amount === undefined || typeof asked !== 'number') return []
  // Those that find no node are allocated nothing.
  const pods = asked - (typeof attributes.pending_pods === 'number' ? attributes.pending_pods : 0)
  const share = shareOf(attributes.nodes, description)
  const step = [...hoursOf(attributes)].find(({ hours }) => isNear(amount.times(pods).times(share).times(hours), quantity))
  if (step === undefined) return []
  const part = share === 1 ? [] : [`${formatExact(decimal(share).round(4))} of the pods`]
  return [
    `    ${[pods === asked ? plural(pods, 'pod') : `${pods} of ${plural(asked, 'pod')}`, `${formatExact(amount)} ${one}`, ...part, step.text].join(' x ')} = ${exactQuantity(quantity.round(4), unit)}`,
  ]
}

function requested(requests: unknown, name: string): Decimal | undefined {
  const text = typeof requests === 'object' && requests !== null ? (requests as Readonly<Record<string, unknown>>)[name] : undefined
  const read = typeof text === 'string' ? parseQuantity(text) : undefined
  return read === undefined || isQuantityFault(read) ? undefined : read
}

/** What part of the pods is on nodes of the type that the line names. */
function shareOf(nodes: unknown, description: string): number {
  const all: readonly Readonly<Record<string, unknown>>[] = Array.isArray(nodes) ? nodes : []
  const own = all.find(({ type }) => description.includes(`(${type})`) || description.includes(`(${type}, `))
  return typeof own?.share === 'number' ? own.share : 1
}

function* hoursOf({ runs, minutes_per_run }: Readonly<Record<string, unknown>>): Iterable<{ hours: number; text: string }> {
  if (typeof runs === 'number' && typeof minutes_per_run === 'number')
    yield {
      hours: (runs * minutes_per_run) / 60,
      text: `${formatExact(decimal(runs).round(4))} runs x ${plural(minutes_per_run, 'minute')}`,
    }
  yield { hours: hoursPerMonth, text: `${hoursPerMonth} hours` }
}

const isNear = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(b.abs().times(1e-9))
