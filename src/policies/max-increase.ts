import * as z from 'zod'
import type { Currency } from '../model/currency.ts'
import { type Decimal, decimal, formatDelta, formatMoney, sum, zero } from '../model/money.ts'
import type { ProjectReport, ResourceDiff } from '../model/report.ts'
import { type AgedObservation, type Change, definePolicy } from './definition.ts'
import { withShares, workloadsOption } from './shares.ts'
import { count, list, percent, quote } from './wording.ts'

const options = {
  amount: z
    .number()
    .nonnegative()
    .max(1e12)
    .optional()
    .describe('How much more a month the change may cost, in the currency of the configuration (US dollars without one).'),
  percent: z
    .number()
    .nonnegative()
    .max(1e6)
    .optional()
    .describe(
      'How much more in percent of what there was before. A new project has no before: only `amount` applies to it, and in a total its cost is no part of the percentage.',
    ),
  both: z
    .boolean()
    .default(false)
    .describe('Whether only a change that is over both `amount` and `percent` is too much; otherwise one of them is enough.'),
  per: z
    .enum(['project', 'total'])
    .default('total')
    .describe('Whether each project is compared for itself, or all that match taken together.'),
  workloads: workloadsOption,
}
type Limits = z.output<z.ZodObject<typeof options>>

/** What one change may add to the monthly cost. */
export const maxIncrease = definePolicy({
  kind: 'max-increase',
  description:
    'One change does not add more than an amount, or a percentage, to the monthly cost. Charges whose effect cannot be told are named and never counted; where they might make the difference that is a note, unless `on-unknown` says otherwise.',
  options,
  onUnknown: 'note',

  *problems({ amount, percent, both }) {
    if (amount === undefined && percent === undefined)
      yield { path: [], message: 'Neither `amount` nor `percent` is set', hint: 'set at least one of them' }
    else if (both && (amount === undefined || percent === undefined))
      yield { path: ['both'], message: '`both` needs `amount` and `percent`', hint: 'set the other one too, or leave `both` out' }
  },

  judge(given, limits, { currency }) {
    const change = withShares(given, limits.workloads)
    const groups = limits.per === 'total' ? [{ project: undefined, diffs: change.diffs }] : byProject(change)
    const judged = groups.map(({ project, diffs }) => judgeGroup(project, measure(diffs), limits, currency))
    const observations = judged.flatMap(({ observation }) => (observation === undefined ? [] : [observation]))
    if (limits.per === 'total') return { observations, summary: judged.map(({ state }) => state).join() }
    const most = judged.reduce((a, b) => (b.increase.delta.gt(a.increase.delta) ? b : a), judged[0] ?? nothing)
    const over = observations.filter(({ outcome }) => outcome === 'violation').length
    const allowed = `${judged.length - over} of ${count(judged.length, 'project')} within ${limitText(limits, currency)}`
    return { observations, summary: judged.length === 0 ? 'no project' : `${allowed}, the highest is ${most.state}` }
  },
})

interface Increase {
  readonly delta: Decimal
  readonly undecided: number
  /** Of projects that were there before. */
  readonly percent: Decimal | undefined
  /** The dearest additions. */
  readonly mostly: readonly ResourceDiff[]
}

function measure(diffs: Change['diffs']): Increase {
  const earlier = diffs.filter(({ project }) => project.inBase)
  const before = sum(earlier.map(({ diff }) => diff.before?.monthlyCost ?? zero))
  const grown = sum(earlier.map(({ diff }) => diff.delta))
  const dearer = diffs.map(({ diff }) => diff).filter(({ delta }) => delta.gt(0))
  return {
    delta: sum(diffs.map(({ diff }) => diff.delta)),
    undecided: diffs.reduce((total, { diff }) => total + diff.undecided, 0),
    percent: before.gt(0) ? grown.div(before).times(100) : undefined,
    mostly: dearer.sort((a, b) => b.delta.cmp(a.delta) || (a.address < b.address ? -1 : 1)).slice(0, 2),
  }
}

const nothing = { state: '', increase: { delta: zero, undecided: 0, percent: undefined, mostly: [] } }

function judgeGroup(
  project: ProjectReport | undefined,
  increase: Increase,
  limits: Limits,
  currency: Currency,
): { observation: AgedObservation | undefined; state: string; increase: Increase } {
  const { delta, undecided, mostly } = increase
  const share = increase.percent === undefined ? '' : ` (${increase.percent.gt(0) ? '+' : ''}${percent(increase.percent)})`
  const untold = undecided === 0 ? '' : `; the effect of ${count(undecided, 'charge')} cannot be told`
  const added = `${formatDelta(delta, currency)} a month${share}`
  const subject =
    project === undefined ? 'This change' : project.inBase ? `The project ${quote(project.name)}` : `The new project ${quote(project.name)}`
  const common = {
    key: 'increase',
    age: 'introduced',
    monthlyCost: delta,
    ...(project === undefined ? {} : { project: project.name }),
  } as const
  const state = `${added} of ${limitText(limits, currency)} allowed${untold}`
  if (isOver(increase, limits)) {
    const by = list(mostly.map(diff => `${quote(diff.address)} ${formatDelta(diff.delta, currency)}`))
    const message = `${subject} adds ${added}, more than the ${limitText(limits, currency)} that are allowed; most of it by ${by}${untold}`
    return { observation: { ...common, outcome: 'violation', message }, state, increase }
  }
  if (undecided === 0) return { observation: undefined, state, increase }
  const known = `the part that is known adds ${added}, and the effect of ${count(undecided, 'charge')} is not known`
  const message = `Whether ${subject[0]?.toLowerCase()}${subject.slice(1)} keeps to ${limitText(limits, currency)} cannot be told: ${known}`
  return { observation: { ...common, key: 'undecided', outcome: 'cannot-tell', message }, state, increase }
}

function isOver({ delta, percent }: Increase, limits: Limits): boolean {
  const overAmount = limits.amount === undefined ? undefined : delta.gt(decimal(limits.amount))
  const overPercent = limits.percent === undefined || percent === undefined ? undefined : percent.gt(decimal(limits.percent))
  const verdicts = [overAmount, overPercent].filter(verdict => verdict !== undefined)
  return verdicts.length > 0 && (limits.both ? verdicts.every(Boolean) : verdicts.some(Boolean))
}

function limitText({ amount, percent: share, both }: Limits, currency: Currency): string {
  const parts = [...(amount === undefined ? [] : [formatMoney(decimal(amount), currency)]), ...(share === undefined ? [] : [`${share} %`])]
  return parts.join(both ? ' and ' : ' or ')
}

function byProject({ diffs }: Change): readonly { project: ProjectReport; diffs: Change['diffs'] }[] {
  const groups = new Map<string, { project: ProjectReport; diffs: Change['diffs'][number][] }>()
  for (const one of diffs) {
    const group = groups.get(one.project.name)
    if (group === undefined) groups.set(one.project.name, { project: one.project, diffs: [one] })
    else group.diffs.push(one)
  }
  return [...groups.values()]
}
