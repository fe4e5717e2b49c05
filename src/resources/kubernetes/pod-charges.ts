import { NotKnown } from '../../model/unknown.ts'
import type { Charge, ChargeContext, Sku } from '../definition.ts'
import { hoursOfPod, isAtMost, isJob, podsOf, scaledPods } from './pod-hours.ts'

interface PodResource {
  readonly description: string
  readonly sku: () => Sku
  /** Of the quantity: `vCPU-hours`. */
  readonly unit: string
  /** Amount that one pod is billed for, in the unit without hours. */
  readonly amount: () => number
  /** Share of the pods that it is for, 0 to 1. */
  readonly share?: number
  /** Of all of its pods, those that find no node; absent: none. */
  readonly pending?: number
  readonly factor?: Charge['factor']
  readonly allocated?: boolean
}

/** One resource of all pods of a workload, by the hours that they run. */
export function podCharge(
  context: ChargeContext,
  { description, sku, unit, amount, share = 1, pending = 0, factor, allocated }: PodResource,
): Charge {
  const perPod = (): number => amount() * share * hoursOfPod(context)
  return {
    description: isAtMost(context) ? atMost(description) : description,
    sku,
    unit,
    quantity: () => perPod() * Math.max(0, podsOf(context) - pending),
    scaled: () => {
      const pods = scaledPods(context)
      if (pods === undefined) return undefined
      // With pods that find no node, more of them would find none either.
      const most = pending > 0 ? Math.max(0, podsOf(context) - pending) : pods.high
      return { low: perPod() * Math.min(pods.low, most), high: perPod() * most, by: pods.by }
    },
    ...(pending > 0 ? { pending: () => perPod() * Math.min(pending, podsOf(context)) } : {}),
    ...(isJob(context) ? { usageBased: true } : {}),
    ...(factor === undefined ? {} : { factor }),
    ...(allocated === true ? { allocated } : {}),
  }
}

/** `vCPU on nodes (m6i.large)` as `vCPU on nodes (m6i.large, at most)`. */
const atMost = (description: string): string =>
  description.endsWith(')') ? `${description.slice(0, -1)}, at most)` : `${description} (at most)`

/** A charge for a resource that some container does not request, so that its cost is said to be unknown instead of nothing. */
export function notRequested(
  description: string,
  sku: Sku | undefined,
  unit: string,
  containers: readonly string[],
  resource: string,
): Charge {
  const unknown = (): never => {
    const named = containers.slice(0, 3).join(', ') + (containers.length > 3 ? ' …' : '')
    throw new NotKnown({
      kind: 'variable',
      text: containers.length === 1 ? `container ${named} requests no ${resource}` : `containers ${named} request no ${resource}`,
    })
  }
  return {
    description: `${description} of what requests none`,
    sku: sku === undefined ? unknown : () => sku,
    unit,
    quantity: unknown,
  }
}
