import * as z from 'zod'
import { nearest } from '../model/nearest.ts'
import type { ProjectReport } from '../model/report.ts'
import type { Resource } from '../model/resource.ts'
import { isUnknown } from '../model/unknown.ts'
import { kindOfType } from '../resources/kubernetes/terraform-types.ts'
import { pathPatterns } from './path-patterns.ts'
import { wildcards } from './wildcard.ts'
import { list, quote } from './wording.ts'

const patterns = z.array(z.string().min(1).max(300)).min(1)

export const matchSchema = z
  .strictObject({
    types: patterns
      .optional()
      .describe(
        'Resource types, `*` for any text: `aws_*`, `kubernetes:*` (whatever Terraform calls it: `kubernetes:Deployment` is `kubernetes_deployment_v1` too).',
      ),
    'exclude-types': patterns.optional().describe('Resource types that are left out, in the same form.'),
    paths: patterns
      .optional()
      .describe(
        'Files or directories, from the root of the repository: the file that a resource is written in, or the directory of its project. A directory stands for all below it; `*` for any name, `**` for any directories.',
      ),
    'exclude-paths': patterns.optional().describe('Files or directories that are left out, in the same form.'),
    environments: patterns.optional().describe('Environments of projects, `*` for any text. A project without one has its workspace.'),
    projects: patterns.optional().describe('Names of projects, `*` for any text.'),
    providers: z
      .array(z.enum(['aws', 'azurerm', 'google', 'kubernetes']))
      .min(1)
      .optional()
      .describe('Clouds.'),
    regions: patterns
      .optional()
      .describe('Regions, `*` for any text. A resource whose region is not known is taken in, so that nothing slips out that way.'),
    addresses: patterns.optional().describe('Resource addresses, `*` for any text: `module.data.*`. Brackets stand for themselves.'),
  })
  .describe('What the policy is about: all given conditions must hold. Everything, if left out.')

export type Match = z.output<typeof matchSchema>

interface Candidate {
  readonly project: ProjectReport
  readonly resource: Resource
}

/** One condition of a `match`, with the values it looks at, so that a typo can be pointed out. */
interface Condition {
  readonly name: keyof Match
  readonly patterns: readonly string[]
  readonly holds: (candidate: Candidate) => boolean
  readonly values: (candidate: Candidate) => readonly string[]
}

export interface Matcher {
  matches(project: ProjectReport, resource: Resource): boolean
  /** Whether something that is not known may match by where it stands: a file or an address, in a project or in none. */
  mayMatch(part: string, project?: ProjectReport): boolean
  /** Why nothing matches: the conditions that no candidate meets alone, each with the nearest value that exists. Starts in lower case. */
  whyNothing(candidates: readonly Candidate[]): string
}

/** Makes the test for a policy's `match`. Compiles the patterns once. */
export function makeMatcher(match: Match = {}): Matcher {
  const conditions = conditionsOf(match)
  const holdsFor = (candidate: Candidate): boolean => conditions.every(({ holds }) => holds(candidate))
  return {
    matches: (project, resource) => holdsFor({ project, resource }),
    mayMatch(part, project) {
      const { paths, 'exclude-paths': excluded, environments, projects } = match
      const places = project === undefined ? [part] : [part, project.path]
      return (
        (paths === undefined || places.some(pathPatterns(paths))) &&
        (excluded === undefined || !places.some(pathPatterns(excluded))) &&
        (project === undefined || environments === undefined || wildcards(environments)(environmentOf(project))) &&
        (projects === undefined || (project !== undefined && wildcards(projects)(project.name)))
      )
    },
    whyNothing(candidates) {
      if (candidates.length === 0) return 'there are no resources to check'
      const unmet = conditions.filter(({ holds }) => !candidates.some(holds))
      if (unmet.length === 0) return 'matches nothing: no resource meets all of its conditions'
      return `matches nothing: ${list(unmet.map(condition => describe(condition, candidates)))}`
    },
  }
}

function describe({ name, patterns, values }: Condition, candidates: readonly Candidate[]): string {
  const existing = new Set(candidates.flatMap(values))
  const close = patterns.flatMap(pattern => nearest(pattern, existing, 1))[0]
  const shown = list(patterns.map(quote), 3, 'or')
  return `${name} ${shown}${close === undefined ? '' : ` (did you mean ${quote(close)}?)`}`
}

function conditionsOf(match: Match): readonly Condition[] {
  const conditions: Condition[] = []
  const add = (
    name: keyof Match,
    values: Condition['values'],
    matcher: (patterns: readonly string[]) => (text: string) => boolean = wildcards,
  ): void => {
    const given = match[name]
    if (given === undefined) return
    const test = matcher(given)
    const wanted = !name.startsWith('exclude-')
    conditions.push({ name, patterns: given, values, holds: candidate => values(candidate).some(test) === wanted })
  }
  add('types', typesOf)
  add('exclude-types', typesOf)
  add('paths', pathsOf, pathPatterns)
  add('exclude-paths', pathsOf, pathPatterns)
  add('environments', ({ project }) => [environmentOf(project)])
  add('projects', ({ project }) => [project.name])
  add('providers', ({ resource }) => [resource.provider])
  add('addresses', ({ resource }) => [resource.address])
  if (match.regions !== undefined) {
    const test = wildcards(match.regions)
    conditions.push({
      name: 'regions',
      patterns: match.regions,
      values: ({ resource }) => (typeof resource.region === 'string' ? [resource.region] : []),
      holds: ({ resource }) => isUnknown(resource.region) || (resource.region !== undefined && test(resource.region)),
    })
  }
  return conditions
}

/** What Terraform creates in a cluster is also known as `kubernetes:Kind`. */
function typesOf({ resource: { type, provider } }: Candidate): readonly string[] {
  if (provider !== 'kubernetes' || type.startsWith('kubernetes:')) return [type]
  const kind = kindOfType(type) ?? (type.startsWith('kubernetes') ? undefined : type)
  return kind === undefined ? [type] : [type, `kubernetes:${kind}`]
}

const pathsOf = ({ project, resource }: Candidate): readonly string[] => [resource.location.file, project.path]

const environmentOf = ({ environment, workspace }: ProjectReport): string =>
  environment ?? (workspace === undefined || workspace === 'default' ? '' : workspace)
