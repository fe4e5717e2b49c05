import type { Resource } from '../model/resource.ts'
import type { SourceTree } from '../model/source-tree.ts'

/** What is known of a repository when its first configuration is written. */
export interface RepositoryFacts {
  readonly projects: readonly { readonly name: string; readonly path: string; readonly environment?: string }[]
  /** All resources of the projects, as far as they could be read: their tags are what is proposed. */
  readonly resources: readonly Resource[]
}

const mostTags = 4
const mostValues = 8
/** Keys that say what a thing is, not whose: no basis for allocation. */
const notOwnership = /^(name|description|terraform|managed[-_]?by|created[-_]?by)$|[:/]/i
const usageFiles = ['infracost-usage.yml', 'infracost-usage.yaml']
/** A budget to start with: the reader replaces it. */
const exampleBudget = 1000

/**
 * The text of a first configuration for the repository at hand, valid and commented: the tags that are already in use become a policy in
 * stage `crawl`, which only notes.
 */
export function initialConfig(tree: SourceTree, { projects, resources }: RepositoryFacts): string {
  const usageFile = usageFiles.find(name => tree.list('').some(entry => entry.name === name && entry.kind === 'file'))
  const environments = [...new Set(projects.flatMap(({ environment }) => environment ?? []))].sort()
  const production = environments.find(name => /^(prod|production|live)/i.test(name))
  return `${[
    '# Cost Guard: what changes cost, and what they may.',
    '# All keys are explained in the JSON Schema that `cost-guard config schema` prints; `cost-guard config validate` checks this file.',
    'version: 1',
    '',
    ...(usageFile === undefined
      ? ['# How much is used of what is billed by use (requests, GB, hours):', '# usage: { file: infracost-usage.yml }']
      : ['# How much is used of what is billed by use (requests, GB, hours).', `usage: { file: ${usageFile} }`]),
    '',
    '# All amounts are in US dollars, unless you state a rate: yours, with its day. It is never fetched.',
    '# currency: { code: EUR, per-usd: 0.92, as-of: 2026-11-01 }',
    '',
    ...projectLines(projects),
    '',
    '# Stages: `crawl` only notes; `walk` fails what a change introduces or makes worse and warns about the rest; `run` fails everything in the',
    '# projects that a change touches. Start with `crawl`, and move on when the notes are few.',
    'policies:',
    ...tagLines(resources),
    '',
    '  # No single change should add more than this without a word.',
    '  one-change:',
    '    kind: max-increase',
    '    amount: 500 # a month',
    '    percent: 20',
    '    both: true # only what is over both',
    ...(production === undefined ? [] : [`    match: { environments: [${scalar(production)}] }`]),
    '    stage: crawl',
    '',
    '  # What everything may cost. Replace the amount before it means anything.',
    '  # all-projects:',
    '  #   kind: budget',
    `  #   amount: ${exampleBudget}`,
    '  #   period: monthly # or quarterly, yearly',
    '  #   warn-at: 80 # percent',
    '  #   stage: crawl',
    '',
    '# What policies may overlook for a time. Owner, reason and last day are required.',
    '# exemptions:',
    '#   - policy: ownership',
    '#     address: "aws_instance.legacy*"',
    '#     owner: "@your-org/finops"',
    '#     reason: replaced by the new cluster',
    '#     expires: 2030-01-31',
    '',
    '# Which result makes the check fail: fail, warn or never.',
    'fail-on: fail',
  ].join('\n')}\n`
}

function projectLines(projects: RepositoryFacts['projects']): readonly string[] {
  if (projects.length === 0) return ['# Projects are found by their files. None was found yet.']
  const shown = projects.slice(0, 20).map(({ name, path }) => `#   ${oneLine(name)} (${path === '' ? 'the root' : oneLine(path)})`)
  const more = projects.length > shown.length ? [`#   and ${projects.length - shown.length} more`] : []
  return [
    '# Projects are found by their files; list them under `projects:` to name them or to set their variable files. Found:',
    ...shown,
    ...more,
  ]
}

function tagLines(resources: readonly Resource[]): readonly string[] {
  const proposed = proposeTags(resources)
  const lines = ['  # Who pays for what: the tags that say whose a resource is.', '  ownership:', '    kind: required-tags', '    tags:']
  if (proposed.length === 0)
    return [...lines, '      team: { required: true } # no tags are in use yet: choose your own', '    stage: crawl']
  return [
    ...lines,
    ...proposed.map(({ key, share, values }) => {
      const allowed = values.length === 0 ? '' : `, values: [${values.map(scalar).join(', ')}]`
      return `      ${scalar(key)}: { required: true${allowed} } # on ${share} % of the resources with tags`
    }),
    '    stage: crawl',
  ]
}

/** Tags on at least half of the tagged resources, most used first, with their values where these are few and come again. */
export function proposeTags(resources: readonly Resource[]): readonly { key: string; share: number; values: readonly string[] }[] {
  const tagged = resources.flatMap(({ tags }) => (tags !== undefined && tags.entries.size > 0 ? [tags.entries] : []))
  const uses = new Map<string, { times: number; values: Map<string, number>; unknown: boolean }>()
  for (const entries of tagged)
    for (const [key, { value }] of entries) {
      if (notOwnership.test(key) || key.length > 100) continue
      const use = uses.get(key) ?? { times: 0, values: new Map(), unknown: false }
      uses.set(key, use)
      use.times++
      if (typeof value === 'string') use.values.set(value, (use.values.get(value) ?? 0) + 1)
      else use.unknown = true
    }
  return [...uses]
    .filter(([, { times }]) => times * 2 >= tagged.length)
    .sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1))
    .slice(0, mostTags)
    .map(([key, { times, values, unknown }]) => {
      const few = !unknown && values.size <= mostValues && times >= 3 * values.size
      return { key, share: Math.floor((times / tagged.length) * 100), values: few ? [...values.keys()].sort() : [] }
    })
}

/** A text as a YAML scalar, quoted unless it cannot be taken for anything else. */
const scalar = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9_-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text)

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200)
