import type { Location } from './location.ts'
import type { Decimal } from './money.ts'

export type Stage = 'off' | 'crawl' | 'walk' | 'run'

/** `note` and `warn` never fail a check; `fail` does, as `fail-on` says. */
export type Level = 'note' | 'warn' | 'fail'

/**
 * One thing a policy has to say. `id` is stable across runs (policy, address, key) and serves as fingerprint.
 * `introduced`: by this change; `worsened`: it was there before and got dearer or worse; `existing`: untouched.
 */
export interface Finding {
  readonly id: string
  readonly policy: string
  readonly kind: string
  readonly stage: Stage
  readonly level: Level
  /** `cannot-tell`: neither ok nor a violation, reported once per cause. */
  readonly outcome: 'violation' | 'cannot-tell' | 'error'
  readonly age: 'introduced' | 'worsened' | 'existing'
  readonly project?: string
  readonly address?: string
  readonly key?: string
  readonly location?: Location
  /** One sentence: what is wrong. */
  readonly message: string
  /** The edit that makes it right, and where: "set `team` in provider default_tags (main.tf:3)". */
  readonly fix?: string
  /** Monthly cost that stands behind it. */
  readonly monthlyCost?: Decimal
  /** "fails from 2027-03-01" where a stage ends. */
  readonly ahead?: string
  /** Set while an exemption holds: listed, but it neither warns nor fails. */
  readonly exempted?: { readonly owner: string; readonly reason: string; readonly expires: string; readonly daysLeft: number }
  /** How many resources the one finding stands for, where it is more than one. */
  readonly count?: number
}

/** One line per policy, also when all is well: `budget payments: $3,412 of $4,000 (85 %)`. */
export interface PolicyOutcome {
  readonly policy: string
  readonly kind: string
  readonly stage: Stage
  readonly result: 'pass' | 'note' | 'warn' | 'fail'
  readonly summary: string
  readonly message?: string
}
