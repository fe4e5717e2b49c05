import type { PolicyConfig } from '../config/schema.ts'
import { ConfigurationError } from '../model/diagnostic.ts'
import type { Finding, PolicyOutcome } from '../model/finding.ts'
import type { ProjectReport } from '../model/report.ts'
import type { Resource } from '../model/resource.ts'
import {
  type AgedObservation,
  type Change,
  type PolicyContext,
  type PolicyDefinition,
  PolicyFault,
  type Subject,
} from '../policies/definition.ts'
import { policyDefinition } from '../policies/index.ts'
import { type Matcher, makeMatcher } from '../policies/match.ts'
import { aheadOf, type EffectiveStage, levelIn, type Weight } from './check-stages.ts'
import { unreadObservation } from './check-unread.ts'

interface EvaluationInput {
  readonly projects: readonly ProjectReport[]
  /** undefined: all. */
  readonly touched?: ReadonlySet<string>
  readonly unread?: readonly string[]
  readonly trial?: boolean
}

/** A policy of the configuration with its stage today. */
export interface NamedPolicy {
  readonly name: string
  readonly policy: PolicyConfig
  readonly stage: EffectiveStage
}

/** Applies one policy to what it matches. The outcome's result is still to be derived from the findings that no exemption covers. */
export function evaluatePolicy(
  named: NamedPolicy,
  input: EvaluationInput,
  context: PolicyContext,
): { readonly outcome: PolicyOutcome; readonly findings: readonly Finding[] } {
  const { name, policy, stage } = named
  const trial = input.trial === true
  const isTouched = (project: string): boolean => input.touched?.has(project) !== false
  const outcome = (summary: string, result: PolicyOutcome['result'] = 'pass'): PolicyOutcome => ({
    policy: name,
    kind: policy.kind,
    stage: stage.stage,
    result,
    summary,
    ...(policy.message === undefined ? {} : { message: policy.message }),
  })
  const definition = policyDefinition(policy.kind)
  if (stage.stage === 'off' || definition === undefined)
    return { outcome: outcome(stage.next === undefined ? 'off' : `off until ${stage.next.from}`), findings: [] }
  try {
    const matcher = makeMatcher(policy.match)
    const projects = input.projects.filter(project => definition.needsAllProjects === true || isTouched(project.name))
    const change = matching(projects, matcher)
    // Said where what is not known shall count as a violation; all others read it above the policies.
    const unread = policy['on-unknown'] === 'fail' ? unreadObservation(projects, input.unread ?? [], matcher) : undefined
    const hidden = unread === undefined ? [] : [toFinding(unread, named, weigh(unread, definition, policy, true), trial)]
    if (change.diffs.length === 0) {
      const candidates = projects.flatMap(project => project.resources.map(diff => ({ project, resource: resourceOf(diff) })))
      return { outcome: outcome(matcher.whyNothing(candidates), candidates.length === 0 ? 'pass' : 'note'), findings: hidden }
    }
    const { observations, summary } = definition.judge(change, policy, context)
    const anyTouched = change.diffs.some(({ project }) => isTouched(project.name))
    const findings = observations.map(observation => {
      const touched = observation.project === undefined ? anyTouched : isTouched(observation.project)
      return toFinding(observation, named, weigh(observation, definition, policy, touched), trial)
    })
    return { outcome: outcome(summary), findings: [...findings, ...hidden] }
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) throw thrown
    return { outcome: outcome('could not be evaluated'), findings: [failed(thrown, named, trial)] }
  }
}

/** What a policy is about. A resource is judged on each side by what it is there. */
function matching(projects: readonly ProjectReport[], matcher: Matcher): Change {
  const change = { base: [] as Subject[], head: [] as Subject[], diffs: [] as Change['diffs'][number][] }
  for (const project of projects)
    for (const diff of project.resources) {
      const { before, after } = diff
      const [was, is] = [before, after].map(priced => priced !== undefined && matcher.matches(project, priced.resource))
      if (was === true && before !== undefined) change.base.push({ project, diff, priced: before })
      if (is === true && after !== undefined) change.head.push({ project, diff, priced: after })
      if (was === true || is === true) change.diffs.push({ project, diff })
    }
  return change
}

function resourceOf({ after, before }: ProjectReport['resources'][number]): Resource {
  const priced = after ?? before
  if (priced === undefined) throw new Error('a difference needs one side')
  return priced.resource
}

function weigh({ age, outcome, most }: AgedObservation, definition: PolicyDefinition, policy: PolicyConfig, touched: boolean): Weight {
  const unknown = outcome === 'cannot-tell' ? (policy['on-unknown'] ?? definition.onUnknown) : 'fail'
  return { age, touched, most: unknown === 'note' || most === 'note' ? 'note' : unknown === 'warn' || most === 'warn' ? 'warn' : 'fail' }
}

function toFinding(observation: AgedObservation, { name, policy, stage }: NamedPolicy, weight: Weight, trial: boolean): Finding {
  const { outcome, age, project, address, key, location, message, fix, monthlyCost, count } = observation
  const ahead = trial ? undefined : aheadOf(stage, weight)
  return {
    id: [name, project, address, key].map(part => (part ?? '').replace(/[%/]/g, encodeURIComponent)).join('/'),
    policy: name,
    kind: policy.kind,
    stage: stage.stage,
    level: trial ? 'note' : levelIn(stage.stage, weight),
    outcome,
    age,
    ...(project !== undefined && { project }),
    ...(address !== undefined && { address }),
    key,
    ...(location !== undefined && { location }),
    message,
    ...(fix !== undefined && { fix }),
    ...(monthlyCost !== undefined && { monthlyCost }),
    ...(ahead !== undefined && { ahead }),
    ...(count !== undefined && { count }),
  }
}

/** A policy that could not be evaluated: closed in `run`, a warning before. */
function failed(thrown: unknown, { name, policy, stage }: NamedPolicy, trial: boolean): Finding {
  const fault = thrown instanceof PolicyFault ? thrown : undefined
  const message =
    fault?.message ??
    `The policy could not be evaluated, which is a fault of Cost Guard: ${thrown instanceof Error ? thrown.message : String(thrown)}`
  return {
    id: `${name}/error`,
    policy: name,
    kind: policy.kind,
    stage: stage.stage,
    level: trial ? 'note' : stage.stage === 'run' ? 'fail' : 'warn',
    outcome: 'error',
    age: 'existing',
    message,
    ...(fault?.fix === undefined ? {} : { fix: fault.fix }),
  }
}
