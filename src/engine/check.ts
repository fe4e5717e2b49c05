import { join } from 'node:path/posix'
import type { Config } from '../config/schema.ts'
import type { Currency } from '../model/currency.ts'
import type { Finding, Level, PolicyOutcome } from '../model/finding.ts'
import { zero } from '../model/money.ts'
import type { ProjectReport, Result } from '../model/report.ts'
import type { Provider, Resource } from '../model/resource.ts'
import type { FileRead } from '../model/source-tree.ts'
import { policyDefinition } from '../policies/index.ts'
import type { PriceFiles } from '../prices/book.ts'
import { taggableTypes } from '../resources/taggable/taggable.ts'
import { applyExemptions } from './check-exemptions.ts'
import { evaluatePolicy } from './check-policy.ts'
import { stageOn } from './check-stages.ts'

export interface PolicyInput {
  /** All projects that were read, both sides compared. */
  readonly projects: readonly ProjectReport[]
  /** Names of the projects that the change touches; undefined: all. Only policies that add up over projects look at the others. */
  readonly touched?: ReadonlySet<string>
  /** Changed files with objects that cost something, which no project takes in. */
  readonly unread?: readonly string[]
  readonly config: Config
  /** What all amounts are in, those of the configuration too. */
  readonly currency: Currency
  /** YYYY-MM-DD, UTC. */
  readonly asOf: string
  /** A file of the base tree, by path from its root. */
  readonly readBaseFile: (path: string) => FileRead
  /** Where the tables of taggable types are. */
  readonly files: PriceFiles
  /** The configuration is itself new in this change: everything is a note. */
  readonly trial?: boolean
}

export interface PolicyResult {
  /** By level, money, address: the most important first. */
  readonly findings: readonly Finding[]
  /** One for each policy, in the order of the configuration. */
  readonly outcomes: readonly PolicyOutcome[]
  readonly result: Result
}

/** Whether a configuration has a policy that needs the projects which a change does not touch. */
export const needsAllProjects = (config: Config | undefined): boolean =>
  Object.entries(config?.policies ?? {}).some(([name, { kind, stage, until }]) => {
    const stays = stage === 'off' && until === undefined && config?.stages.every(({ policy }) => policy !== name) === true
    return !stays && policyDefinition(kind)?.needsAllProjects === true
  })

/**
 * Checks a change against the policies of a configuration. A policy that cannot be evaluated is itself a finding, which fails in stage
 * `run`. Deterministic: the same input gives the same findings in the same order.
 */
export function checkPolicies(input: PolicyInput): PolicyResult {
  const { config, currency, asOf } = input
  const context = { currency, taggable: taggableResources(input.files), readFile: (path: string) => input.readBaseFile(join(path)) }
  const evaluated = Object.entries(config.policies).map(([name, policy]) =>
    evaluatePolicy({ name, policy, stage: stageOn(asOf, name, policy, config) }, input, { ...context, name }),
  )
  const exempt = applyExemptions(
    evaluated.flatMap(({ findings }) => findings),
    config,
    { asOf, currency },
  )
  const finished = evaluated.map(({ outcome, findings }) => {
    const final = findings.map(finding => withExemption(finding, exempt(finding)))
    const exempted = final.filter(finding => finding.exempted !== undefined).length
    return {
      findings: final,
      outcome: {
        ...outcome,
        result: worst(outcome.result, final),
        summary: `${outcome.summary}${exempted === 0 ? '' : `; ${exempted} exempted`}`,
      },
    }
  })
  const findings = inOrder(finished.flatMap(({ findings }) => findings))
  const outcomes = finished.map(({ outcome }) => outcome)
  const has = (result: PolicyOutcome['result']): boolean => outcomes.some(outcome => outcome.result === result)
  return { findings: saidOnce(distinct(findings)), outcomes, result: has('fail') ? 'fail' : has('warn') ? 'warn' : 'pass' }
}

function withExemption(finding: Finding, exempted: ReturnType<ReturnType<typeof applyExemptions>>): Finding {
  if (exempted === undefined) return finding
  if (!exempted.holds) return { ...finding, message: `${finding.message} (${exempted.reason})` }
  const { ahead: _, ...rest } = finding
  return { ...rest, level: 'note', exempted: exempted.exempted }
}

const levels: readonly Level[] = ['fail', 'warn', 'note']
const compareText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      Number(a.exempted !== undefined) - Number(b.exempted !== undefined) ||
      (b.monthlyCost ?? zero).cmp(a.monthlyCost ?? zero) ||
      compareText(a.address, b.address) ||
      compareText(a.key, b.key) ||
      compareText(a.id, b.id),
  )

function worst(result: PolicyOutcome['result'], findings: readonly Finding[]): PolicyOutcome['result'] {
  const open = findings.filter(({ exempted }) => exempted === undefined)
  return levels.find(level => open.some(finding => finding.level === level)) ?? (findings.length > 0 ? 'note' : result)
}

/** Makes ids unique where a tag has the name of something else that a policy says. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const times = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, times)
    return times === 1 ? finding : { ...finding, id: `${finding.id}~${times}` }
  })
}

/** An edit that mends several findings of a policy is said once, with the first of them. */
function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.map(finding => {
    if (finding.fix === undefined) return finding
    const id = `${finding.policy}\0${finding.fix}`
    if (!seen.has(id)) {
      seen.add(id)
      return finding
    }
    const { fix: _, ...rest } = finding
    return rest
  })
}

/** Looks up taggable types, each provider's table at its first resource. */
function taggableResources(files: PriceFiles): (resource: Resource) => string | undefined {
  const byProvider = new Map<Provider, (type: string) => string | undefined>()
  return ({ provider, type }) => {
    const lookup = byProvider.get(provider) ?? taggableTypes(provider, files)
    byProvider.set(provider, lookup)
    return lookup(type)
  }
}
