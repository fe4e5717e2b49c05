import { Unknown } from '../../../model/unknown.ts'
import { graphemeSteps } from '../values/graphemes.ts'
import { spread, traits } from '../values/traits.ts'
import { EvaluationError, LimitExceeded, Sequence, type Value } from '../values/value.ts'
import { ArgumentError, always, type FunctionDefinition, type FunctionEnvironment, stringAt, stringParameter } from './definition.ts'
import { formatValue, parseFormat, type Verb } from './format-verbs.ts'

/** A format string filled with values. Throws EvaluationError in Terraform's words. */
function fill(parts: readonly (string | Verb)[], values: readonly Value[], { limits, charge }: FunctionEnvironment): Value {
  let text = ''
  let next = 0
  let highest = 0
  let unknown: Unknown | undefined
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    const position = part.argument === undefined ? next : part.argument - 1
    next = position + 1
    highest = Math.max(highest, next)
    if (position >= values.length) {
      const problem = `need index ${position + 1} but have ${values.length} total`
      throw new EvaluationError(`not enough arguments for ${JSON.stringify(part.raw)} at ${part.offset}: ${problem}`)
    }
    const value = values[position] ?? null
    const missing = traits(value).unknown
    if (typeof value === 'string') charge(graphemeSteps(value))
    if (missing === undefined) text += formatValue(part, value)
    else unknown ??= missing
    if (text.length > limits.characters) throw new LimitExceeded(`a string is longer than ${limits.characters} characters`)
  }
  if (values.length > highest) {
    const problem = highest === 0 ? 'no verbs in format string' : `only ${highest} used by format string`
    throw new ArgumentError(highest + 1, `too many arguments; ${problem}`)
  }
  return unknown === undefined ? text : spread(unknown)
}

const format = (values: readonly Value[], environment: FunctionEnvironment): Value =>
  fill(parseFormat(stringAt(values, 0)), values.slice(1), environment)

function formatlist(values: readonly Value[], environment: FunctionEnvironment): Value {
  const { limits, charge } = environment
  const parts = parseFormat(stringAt(values, 0))
  const given = values.slice(1)
  const unknown = given.find(value => value instanceof Unknown)
  if (unknown instanceof Unknown) return spread(unknown)
  let length: number | undefined
  let from = 0
  for (const [position, value] of given.entries()) {
    if (!(value instanceof Sequence)) continue
    if (length !== undefined && length !== value.items.length) {
      const problem = `argument ${position + 1} has length ${value.items.length}, which is inconsistent with argument ${from + 1} of length ${length}`
      throw new ArgumentError(position + 1, problem)
    }
    if (length === undefined) from = position
    length = value.items.length
  }
  const rows = length ?? 1
  charge(rows * (parts.length + given.length))
  let characters = 0
  const items = Array.from({ length: rows }, (_, row) => {
    const arguments_ = given.map(value => (value instanceof Sequence ? (value.items[row] ?? null) : value))
    const text = iteration(row, () => fill(parts, arguments_, environment))
    characters += typeof text === 'string' ? text.length : 0
    if (characters > limits.characters * 4) throw new LimitExceeded(`strings of more than ${limits.characters * 4} characters in all`)
    return text
  })
  return new Sequence('list', items, 'string')
}

/** Says at which element a format failed. */
function iteration(row: number, make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    if (error instanceof LimitExceeded || !(error instanceof EvaluationError)) throw error
    if (error.message.startsWith('not enough arguments')) throw error
    throw new EvaluationError(`error on format iteration ${row}: ${error.message}`)
  }
}

const formatArguments = { name: 'args', type: 'any', nullable: true, unknown: 'anything' } as const

/** Whether a format inserts its arguments without padding, cutting or quoting them. */
const onlyInserts = ([format]: readonly Value[]): boolean => typeof format === 'string' && /^(?:[^%]|%[%sv])*$/.test(format)

/** `format` and `formatlist`. */
export const formatFunctions: Readonly<Record<string, FunctionDefinition>> = {
  format: {
    parameters: [stringParameter('format')],
    variadic: formatArguments,
    call: format,
    keepsText: onlyInserts,
    carriesParts: always,
  },
  formatlist: { parameters: [stringParameter('format')], variadic: formatArguments, call: formatlist, carriesParts: always },
}
