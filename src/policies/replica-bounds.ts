import * as z from 'zod'
import { withAges } from './age.ts'
import { definePolicy, type Observation, type Subject } from './definition.ts'
import { collectDoubts } from './doubts.ts'
import { list, quote } from './wording.ts'
import { aboutOwner, inputFor, type PodOwner, placeOfOwner, podOwners, summaryOf, unlessUnknown } from './workloads.ts'

const count = z.number().int().nonnegative().max(1e6).optional()

const options = {
  min: count.describe('How many pods a workload must have at least: its `replicas`, or the fewest that its autoscaler goes down to.'),
  max: count.describe('How many pods a workload may have at most: its `replicas`, or the most that its autoscaler goes up to.'),
  autoscaler: z
    .enum(['required', 'forbidden'])
    .optional()
    .describe('Whether something must scale a workload (a HorizontalPodAutoscaler or a ScaledObject in the same project), or must not.'),
}
type Bounds = z.output<z.ZodObject<typeof options>>

/** How many pods a workload may have. By environment: `match: { environments: [prod] }`. */
export const replicaBounds = definePolicy({
  kind: 'replica-bounds',
  description:
    'How many pods a Kubernetes workload has, and may come to have by its autoscaler, stays within bounds; which ones, `match.environments` can tell. It is about Deployments, StatefulSets and their like: not about DaemonSets, jobs and single pods, nor about what is switched off by `replicas: 0`.',
  options,
  onUnknown: 'warn',

  *problems({ min, max, autoscaler }) {
    if (min === undefined && max === undefined && autoscaler === undefined)
      yield { path: [], message: 'None of `min`, `max` and `autoscaler` is set', hint: 'set at least one of them' }
    if (min !== undefined && max !== undefined && min > max)
      yield { path: ['min'], message: `\`min\` (${min}) is more than \`max\` (${max})` }
  },

  judge({ base, head }, bounds) {
    const { observations, summary } = inspect(head, bounds)
    return { observations: withAges(inspect(base, bounds).observations, observations), summary }
  },
})

/** Their number is not the workload's to choose. */
const unscalable = new Set(['Pod', 'DaemonSet', 'Job', 'CronJob'])

function inspect(side: readonly Subject[], bounds: Bounds): { observations: readonly Observation[]; summary: string } {
  const doubts = collectDoubts()
  const owners = podOwners(side).filter(({ kind, attributes }) => !unscalable.has(kind ?? '') && attributes.has('replicas'))
  const judged = owners.map(owner => {
    const part = (keys: readonly string[], judge: () => readonly Observation[]) => unlessUnknown(owner, keys, doubts, judge)
    if (isOff(owner)) return []
    const parts = [
      autoscalerOf(owner, bounds),
      part([owner.attributes.has('autoscaler') ? 'min_replicas' : 'replicas'], () => tooFew(owner, bounds)),
      part([owner.attributes.has('autoscaler') ? 'max_replicas' : 'replicas'], () => tooMany(owner, bounds)),
    ]
    const observations = parts.flatMap(one => one ?? [])
    return observations.length === 0 && parts.includes(undefined) ? undefined : observations
  })
  return {
    observations: [...judged.flatMap(one => one ?? []), ...doubts.observations()],
    summary: summaryOf(
      judged.map(one => one && one.length === 0),
      wordsFor(bounds),
    ),
  }
}

/** What an autoscaler takes down to 0 for a while is not off. */
function isOff({ attributes }: PodOwner): boolean {
  return attributes.raw('replicas') === 0 && attributes.raw('min_replicas') !== 0
}

const autoscalerOf = (owner: PodOwner, { autoscaler: rule }: Bounds): readonly Observation[] => {
  const { attributes } = owner
  if (rule === 'required' && !attributes.has('autoscaler')) {
    const fix = `add a HorizontalPodAutoscaler for it ${placeOfOwner(owner)}`
    return [observe(owner, 'autoscaler', 'is not scaled by anything', fix, 1)]
  }
  if (rule !== 'forbidden' || !attributes.has('autoscaler')) return []
  const name = quote(attributes.string('autoscaler', ''))
  return [observe(owner, 'autoscaler', `is scaled by ${name}, and must not be`, `remove ${name}, and set \`spec.replicas\``, 1)]
}

function tooFew(owner: PodOwner, { min }: Bounds): readonly Observation[] {
  if (min === undefined) return []
  const { attributes } = owner
  const scaled = attributes.has('autoscaler')
  const fewest = attributes.number(scaled ? 'min_replicas' : 'replicas', 1)
  if (fewest >= min) return []
  const has = scaled ? `can be scaled down to ${pods(fewest)}` : `has ${pods(fewest)}`
  return [observe(owner, 'min', `${has}; at least ${min} are required`, edit(owner, 'min', `${min} or more`), min - fewest)]
}

function tooMany(owner: PodOwner, { max }: Bounds): readonly Observation[] {
  if (max === undefined) return []
  const { attributes } = owner
  const scaled = attributes.has('autoscaler')
  const most = attributes.number(scaled ? 'max_replicas' : 'replicas', 1)
  if (most <= max) return []
  const has = scaled ? `can be scaled up to ${pods(most)}` : `has ${pods(most)}`
  return [observe(owner, 'max', `${has}; at most ${max} are allowed`, edit(owner, 'max', `${max} or fewer`), most - max)]
}

const pods = (number: number): string => `${number} replica${number === 1 ? '' : 's'}`

/** Where the autoscaler is written is not known: its name must do, unless a chart's value says the bound. */
function edit(owner: PodOwner, bound: 'min' | 'max', value: string): string {
  const { attributes } = owner
  if (!attributes.has('autoscaler')) return `set \`spec.replicas\` to ${value} ${placeOfOwner(owner, 'replicas')}`
  const attribute = `${bound}_replicas`
  const place = inputFor(owner, attribute) === undefined ? '' : ` ${placeOfOwner(owner, attribute)}`
  return `set the ${bound === 'min' ? 'fewest' : 'most'} replicas of ${quote(attributes.string('autoscaler', ''))} to ${value}${place}`
}

const observe = (owner: PodOwner, key: string, predicate: string, fix: string, severity: number): Observation => ({
  ...aboutOwner(owner),
  key,
  outcome: 'violation',
  severity,
  message: `${quote(owner.subject.priced.resource.address)} ${predicate}`,
  fix,
})

function wordsFor({ min, max, autoscaler }: Bounds): string {
  const counts = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])]
  const scaling = autoscaler === undefined ? [] : [autoscaler === 'required' ? 'an autoscaler' : 'no autoscaler']
  return `with ${list([...(counts.length === 0 ? [] : [`${list(counts)} replicas`]), ...scaling])}`
}
