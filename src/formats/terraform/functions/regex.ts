import type { RE2JS } from 're2js'
import { EvaluationError, LimitExceeded, Mapping, Sequence, type Type, type Value } from '../values/value.ts'
import { ArgumentError, type FunctionDefinition, type FunctionEnvironment, stringAt, stringParameter } from './definition.ts'
import { loadedRe2 } from './libraries.ts'

/** Patterns this long compile to programs that take long to run, if linear. */
const longestPattern = 2_000

const compiled = new Map<string, RE2JS>()

/** A pattern in RE2 syntax, which is matched in linear time whatever the pattern. Throws EvaluationError if it is none. */
function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  if (pattern.length > longestPattern) throw new LimitExceeded(`a regular expression is longer than ${longestPattern} characters`)
  const library = loadedRe2()
  if (library === undefined) throw new LimitExceeded('regular expressions were not loaded')
  let found: RE2JS
  try {
    found = library.RE2JS.compile(pattern)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error)
    throw new EvaluationError(`error parsing regexp: ${reason}`)
  }
  if (compiled.size >= 500) compiled.clear()
  compiled.set(pattern, found)
  return found
}

/** The names of a pattern's groups in order; undefined for one without. Terraform allows all or none. */
function groupNames(pattern: RE2JS): readonly (string | undefined)[] {
  const names: (string | undefined)[] = Array.from({ length: pattern.groupCount() })
  for (const [name, position] of Object.entries(pattern.namedGroups())) names[position - 1] = name
  return names
}

/** What a match gives: the matched text, a tuple of groups or an object of named groups. */
function shapeOf(pattern: RE2JS): { readonly type: Type; readonly build: (groups: readonly Value[], whole: Value) => Value } {
  const names = groupNames(pattern)
  if (names.length === 0) return { type: 'string', build: (_, whole) => whole }
  if (names.every(name => name === undefined)) {
    return { type: { tuple: names.map(() => 'string') }, build: groups => new Sequence('tuple', groups) }
  }
  if (names.some(name => name === undefined)) {
    throw new ArgumentError(0, 'invalid regexp pattern: cannot mix both named and unnamed capture groups')
  }
  const known = names.filter(name => name !== undefined)
  return {
    type: { object: Object.fromEntries(known.map(name => [name, { type: 'string', optional: false }])) },
    build: groups => new Mapping('object', new Map(known.map((name, i) => [name, groups[i] ?? null]))),
  }
}

/** Longer programs take more steps for each character. */
const cost = (pattern: string, text: string): number => Math.ceil((text.length * (pattern.length + 8)) / 4)

function matches(
  values: readonly Value[],
  { charge, limits }: FunctionEnvironment,
  most: number,
): { readonly type: Type; readonly found: readonly Value[] } {
  const source = stringAt(values, 0)
  const text = stringAt(values, 1)
  charge(cost(source, text))
  const pattern = asArgument(source)
  const { type, build } = shapeOf(pattern)
  const matcher = pattern.matcher(text)
  const found: Value[] = []
  let end = -1
  while (found.length < most && matcher.find()) {
    // As in Go, nothing right behind a match is not another match.
    const again = matcher.start() === matcher.end() && matcher.start() === end
    end = matcher.end()
    if (again) continue
    if (found.length >= limits.elements) throw new LimitExceeded(`a collection has more than ${limits.elements} elements`)
    const groups = Array.from({ length: matcher.groupCount() }, (_, i) => matcher.group(i + 1) ?? null)
    found.push(build(groups, matcher.group(0) ?? null))
  }
  return { type, found }
}

function asArgument(source: string): RE2JS {
  try {
    return compile(source)
  } catch (error) {
    if (error instanceof LimitExceeded || !(error instanceof EvaluationError)) throw error
    throw new ArgumentError(0, error.message.replace(/^error parsing regexp: (.*?)(?:: `([\s\S]*)`)?$/, 'invalid regexp pattern: $1 in $2'))
  }
}

/** Whether `replace` takes a text for a pattern: `/…/`. */
export const isPattern = (text: string): boolean => text.length > 1 && text.startsWith('/') && text.endsWith('/')

/** Go's `Regexp.ReplaceAllString`: `$1`, `${1}`, `$name` and `$$` in the replacement. */
export function replacePattern(text: string, source: string, replacement: string, most: number, charge: (steps: number) => void): string {
  charge(cost(source, text))
  const pattern = compile(source)
  const pieces = expansion(replacement, groupNames(pattern))
  const matcher = pattern.matcher(text)
  const parts: string[] = []
  let length = 0
  const put = (part: string): void => {
    parts.push(part)
    length += part.length
    if (length > most) throw new LimitExceeded(`a string is longer than ${most} characters`)
  }
  let end = 0
  while (matcher.find()) {
    if (matcher.start() === matcher.end() && matcher.start() === end && end > 0) continue
    put(text.slice(end, matcher.start()))
    for (const piece of pieces) put(typeof piece === 'string' ? piece : (matcher.group(piece) ?? ''))
    end = matcher.end()
  }
  put(text.slice(end))
  return parts.join('')
}

/** A replacement as texts and group numbers; groups that do not exist are empty. */
function expansion(replacement: string, names: readonly (string | undefined)[]): readonly (string | number)[] {
  const pieces: (string | number)[] = []
  let end = 0
  for (const match of replacement.matchAll(/\$(?:\$|(\w+)|\{(\w+)\})/g)) {
    pieces.push(replacement.slice(end, match.index))
    end = match.index + match[0].length
    const name = match[1] ?? match[2]
    if (name === undefined) pieces.push('$')
    else {
      const position = /^\d+$/.test(name) ? Number(name) : names.indexOf(name) + 1 || undefined
      if (position !== undefined && position <= names.length) pieces.push(position)
    }
  }
  pieces.push(replacement.slice(end))
  return pieces
}

/** Regular expressions. */
export const regexFunctions: Readonly<Record<string, FunctionDefinition>> = {
  regex: {
    parameters: [stringParameter('pattern'), stringParameter('string')],
    call: (values, environment) => {
      const [first] = matches(values, environment, 1).found
      if (first === undefined) throw new EvaluationError('pattern did not match any part of the given string')
      return first
    },
  },
  regexall: {
    parameters: [stringParameter('pattern'), stringParameter('string')],
    call: (values, environment) => {
      const { type, found } = matches(values, environment, Number.POSITIVE_INFINITY)
      return new Sequence('list', found, type)
    },
  },
}
