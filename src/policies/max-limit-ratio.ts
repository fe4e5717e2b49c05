import * as z from 'zod'
import { type Decimal, decimal } from '../model/money.ts'
import { formatQuantity, isQuantityFault, parseQuantity } from '../model/quantity.ts'
import { NotKnown } from '../model/unknown.ts'
import type { Attributes } from '../resources/attributes.ts'
import { withAges } from './age.ts'
import { definePolicy, type Observation, type Subject } from './definition.ts'
import { collectDoubts, type Doubts } from './doubts.ts'
import { list, quote } from './wording.ts'
import {
  aboutOwner,
  lastingContainers,
  type PodContainer,
  type PodOwner,
  placeOfOwner,
  podOwners,
  summaryOf,
  unlessUnknown,
} from './workloads.ts'

const ratio = z.number().min(1).max(1e6).optional()

const options = {
  cpu: ratio.describe('How many times its cpu request a container may have as its cpu limit.'),
  memory: ratio.describe('How many times its memory request a container may have as its memory limit.'),
}

const resources = ['cpu', 'memory'] as const
type Resource = (typeof resources)[number]
type Ratios = Readonly<Partial<Record<Resource, number | undefined>>>

/** Requests are near enough to limits that what is reserved is what may be used. */
export const maxLimitRatio = definePolicy({
  kind: 'max-limit-ratio',
  description:
    'The limit of a container of a Kubernetes workload is at most so many times its request: far above it, nodes run out, and what is estimated by requests says little. A container without a limit has no ratio. Sidecars are looked at, init containers that end are not.',
  options,
  onUnknown: 'warn',

  *problems({ cpu, memory }) {
    if (cpu === undefined && memory === undefined)
      yield { path: [], message: 'Neither `cpu` nor `memory` is set', hint: 'set at least one of them' }
  },

  judge({ base, head }, ratios) {
    const { observations, summary } = inspect(head, ratios)
    return { observations: withAges(inspect(base, ratios).observations, observations), summary }
  },
})

function inspect(side: readonly Subject[], ratios: Ratios): { observations: readonly Observation[]; summary: string } {
  const doubts = collectDoubts()
  const judged = podOwners(side).map(owner => judgeOwner(owner, ratios, doubts))
  const limits = resources.flatMap(resource =>
    ratios[resource] === undefined ? [] : [`${ratios[resource]} times their ${resource} request`],
  )
  return {
    observations: [...judged.flatMap(({ observations }) => observations), ...doubts.observations()],
    summary: summaryOf(
      judged.map(({ observations, doubtful }) => (observations.length > 0 ? false : doubtful ? undefined : true)),
      `with limits of at most ${list(limits)}`,
    ),
  }
}

function judgeOwner(owner: PodOwner, ratios: Ratios, doubts: Doubts): { observations: readonly Observation[]; doubtful: boolean } {
  const checked = resources.filter(resource => ratios[resource] !== undefined)
  const keysOf = (resource: Resource): readonly string[] => [`requests.${resource}`, `limits.${resource}`]
  const containers = unlessUnknown(owner, checked.flatMap(keysOf), doubts, () => lastingContainers(owner))
  if (containers === undefined) return { observations: [], doubtful: true }
  const judged = containers.flatMap(container =>
    checked.map(resource =>
      unlessUnknown(owner, keysOf(resource), doubts, () => judgeContainer(owner, container, resource, ratios[resource] ?? 1)),
    ),
  )
  return { observations: judged.flatMap(one => one ?? []), doubtful: judged.includes(undefined) }
}

function judgeContainer(
  owner: PodOwner,
  { name, requests, limits }: PodContainer,
  resource: Resource,
  most: number,
): readonly Observation[] {
  const [request, limit] = [unitsIn(requests, resource), unitsIn(limits, resource)]
  if (request === undefined || limit === undefined || limit.lte(request.times(most))) return []
  const times = request.eq(0) ? undefined : limit.div(request)
  const is = times === undefined ? 'and requests none' : `${shown(times)} times its request of ${textOf(resource, request)}`
  const enough = textOf(resource, whole(resource, limit.div(most), 'up'))
  const lower = request.eq(0) ? '' : `, or lower its limit to ${textOf(resource, whole(resource, request.times(most), 'down'))}`
  return [
    {
      ...aboutOwner(owner),
      key: `${name}/${resource}`,
      outcome: 'violation',
      severity: (times ?? decimal(Number.MAX_SAFE_INTEGER)).toNumber(),
      message: `Container ${quote(name)} of ${quote(owner.subject.priced.resource.address)} limits ${resource} to ${textOf(resource, limit)}, ${is}; at most ${most} times are allowed`,
      fix: `raise ${quote(`resources.requests.${resource}`)} of container ${quote(name)} to ${enough}${lower} ${placeOfOwner(owner)}`,
    },
  ]
}

/** An amount in thousandths of a vCPU, or in bytes. */
function unitsIn(amounts: Attributes | undefined, resource: Resource): Decimal | undefined {
  const text = amounts?.string(resource)
  if (text === undefined) return undefined
  const quantity = parseQuantity(text)
  if (isQuantityFault(quantity)) throw new NotKnown({ kind: 'error', text: `${quote(text)} ${quantity.fault}` })
  return resource === 'cpu' ? quantity.times(1000) : quantity
}

const mebibyte = decimal(1024 * 1024)
const [roundDown, roundUp] = [0, 3] as const

/** The amount in whole thousandths of a vCPU, or in whole MiB from one on. */
function whole(resource: Resource, amount: Decimal, direction: 'up' | 'down'): Decimal {
  const unit = resource === 'memory' && amount.gte(mebibyte) ? mebibyte : decimal(1)
  return amount
    .div(unit)
    .round(0, direction === 'up' ? roundUp : roundDown)
    .times(unit)
}

const textOf = (resource: Resource, amount: Decimal): string => formatQuantity(resource, amount.round(0, roundUp).toNumber())

/** `8`, `2.5`, `1.01`. */
const shown = (times: Decimal): string => times.toFixed(2).replace(/\.?0+$/, '')
