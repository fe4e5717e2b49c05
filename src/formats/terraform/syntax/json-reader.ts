import type { JsonEntry, JsonValue, Shift } from './ast.ts'
import { maxNesting } from './cursor.ts'
import { Fault } from './fault.ts'

interface Reader {
  readonly text: string
  offset: number
  depth: number
}

/** Reads a text that is one JSON value (RFC 8259) with a position on everything. Throws Fault. */
export function readJson(text: string): JsonValue {
  const reader: Reader = { text, offset: text.charCodeAt(0) === 0xfeff ? 1 : 0, depth: 0 }
  skipSpace(reader)
  const value = readValue(reader)
  skipSpace(reader)
  if (reader.offset < text.length) throw fault(reader, 'Extraneous data after value', 'the file must hold one JSON value')
  return value
}

const fault = ({ text, offset }: Reader, message: string, hint?: string): Fault =>
  new Fault(message, { start: offset, end: Math.min(offset + 1, text.length) }, hint)

function skipSpace(reader: Reader): void {
  for (; ; reader.offset++) {
    const code = reader.text.charCodeAt(reader.offset)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
  }
}

function eat(reader: Reader, character: string): boolean {
  if (reader.text.charAt(reader.offset) !== character) return false
  reader.offset++
  return true
}

function readValue(reader: Reader): JsonValue {
  const { text, offset: start } = reader
  const character = text.charAt(start)
  if (character === '"') return readString(reader)
  if (character === '{' || character === '[') {
    if (++reader.depth > maxNesting) throw fault(reader, `Nested more than ${maxNesting} levels deep`)
    reader.offset++
    const value = character === '{' ? { entries: readEntries(reader, start) } : { items: readItems(reader, start) }
    reader.depth--
    return { kind: 'json', value, start, end: reader.offset }
  }
  return readWord(reader)
}

const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])|(?:true|false|null)(?!\w)/y
const keywords = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function readWord(reader: Reader): JsonValue {
  const start = reader.offset
  word.lastIndex = start
  const found = word.exec(reader.text)?.[0]
  if (found === undefined) {
    const end = reader.text.length === start
    throw fault(
      reader,
      end ? 'Unexpected end of file' : 'Invalid JSON value',
      end ? undefined : 'a value is a string in double quotes, a number, true, false, null, [ or {',
    )
  }
  reader.offset += found.length
  const keyword = keywords.get(found)
  return { kind: 'json', value: keyword === undefined ? { number: found } : keyword, start, end: reader.offset }
}

function readItems(reader: Reader, start: number): readonly JsonValue[] {
  const items: JsonValue[] = []
  skipSpace(reader)
  if (eat(reader, ']')) return items
  for (;;) {
    skipSpace(reader)
    items.push(readValue(reader))
    if (endsAt(reader, ']', start)) return items
  }
}

function readEntries(reader: Reader, start: number): readonly JsonEntry[] {
  const entries: JsonEntry[] = []
  skipSpace(reader)
  if (eat(reader, '}')) return entries
  for (;;) {
    skipSpace(reader)
    if (reader.text.charAt(reader.offset) !== '"')
      throw fault(reader, 'Invalid JSON object', 'a property name in double quotes is required')
    const { value: key, start: keyStart, end } = readString(reader)
    skipSpace(reader)
    if (!eat(reader, ':')) throw fault(reader, 'Missing property value colon')
    skipSpace(reader)
    entries.push({ key, keySpan: { start: keyStart, end }, value: readValue(reader) })
    if (endsAt(reader, '}', start)) return entries
  }
}

/** After a member: true at the closing bracket, false after a comma. */
function endsAt(reader: Reader, closing: ']' | '}', start: number): boolean {
  skipSpace(reader)
  if (eat(reader, closing)) return true
  if (reader.offset >= reader.text.length)
    throw new Fault(closing === '}' ? 'Unclosed object' : 'Unclosed array', { start, end: start + 1 })
  if (!eat(reader, ',')) throw fault(reader, 'Missing comma', `expected "," or "${closing}"`)
  skipSpace(reader)
  if (reader.text.charAt(reader.offset) === closing) throw fault(reader, 'Trailing comma', 'JSON allows no comma after the last value')
  return false
}

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function readString(reader: Reader): JsonValue & { readonly value: string } {
  const { text } = reader
  const start = reader.offset++
  const shifts: Shift[] = []
  let value = ''
  let from = reader.offset
  for (;;) {
    const code = text.charCodeAt(reader.offset)
    if (code === 34) break
    if (Number.isNaN(code)) throw new Fault('Unclosed string', { start, end: start + 1 })
    if (code < 32) throw fault(reader, 'Invalid JSON string', 'a newline or control character must be escaped')
    if (code !== 92) {
      reader.offset++
      continue
    }
    value += text.slice(from, reader.offset) + readEscape(reader)
    from = reader.offset
    shifts.push({ at: value.length, by: from - start - 1 - value.length })
  }
  value += text.slice(from, reader.offset)
  const end = ++reader.offset
  return shifts.length === 0 ? { kind: 'json', value, start, end } : { kind: 'json', value, start, end, shifts }
}

function readEscape(reader: Reader): string {
  const letter = reader.text.charAt(reader.offset + 1)
  const character = escapes.get(letter)
  if (character !== undefined) {
    reader.offset += 2
    return character
  }
  const digits = reader.text.slice(reader.offset + 2, reader.offset + 6)
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) throw fault(reader, 'Invalid JSON string', `there is no escape \\${letter}`)
  reader.offset += 6
  return String.fromCharCode(Number.parseInt(digits, 16))
}
