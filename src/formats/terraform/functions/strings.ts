import { graphemeSteps, graphemes } from '../values/graphemes.ts'
import { EvaluationError, LimitExceeded, Sequence, type Value } from '../values/value.ts'
import {
  ArgumentError,
  always,
  type FunctionDefinition,
  type FunctionEnvironment,
  integerAt,
  numberParameter,
  stringAt,
  stringParameter,
} from './definition.ts'
import { isPattern, replacePattern } from './regex.ts'

/** What Unicode calls white space, which differs from JavaScript's by U+0085 and the byte order mark. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const beyondAscii = /\P{ASCII}/gu

/** Changes the case of each letter by itself, as Go does: `ß` stays, and a final sigma is like any other. */
function mapLetters(text: string, change: (letter: string) => string): string {
  const single = (letter: string): string => {
    const changed = change(letter)
    return changed.length === letter.length || [...changed].length === 1 ? changed : letter === 'İ' ? 'i' : letter
  }
  return text.replace(/[A-Za-z]+/g, change).replace(beyondAscii, single)
}

const upper = (text: string): string => mapLetters(text, letters => letters.toUpperCase())
const lower = (text: string): string => mapLetters(text, letters => letters.toLowerCase())

/** Go's `strings.Title`: a letter is raised after anything that is no letter, digit or underscore. */
function title(text: string): string {
  let apart = true
  return text.replace(/./gsu, letter => {
    const raised = apart ? upper(letter) : letter
    apart = letter <= '\x7f' ? !/\w/.test(letter) : space.test(letter)
    return raised
  })
}

/** Cuts characters off both ends, as long as `cuts` says so. */
function trimEnds(text: string, cuts: (letter: string) => boolean): string {
  let start = 0
  for (const letter of text) {
    if (!cuts(letter)) break
    start += letter.length
  }
  return trimEnd(text.slice(start), cuts)
}

function trimEnd(text: string, cuts: (letter: string) => boolean): string {
  let end = text.length
  while (end > 0) {
    const code = text.codePointAt(end - 2) ?? 0
    const letter = code > 0xffff ? String.fromCodePoint(code) : (text[end - 1] ?? '')
    if (!cuts(letter)) break
    end -= letter.length
  }
  return text.slice(0, end)
}

function trim(text: string, cutset: string): string {
  const cut = new Set(cutset)
  return trimEnds(text, letter => cut.has(letter))
}

function substr(values: readonly Value[], { charge }: FunctionEnvironment): string {
  charge(graphemeSteps(stringAt(values, 0)))
  const letters = graphemes(stringAt(values, 0))
  let offset = integerAt(values, 1)
  const length = integerAt(values, 2)
  if (offset < 0) offset = Math.max(0, offset + letters.length)
  const end = length < 0 ? letters.length : Math.min(letters.length, offset + length)
  return typeof letters === 'string' ? letters.slice(offset, end) : Array.prototype.slice.call(letters, offset, end).join('')
}

/** A text with all places of another replaced, bounded before it is made. */
function replaceAll(text: string, part: string, replacement: string, most: number): string {
  const pieces = part === '' ? ['', ...text, ''] : text.split(part)
  if (text.length + (pieces.length - 1) * replacement.length > most) throw new LimitExceeded(`a string is longer than ${most} characters`)
  return pieces.join(replacement)
}

function indent(values: readonly Value[], { limits }: FunctionEnvironment): string {
  const spaces = integerAt(values, 0)
  if (spaces < 0) throw new EvaluationError('the number of spaces must not be negative')
  const text = stringAt(values, 1)
  const lines = text.split('\n')
  if (text.length + (lines.length - 1) * spaces > limits.characters) {
    throw new LimitExceeded(`a string is longer than ${limits.characters} characters`)
  }
  return lines.join(`\n${' '.repeat(lines.length > 1 ? spaces : 0)}`)
}

function join(values: readonly Value[], { limits }: FunctionEnvironment): string {
  const separator = stringAt(values, 0)
  const lists = values.slice(1)
  if (lists.length === 0) throw new EvaluationError('at least one list is required')
  const texts: string[] = []
  let characters = 0
  for (const [position, list] of lists.entries()) {
    if (!(list instanceof Sequence)) continue
    for (const [i, item] of list.items.entries()) {
      if (typeof item !== 'string') {
        const which = lists.length === 1 ? `element ${i}` : `element ${i} of list ${position + 1}`
        throw new ArgumentError(position + 1, `${which} is null; cannot concatenate null values`)
      }
      characters += item.length + separator.length
      if (characters - separator.length > limits.characters)
        throw new LimitExceeded(`a string is longer than ${limits.characters} characters`)
      texts.push(item)
    }
  }
  return texts.join(separator)
}

function split(values: readonly Value[]): Value {
  const separator = stringAt(values, 0)
  const text = stringAt(values, 1)
  return new Sequence('list', separator === '' ? [...text] : text.split(separator), 'string')
}

function replace(values: readonly Value[], { limits, charge }: FunctionEnvironment): string {
  const [text, part, replacement] = [stringAt(values, 0), stringAt(values, 1), stringAt(values, 2)]
  charge(text.length >> 4)
  if (isPattern(part)) return replacePattern(text, part.slice(1, -1), replacement, limits.characters, charge)
  return replaceAll(text, part, replacement, limits.characters)
}

/** A function of one string. */
const ofString = (change: (text: string) => Value, stepsPerLetter = 1): FunctionDefinition => ({
  parameters: [stringParameter()],
  call: (values, { charge }) => {
    const text = stringAt(values, 0)
    charge(text.length * stepsPerLetter)
    return change(text)
  },
})

/** A function of two strings. */
const ofStrings = (first: string, second: string, combine: (a: string, b: string) => Value): FunctionDefinition => ({
  parameters: [stringParameter(first), stringParameter(second)],
  call: (values, { charge }) => {
    const text = stringAt(values, 0)
    charge(text.length >> 4)
    return combine(text, stringAt(values, 1))
  },
})

const carrying = (definition: FunctionDefinition): FunctionDefinition => ({ ...definition, carriesParts: always })

/** Strings in, strings out. */
export const stringFunctions: Readonly<Record<string, FunctionDefinition>> = {
  chomp: carrying(ofString(text => trimEnd(text, letter => letter === '\n' || letter === '\r'))),
  endswith: ofStrings('str', 'suffix', (text, suffix) => text.endsWith(suffix)),
  indent: carrying({ parameters: [numberParameter('spaces'), stringParameter()], call: indent }),
  join: {
    parameters: [stringParameter('separator')],
    variadic: { name: 'lists', type: { list: 'string' } },
    call: join,
    keepsText: always,
    carriesParts: always,
  },
  lower: carrying({ ...ofString(lower, 2), keepsText: always }),
  replace: {
    parameters: [stringParameter(), stringParameter('substr'), stringParameter('replace')],
    call: replace,
    carriesParts: ([, part]) => typeof part === 'string',
  },
  split: { parameters: [stringParameter('separator'), stringParameter()], call: split },
  startswith: ofStrings('str', 'prefix', (text, prefix) => text.startsWith(prefix)),
  strcontains: ofStrings('str', 'substr', (text, part) => text.includes(part)),
  strrev: {
    parameters: [stringParameter()],
    call: (values, { charge }) => {
      const text = stringAt(values, 0)
      charge(text.length + graphemeSteps(text))
      return Array.from(graphemes(text)).reverse().join('')
    },
  },
  substr: { parameters: [stringParameter(), numberParameter('offset'), numberParameter('length')], call: substr },
  title: ofString(title, 8),
  trim: ofStrings('str', 'cutset', trim),
  trimprefix: ofStrings('str', 'prefix', (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimspace: carrying(ofString(text => trimEnds(text, letter => space.test(letter)))),
  trimsuffix: ofStrings('str', 'suffix', (text, suffix) => (text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text)),
  upper: carrying({ ...ofString(upper, 2), keepsText: always }),
}
