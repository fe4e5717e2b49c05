import type { Config, PolicyConfig } from '../config/schema.ts'
import type { Finding, Level, Stage } from '../model/finding.ts'

/** The stage of a policy on a day, and what it changes to next, if a day is set for that (YYYY-MM-DD, UTC). */
export interface EffectiveStage {
  readonly stage: Stage
  readonly next: { readonly from: string; readonly stage: Stage } | undefined
}

const order: readonly Stage[] = ['off', 'crawl', 'walk', 'run']
const rank = (stage: Stage): number => order.indexOf(stage)
const stricter = (stage: Stage): Stage => order[rank(stage) + 1] ?? stage

/**
 * Works out a policy's stage on a day. Of the `stages` entries for the policy the first that has not ended holds; after the last one the
 * policy's own stage does if it is stricter, else the next stricter stage (after `run`: its own).
 */
export function stageOn(
  day: string,
  name: string,
  policy: Pick<PolicyConfig, 'stage' | 'until'>,
  { stages }: Pick<Config, 'stages'>,
): EffectiveStage {
  const overrides = stages.filter(entry => entry.policy === name)
  const active = (on: string) => overrides.find(({ until }) => until === undefined || on < until)
  const own = (on: string): Stage => (policy.until !== undefined && on >= policy.until ? stricter(policy.stage) : policy.stage)
  const at = (on: string): Stage => {
    const entry = active(on)
    if (entry !== undefined) return entry.stage
    const ended = overrides.at(-1)?.stage
    return ended === undefined || ended === 'run' || rank(own(on)) > rank(ended) ? own(on) : stricter(ended)
  }
  const stage = at(day)
  const ahead = overrides.some(({ until }) => until === undefined) ? [] : [policy.until]
  const dates = [...overrides.map(({ until }) => until), ...ahead].filter(date => date !== undefined && date > day).sort()
  const from = dates.find(date => date !== undefined && at(date) !== stage)
  return { stage, next: from === undefined ? undefined : { from, stage: at(from) } }
}

export interface Weight {
  readonly age: Finding['age']
  /** Whether it lies in a project that the change touches. */
  readonly touched: boolean
  /** The level it has at most. */
  readonly most: Level
}

const severity: Readonly<Record<Level, number>> = { note: 0, warn: 1, fail: 2 }

/** The level of a finding in a stage: `walk` fails what is new or worse and warns about the rest, `run` fails all in touched projects. */
export function levelIn(stage: Stage, { age, touched, most }: Weight): Level {
  const strict: Level = stage === 'run' ? (touched ? 'fail' : 'warn') : stage === 'walk' ? (age === 'existing' ? 'warn' : 'fail') : 'note'
  return severity[strict] > severity[most] ? most : strict
}

/** `fails from 2027-03-01`, where the next stage is stricter about a finding. */
export function aheadOf({ stage, next }: EffectiveStage, weight: Weight): string | undefined {
  if (next === undefined) return undefined
  const level = levelIn(next.stage, weight)
  if (severity[level] <= severity[levelIn(stage, weight)]) return undefined
  return `${level === 'fail' ? 'fails' : 'warns'} from ${next.from}`
}
