import Big from 'big.js'
import { convertPrimitive } from '../values/convert.ts'
import { graphemes } from '../values/graphemes.ts'
import { encodeJson } from '../values/json-encode.ts'
import { fixedDigits, formatNumber, isInteger, isNumber, toBigInt } from '../values/numbers.ts'
import { EvaluationError, LimitExceeded, type NumberValue, type Value } from '../values/value.ts'

/** One `%…` of a format string. */
export interface Verb {
  /** As it was written, for messages. */
  readonly raw: string
  readonly offset: number
  readonly letter: string
  readonly flags: ReadonlySet<string>
  readonly width: number
  readonly precision: number | undefined
  /** Number of the argument, from 1; undefined: the one after the last. */
  readonly argument: number | undefined
}

/** A wider field or longer fraction than this serves nobody. */
const widest = 100_000

/** A format string as texts and verbs. Throws EvaluationError in Terraform's words. */
export function parseFormat(format: string): readonly (string | Verb)[] {
  const parts: (string | Verb)[] = []
  let at = 0
  while (at < format.length) {
    const start = format.indexOf('%', at)
    if (start < 0) break
    parts.push(format.slice(at, start))
    if (format[start + 1] === '%') {
      parts.push('%')
      at = start + 2
      continue
    }
    const match = /^%([-+ 0#]*)(\d*)(?:\.(\d*))?(?:\[([1-9]\d*)\])?/.exec(format.slice(start, start + 60))
    const end = start + (match?.[0].length ?? 1)
    const letter = format[end]
    if (letter === undefined) throw unfinished(format)
    if (letter === '[' && /^\[[1-9]?\d*$/.test(format.slice(end))) throw unfinished(format)
    if (!/[a-zA-Z]/.test(letter)) throw unrecognized(format, letter === '[' ? end + 1 : end)
    const raw = format.slice(start, end + 1)
    const [, flags = '', width = '', precision, argument] = match ?? []
    if (Number(width) > widest || Number(precision ?? 0) > widest) throw new LimitExceeded(`a field is wider than ${widest} characters`)
    parts.push({
      raw,
      offset: byteOffset(format, start),
      letter,
      flags: new Set(flags),
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      argument: argument === undefined ? undefined : Number(argument),
    })
    at = end + 1
  }
  parts.push(format.slice(at))
  return parts
}

const byteOffset = (text: string, end: number): number => new TextEncoder().encode(text.slice(0, end)).length

const unfinished = (format: string): EvaluationError =>
  new EvaluationError(`invalid format string starting at offset ${byteOffset(format, format.length)}`)

const unrecognized = (format: string, at: number): EvaluationError =>
  new EvaluationError(`unrecognized format character '${format[at] ?? ''}' at offset ${byteOffset(format, at)}`)

/** One argument as its verb says. Throws EvaluationError in Terraform's words. */
export function formatValue(verb: Verb, value: Value): string {
  const { letter, flags } = verb
  if (letter === 'v') return pad(verb, flags.has('#') ? encodeJson(value) : plain(value), true)
  if (!'sqtdboxXeEfgG'.includes(letter)) {
    throw new EvaluationError(`unsupported format verb '${letter}' in ${JSON.stringify(verb.raw)} at offset ${verb.offset}`)
  }
  if (value === null) throw unsupported(verb, 'null value cannot be formatted')
  if (letter === 't') return String(as(verb, value, 'bool'))
  if (letter === 's' || letter === 'q') {
    const text = String(as(verb, value, 'string'))
    return pad(verb, letter === 'q' ? encodeJson(shorten(verb, text)) : shorten(verb, text), true)
  }
  const number = as(verb, value, 'number')
  if (!isNumber(number)) throw unsupported(verb, 'a number is required')
  const text = 'dboxX'.includes(letter) ? integerText(verb, number) : floatText(verb, number)
  const sign = text.startsWith('-') ? '-' : flags.has('+') ? '+' : flags.has(' ') ? ' ' : ''
  const digits = text.startsWith('-') ? text.slice(1) : text
  const exact = verb.precision !== undefined && 'dboxX'.includes(letter)
  if (flags.has('0') && !flags.has('-') && !exact) return sign + digits.padStart(verb.width - sign.length, '0')
  return pad(verb, sign + digits, false)
}

const unsupported = (verb: Verb, problem: string): EvaluationError =>
  new EvaluationError(`unsupported value for ${JSON.stringify(verb.raw)} at ${verb.offset}: ${problem}`)

function as(verb: Verb, value: Value, type: 'string' | 'number' | 'bool'): Value {
  try {
    return convertPrimitive(value, type)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    throw unsupported(verb, error.message)
  }
}

/** `%v`: strings and bools as they are, numbers as `%g`, all else as JSON. */
function plain(value: Value): string {
  if (typeof value === 'string') return value
  return isNumber(value) ? generalText(value, undefined) : encodeJson(value)
}

const shorten = ({ precision }: Verb, text: string): string =>
  precision === undefined || precision === 0 ? text : Array.prototype.slice.call(graphemes(text), 0, precision).join('')

/** Fills up to the width, which counts what a reader sees as one character. */
function pad({ flags, width }: Verb, text: string, zeros: boolean): string {
  if (width === 0) return text
  const missing = width - graphemes(text).length
  if (missing <= 0) return text
  if (flags.has('-')) return text + ' '.repeat(missing)
  return (zeros && flags.has('0') ? '0' : ' ').repeat(missing) + text
}

function integerText(verb: Verb, number: NumberValue): string {
  if (!isInteger(number)) throw unsupported(verb, 'an integer is required')
  const value = toBigInt(number)
  const bases: Record<string, [number, string]> = { d: [10, ''], b: [2, '0b'], o: [8, '0'], x: [16, '0x'], X: [16, '0X'] }
  const [base, prefix] = bases[verb.letter] ?? [10, '']
  const digits = (value < 0n ? -value : value).toString(base).padStart(verb.precision ?? 0, '0')
  const text = `${verb.flags.has('#') ? prefix : ''}${verb.letter === 'X' ? digits.toUpperCase() : digits}`
  return value < 0n ? `-${text}` : text
}

function floatText(verb: Verb, number: NumberValue): string {
  const { letter, precision } = verb
  const text =
    letter === 'f'
      ? fixedDigits(number, precision ?? 6)
      : letter === 'e' || letter === 'E'
        ? exponentText(new Big(formatNumber(number)), precision ?? 6)
        : generalText(number, precision)
  return letter === 'E' || letter === 'G' ? text.toUpperCase() : text
}

/** `1.5e+10`: at least two digits of exponent, as in C. `digits` after the point; undefined: as many as there are. */
function exponentText(value: Big, digits: number | undefined): string {
  const text = digits === undefined ? value.toExponential() : value.toExponential(digits, Big.roundHalfEven)
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}

/** `%g`: with an exponent where that is below -4 or beyond the precision. */
function generalText(number: NumberValue, precision: number | undefined): string {
  const exact = new Big(formatNumber(number))
  const significant = precision === 0 ? 1 : precision
  const value = significant === undefined || exact.c.length <= significant ? exact : exact.prec(significant, Big.roundHalfEven)
  let threshold = significant ?? 6
  if (significant !== undefined && threshold > value.c.length && value.c.length >= value.e + 1) threshold = value.c.length
  const shortest = significant === undefined ? Math.max(threshold, 0) : threshold
  if (value.eq(0)) return '0'
  return value.e < -4 || value.e >= shortest ? exponentText(value, undefined) : value.toFixed()
}
