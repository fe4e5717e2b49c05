import { Unknown } from '../../../model/unknown.ts'
import { formatNumber, isNumber } from '../values/numbers.ts'
import { sortedEntries } from '../values/order.ts'
import { unmark } from '../values/traits.ts'
import { Mapping, Sequence, type Value } from '../values/value.ts'

/** A value as YAML, byte for byte as Terraform writes it: quoted names, block style, lists not indented. The value must be known. */
export function encodeYaml(given: Value): string {
  const value = unmark(given)
  const lines: string[] = []
  if (value instanceof Sequence && value.items.length > 0) appendItems(value, '', '', lines)
  else if (value instanceof Mapping && value.entries.size > 0) appendEntries(value, '', '', lines)
  else appendScalar(value, '', '', lines)
  // A bare word at the end of a document could go on; the marker says that it does not.
  const open = value === null || typeof value === 'boolean' || isNumber(value)
  return `${lines.join('\n')}\n${open ? '...\n' : ''}`
}

/** Longer names are written with a question mark before them. */
const longestSimpleKey = 128

/** `- a` for each item; the first goes on the line that `lead` has begun. */
function appendItems(list: Sequence, lead: string, indent: string, lines: string[]): void {
  let start = lead
  for (const item of list.items) {
    append(item, `${start}- `, `${indent}  `, lines)
    start = indent
  }
}

function appendEntries(mapping: Mapping, lead: string, indent: string, lines: string[]): void {
  let start = lead
  for (const [name, given] of sortedEntries(mapping)) {
    const value = unmark(given)
    if (name.includes('\n') || quoted(name).length > longestSimpleKey) {
      appendScalar(name, `${start}? `, `${indent}  `, lines)
      append(value, `${indent}: `, `${indent}  `, lines)
      start = indent
      continue
    }
    const key = `${start}${quoted(name)}:`
    if (value instanceof Sequence && value.items.length > 0) {
      lines.push(key)
      appendItems(value, indent, indent, lines)
    } else if (value instanceof Mapping && value.entries.size > 0) {
      lines.push(key)
      appendEntries(value, `${indent}  `, `${indent}  `, lines)
    } else appendScalar(value, `${key} `, `${indent}  `, lines)
    start = indent
  }
}

/** A value that goes on the line that `lead` has begun. */
function append(given: Value, lead: string, indent: string, lines: string[]): void {
  const value = unmark(given)
  if (value instanceof Sequence && value.items.length > 0) appendItems(value, lead, indent, lines)
  else if (value instanceof Mapping && value.entries.size > 0) appendEntries(value, lead, indent, lines)
  else appendScalar(value, lead, indent, lines)
}

function appendScalar(value: Value, lead: string, indent: string, lines: string[]): void {
  if (typeof value === 'string' && fitsBlock(value)) appendBlock(value, lead, indent === '' ? '  ' : indent, lines)
  else if (typeof value === 'string') appendFolded(lead, quoted(value), indent === '' ? '  ' : indent, lines)
  else lines.push(`${lead}${scalar(value)}`)
}

function scalar(value: Value): string {
  if (value === null || value instanceof Unknown) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (isNumber(value)) return formatNumber(value)
  return value instanceof Sequence ? '[]' : '{}'
}

const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|[\u{10000}-\u{10ffff}]/u

/** Whether a text can stand as a block of lines: it has several, and no blanks at their ends. */
const fitsBlock = (text: string): boolean => text.includes('\n') && !/ \n| $/.test(text) && !unprintable.test(text)

function appendBlock(text: string, lead: string, indent: string, lines: string[]): void {
  const hint = /^[ \n]/.test(text) ? '2' : ''
  const chomp = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : ''
  lines.push(`${lead}|${hint}${chomp}`)
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  for (const line of body.split('\n')) lines.push(line === '' ? '' : `${indent}${line}`)
}

const names: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\u0085': '\\N',
  '\u2028': '\\L',
  '\u2029': '\\P',
}

function quoted(text: string): string {
  const escaped = text.replace(/[\u0000-\u001f"\\\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\u{10000}-\u{10ffff}]/gu, letter => {
    const code = letter.codePointAt(0) ?? 0
    if (code > 0xffff) return `\\U${hex(code, 8)}`
    return names[letter] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`)
  })
  return `"${escaped}"`
}

/** A line is broken at the first single blank beyond this column. */
const width = 80

/** A quoted text, broken into lines where it is long. Of several blanks the first is the break and a backslash keeps the rest. */
function appendFolded(lead: string, text: string, indent: string, lines: string[]): void {
  let line = lead
  let column = lead.length
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const breaks = text[i] === ' ' && text[i - 1] !== ' ' && column > width && i > 1 && i < text.length - 2
    if (!breaks) {
      column++
      continue
    }
    lines.push(line + text.slice(start, i))
    line = text[i + 1] === ' ' ? `${indent}\\` : indent
    column = line.length
    start = i + 1
  }
  lines.push(line + text.slice(start))
}

const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0')
