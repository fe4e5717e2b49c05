import * as posix from 'node:path/posix'
import { ConfigurationError } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'

/** The Action's inputs, as `action.yml` describes them. Paths are relative and stay inside. */
export interface Inputs {
  readonly githubToken: string
  readonly configFile: string | undefined
  readonly workingDirectory: string
  readonly usageFile: string | undefined
  /** Of the workspace, not of a commit: an earlier step made it. */
  readonly planFile: string | undefined
  readonly comment: 'always' | 'on-change' | 'never'
  readonly failOn: 'fail' | 'warn' | 'never' | undefined
  readonly commentId: string
  readonly dryRun: boolean
}

const names = [
  'github-token',
  'config-file',
  'working-directory',
  'usage-file',
  'plan-file',
  'comment',
  'fail-on',
  'comment-id',
  'dry-run',
] as const
type Name = (typeof names)[number]

/**
 * Reads the inputs from the environment (`INPUT_GITHUB-TOKEN` …). Names that are no inputs go to `warn`.
 * Throws ConfigurationError with the allowed values.
 */
export function readInputs(environment: NodeJS.ProcessEnv, warn: (message: string) => void): Inputs {
  const value = (name: Name): string => (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  for (const message of unknownInputs(environment)) warn(message)
  return {
    githubToken: value('github-token'),
    configFile: insidePath('config-file', value('config-file')),
    workingDirectory: insidePath('working-directory', value('working-directory')) ?? '',
    usageFile: insidePath('usage-file', value('usage-file')),
    planFile: insidePath('plan-file', value('plan-file')),
    comment: choice('comment', value('comment') || 'on-change', ['always', 'on-change', 'never']),
    failOn: value('fail-on') === '' ? undefined : choice('fail-on', value('fail-on'), ['fail', 'warn', 'never']),
    commentId: commentId(value('comment-id') || 'default'),
    dryRun: choice('dry-run', (value('dry-run') || 'false').toLowerCase(), ['true', 'false']) === 'true',
  }
}

function choice<const Choice extends string>(name: Name, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find(candidate => candidate === value)
  if (found !== undefined) return found
  const [close] = nearest(value, choices)
  const hint = close === undefined ? undefined : `did you mean ${close}?`
  const message = `The input ${name} is ${JSON.stringify(value)}; it can be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
  throw new ConfigurationError(message, hint === undefined ? {} : { hint })
}

function insidePath(name: Name, value: string): string | undefined {
  if (value === '') return undefined
  const path = posix.normalize(value.replaceAll('\\', '/')).replace(/\/$/, '')
  const leaves = posix.isAbsolute(path) || /^[A-Za-z]:/.test(path) || path === '..' || path.startsWith('../')
  if (!leaves && !path.includes('\0')) return path === '.' ? undefined : path
  throw new ConfigurationError(`The input ${name} is ${JSON.stringify(value)}; it must be a path inside the repository`)
}

function commentId(value: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)) return value
  throw new ConfigurationError(
    `The input comment-id is ${JSON.stringify(value)}; it can be up to 64 letters, digits, dots, dashes and underscores`,
  )
}

function* unknownInputs(environment: NodeJS.ProcessEnv): Iterable<string> {
  const known: ReadonlySet<string> = new Set(names)
  for (const variable of Object.keys(environment).sort()) {
    const name = /^INPUT_(.+)$/.exec(variable)?.[1]?.toLowerCase().replaceAll('_', '-')
    if (name === undefined || known.has(name)) continue
    const [close] = nearest(name, names)
    yield `There is no input ${name}${close === undefined ? `; the inputs are ${names.join(', ')}` : `; did you mean ${close}?`}`
  }
}
