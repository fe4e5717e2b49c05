import type * as z from 'zod'
import { nearest } from '../model/nearest.ts'
import { count, list, quote } from '../policies/wording.ts'
import { constantsOf, type SchemaNode, schemaAt } from './schema-walk.ts'

/** A fault in the configuration: which part (its key, or its value), one sentence, and how to mend it. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly part: 'key' | 'value'
  readonly code: string
  readonly message: string
  readonly hint?: string
}

type Issue = z.core.$ZodIssue

/** What the schema found, in words for the author of the file. One issue may be several faults (unknown keys). */
export function faultsOf(issue: Issue, data: unknown, schema: SchemaNode): readonly Fault[] {
  const path = issue.path.filter(step => typeof step !== 'symbol')
  const value = valueAt(data, path)
  const name = nameOf(path)
  const fault = (message: string, hint?: string): readonly Fault[] => [
    { path, part: 'value', code: 'config-value', message, ...(hint === undefined ? {} : { hint }) },
  ]
  if (issue.code === 'unrecognized_keys') {
    const possible = Object.keys(schemaAt(schema, data, path)?.properties ?? {})
    return issue.keys.map(key => ({
      path: [...path, key],
      part: 'key',
      code: 'config-unknown-key',
      message: `${quote(key)} is not a key ${path.length === 0 ? 'of the configuration' : `of ${quote(dotted(path))}`}`,
      hint:
        suggestion(
          key,
          possible.filter(other => !isGiven(data, path, other)),
        ) ?? `possible are ${list(possible.map(quote), 20)}`,
    }))
  }
  if (value === undefined && !hasPath(data, path)) return [missing(path, schema, data)]
  if (issue.code === 'invalid_type')
    return fault(`${name} must be ${nounOf(issue.expected)}, and is ${kindOf(value)}`, quoteHint(issue.expected, value))
  if (issue.code === 'invalid_value')
    return fault(
      `${name} is ${show(value)}; possible ${issue.values.length === 1 ? 'is' : 'are'} ${list(issue.values.map(show), 12, 'or')}`,
      typeof value === 'string' ? suggestion(value, issue.values.map(String)) : undefined,
    )
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    const kinds = constantsOf(schemaAt(schema, data, path.slice(0, -1)), String(path.at(-1)))
    return fault(
      `${name} is ${show(value)}; possible are ${list(kinds.map(quote), 20, 'or')}`,
      typeof value === 'string' ? suggestion(value, kinds) : undefined,
    )
  }
  if (issue.code === 'invalid_union') return fault(`${name} is ${kindOf(value)}, which is not possible here`)
  if (issue.code === 'too_small' || issue.code === 'too_big') return fault(`${name} ${boundOf(issue)}`)
  if (issue.code === 'invalid_format' && issue.format === 'date') return fault(`${show(value)} is not a day`, 'write it as YYYY-MM-DD')
  if (issue.code === 'invalid_key')
    return [{ path, part: 'key', code: 'config-value', message: `${name} is no name: ${issue.issues[0]?.message ?? 'not possible here'}` }]
  return fault(`${name}: ${issue.message}`)
}

function missing(path: readonly (string | number)[], schema: SchemaNode, data: unknown): Fault {
  const parent = path.slice(0, -1)
  const key = String(path.at(-1))
  const kinds = constantsOf(schemaAt(schema, data, parent), key)
  const { enum: values, const: constant } = schemaAt(schema, data, path) ?? {}
  const possible = kinds.length > 0 ? kinds : (values ?? (constant === undefined ? [] : [constant])).map(String)
  return {
    path: parent,
    part: 'key',
    code: 'config-missing-key',
    message: parent.length === 0 ? `${quote(key)} is missing` : `${quote(dotted(parent))} needs ${quote(key)}`,
    ...(possible.length === 0 ? {} : { hint: `possible ${possible.length === 1 ? 'is' : 'are'} ${list(possible.map(quote), 12, 'or')}` }),
  }
}

/** ``did you mean `fail-on`?`` */
export function suggestion(name: string, names: Iterable<string>): string | undefined {
  const [close] = nearest(name, names, 1)
  return close === undefined ? undefined : `did you mean ${quote(close)}?`
}

/** A part as a sentence names it: a key, or ``item 2 of `values` ``. */
function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : quote(last ?? 'the file')
}

const dotted = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}
const nounOf = (expected: string): string => nouns[expected] ?? expected

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  return typeof value === 'string'
    ? `the text ${quote(value)}`
    : `${show(value)} (${typeof value === 'number' ? 'a number' : 'true or false'})`
}

const show = (value: unknown): string =>
  typeof value === 'object' && value !== null ? kindOf(value) : value === null || value === undefined ? 'empty' : quote(String(value))

const quoteHint = (expected: string, value: unknown): string | undefined =>
  expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
    ? `put it in quotes: "${value}"`
    : expected === 'number' && typeof value === 'string' && Number.isFinite(Number(value.replace(/[$,_ ]/g, '') || 'x'))
      ? `write ${value.replace(/[$,_ ]/g, '')} without quotes or signs`
      : undefined

function boundOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small'
  const bound = Number(small ? issue.minimum : issue.maximum)
  if (issue.origin === 'number')
    return `must be ${small ? (issue.inclusive ? 'at least' : 'more than') : issue.inclusive ? 'at most' : 'less than'} ${bound.toLocaleString('en-US')}`
  if (small && bound === 1) return 'must not be empty'
  const noun = issue.origin === 'string' ? 'character' : issue.origin === 'array' ? 'item' : 'key'
  return `must have ${small ? 'at least' : 'at most'} ${count(bound, noun)}`
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data
  for (const step of path) value = hasPath(value, [step]) ? (value as Record<string | number, unknown>)[step] : undefined
  return value
}

function hasPath(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
    value = (value as Record<string | number, unknown>)[step]
  }
  return true
}

const isGiven = (data: unknown, path: readonly (string | number)[], key: string): boolean => hasPath(data, [...path, key])
