import type { PricedResource } from '../model/report.ts'
import type { Subject } from './definition.ts'
import { clause, count, list, quote } from './wording.ts'

/** Resources whose cost is not in a sum, by reason. Usage that nobody gave is not a doubt about the configuration: it is counted apart. */
export interface Uncertain {
  readonly unpriced: readonly PricedResource[]
  readonly unknown: readonly PricedResource[]
  readonly usageBased: number
  /** Resources that cost something or may: the whole that doubts are a part of. */
  readonly billed: number
}

/** Sorts out what a sum of monthly costs leaves out. A resource with several reasons counts once. */
export function uncertainOf(subjects: readonly Subject[]): Uncertain {
  const unpriced: PricedResource[] = []
  const unknown: PricedResource[] = []
  let [usageBased, billed] = [0, 0]
  for (const { priced } of subjects) {
    if (priced.state === 'free' || priced.state === 'not-cloud') continue
    billed++
    if (priced.counts.unknown > 0) unknown.push(priced)
    else if (priced.state === 'unsupported' || priced.counts.unpriced > 0) unpriced.push(priced)
    else if (priced.counts.usageBased > 0) usageBased++
  }
  return { unpriced, unknown, usageBased, billed }
}

/**
 * What a sum leaves out, as a clause: ``1 resource without a price (`aws_x.y`) and 2 of unknown cost (`aws_a.b` and `aws_c.d`: var.size is
 * not set)``. Empty if nothing is left out.
 */
export function leftOut({ unpriced, unknown }: Pick<Uncertain, 'unpriced' | 'unknown'>): string {
  const names = (resources: readonly PricedResource[]): string =>
    list(
      resources.map(({ resource }) => quote(resource.address)),
      2,
    )
  const [cause] = unknown.flatMap(({ range }) => range?.causes ?? [])
  const because = cause === undefined ? '' : `: ${clause(cause.text)}`
  return list([
    ...(unpriced.length === 0 ? [] : [`${count(unpriced.length, 'resource')} without a price (${names(unpriced)})`]),
    ...(unknown.length === 0 ? [] : [`${count(unknown.length, 'resource')} of unknown cost (${names(unknown)}${because})`]),
  ])
}
