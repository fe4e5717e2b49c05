import { Unknown } from '../../../model/unknown.ts'
import { formatNumber, isNumber } from './numbers.ts'
import { sortedEntries } from './order.ts'
import { unmark } from './traits.ts'
import { EvaluationError, Mapping, Sequence, type Value } from './value.ts'

/** What Go's encoder escapes beyond JSON's own rules, so that JSON can stand within HTML and scripts. */
const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

const encodeJsonString = (text: string): string => JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, found => escapes[found] ?? found)

/** A value as JSON, byte for byte as Terraform writes it: no blanks, names in order, numbers in full. The value must be known. */
export function encodeJson(value: Value): string {
  const parts: string[] = []
  append(value, parts)
  return parts.join('')
}

function append(marked: Value, parts: string[]): void {
  const value = unmark(marked)
  if (value === null) parts.push('null')
  else if (typeof value === 'string') parts.push(encodeJsonString(value))
  else if (typeof value === 'boolean') parts.push(String(value))
  else if (isNumber(value)) parts.push(formatNumber(value))
  else if (value instanceof Unknown) throw new EvaluationError('an unknown value cannot be written as JSON')
  else if (value instanceof Sequence) {
    let separator = '['
    for (const item of value.items) {
      parts.push(separator)
      append(item, parts)
      separator = ','
    }
    parts.push(value.items.length === 0 ? '[]' : ']')
  } else if (value instanceof Mapping) {
    let separator = '{'
    for (const [name, item] of sortedEntries(value)) {
      parts.push(separator, encodeJsonString(name), ':')
      append(item, parts)
      separator = ','
    }
    parts.push(value.entries.size === 0 ? '{}' : '}')
  }
}
