import * as z from 'zod'
import type { Currency } from '../model/currency.ts'
import type { Finding, Stage } from '../model/finding.ts'
import type { PricedResource, ProjectReport, ResourceDiff } from '../model/report.ts'
import type { Resource } from '../model/resource.ts'
import type { FileRead } from '../model/source-tree.ts'
import { type Match, matchSchema } from './match.ts'

/** One resource on one side that a policy is about. */
export interface Subject {
  readonly project: ProjectReport
  readonly diff: ResourceDiff
  readonly priced: PricedResource
}

/** What a policy is about after its `match`. A resource is in a side where it is there on that side. */
export interface Change {
  readonly base: readonly Subject[]
  readonly head: readonly Subject[]
  /** Each resource once, whichever side it is on. */
  readonly diffs: readonly { readonly project: ProjectReport; readonly diff: ResourceDiff }[]
}

/**
 * One thing a policy has seen on one side. `key` tells apart what it says of one address (for a tag: the tag); policy, project, address and
 * key together make up the identity that ages are judged by.
 */
export interface Observation extends Pick<Finding, 'project' | 'address' | 'location' | 'message' | 'fix' | 'monthlyCost' | 'count'> {
  readonly key: string
  readonly outcome: 'violation' | 'cannot-tell'
  /** The level it has at most, whatever the stage. */
  readonly most?: 'note' | 'warn'
  /** The resource it is about: it is worse when that got dearer. */
  readonly diff?: ResourceDiff
  /** How bad it is, where that is more than its money: larger is worse. */
  readonly severity?: number
}

export type AgedObservation = Observation & Pick<Finding, 'age'>

/** What a policy makes of a change. `summary` is one line for the list of policies, also when all is well; it starts in lower case. */
export interface Judgement {
  readonly observations: readonly AgedObservation[]
  readonly summary: string
}

export interface PolicyContext {
  /** Name of the policy in the configuration. */
  readonly name: string
  /** The attribute that carries the tags of a resource of this type; undefined for a type that has none. */
  readonly taggable: (resource: Resource) => string | undefined
  /** What all amounts are in, those of the options too. */
  readonly currency: Currency
  /** A file of the base tree, by path from the repository's root. */
  readonly readFile: (path: string) => FileRead
}

/** Thrown by a policy that cannot be evaluated for a reason that its reader can mend. Not an Error: no stack is taken. */
export class PolicyFault {
  readonly message: string
  readonly fix: string | undefined

  constructor(message: string, fix?: string) {
    this.message = message
    this.fix = fix
  }
}

/** A fault in options that the schema alone cannot see: where in the options, and a sentence. */
export interface OptionProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: string
}

const stages = ['off', 'crawl', 'walk', 'run'] as const satisfies readonly Stage[]

export const stageSchema = z
  .enum(stages)
  .describe(
    'How strict: `crawl` only notes; `walk` fails what the change introduces or makes worse and warns about the rest; `run` fails everything in the projects that the change touches; `off` is off.',
  )

export const dateSchema = z.iso.date()

/** Options that every policy has. */
export const commonOptions = {
  stage: stageSchema.default('crawl'),
  until: dateSchema
    .optional()
    .describe('The day (YYYY-MM-DD, UTC) from which the next stricter stage applies; findings say so in advance.'),
  match: matchSchema.optional(),
  message: z.string().min(1).max(500).optional().describe('Shown with the findings of this policy: where to read more, or whom to ask.'),
  'on-unknown': z
    .enum(['note', 'warn', 'fail'])
    .optional()
    .describe(
      'What something that cannot be told counts as, at most: `note`, `warn`, or `fail` (like a violation). Each policy says what it does without.',
    ),
} satisfies z.ZodRawShape

export type CommonOptions = {
  readonly stage: Stage
  readonly until?: string | undefined
  readonly match?: Match | undefined
  readonly message?: string | undefined
  readonly 'on-unknown'?: 'note' | 'warn' | 'fail' | undefined
}

type OptionsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>> & CommonOptions

/**
 * A kind of policy: one file in this folder, and its line in `index.ts`. The configuration, its JSON Schema and the documentation take their
 * options from here.
 */
export interface PolicyDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly kind: string
  /** What it is for, in a sentence or two: documentation. */
  readonly description: string
  /** Its options beside the common ones; every one described for a reader. */
  readonly options: Shape
  /** What `on-unknown` is where the configuration does not say. */
  readonly onUnknown: 'note' | 'warn'
  /** True where it adds up over projects, so that those must be read too which the change does not touch. */
  readonly needsAllProjects?: boolean
  problems?(options: OptionsOf<Shape>): Iterable<OptionProblem>
  /** Files of the base tree that it reads, from the repository's root, with the option that names each. */
  files?(options: OptionsOf<Shape>): Iterable<{ readonly file: string; readonly path: readonly (string | number)[] }>
  /** Throws PolicyFault where it cannot be evaluated. Linear in the number of resources. */
  judge(change: Change, options: OptionsOf<Shape>, context: PolicyContext): Judgement
}

export const definePolicy = <Shape extends z.ZodRawShape>(definition: PolicyDefinition<Shape>): PolicyDefinition<Shape> => definition
