import { parseNumber } from './numbers.ts'
import { normalize, wellFormed } from './strings.ts'
import { EvaluationError, LimitExceeded, Mapping, Sequence, type Value } from './value.ts'

interface Reader {
  readonly text: string
  readonly limits: { readonly depth: number; readonly elements: number }
  at: number
  depth: number
}

/** Reads JSON with exact numbers; objects and tuples come out. Throws EvaluationError in Go's words. */
export function decodeJson(text: string, limits: { readonly depth: number; readonly elements: number }): Value {
  const reader: Reader = { text, limits, at: 0, depth: 0 }
  const value = readValue(reader)
  skipBlanks(reader)
  if (reader.at < text.length) throw new EvaluationError('extraneous data after JSON object')
  return value
}

function skipBlanks(reader: Reader): void {
  const { text } = reader
  for (;;) {
    const code = text.charCodeAt(reader.at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
    reader.at++
  }
}

/** A character as Go quotes it in messages. */
function shown(reader: Reader): string {
  const letter = String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0)
  if (letter === "'") return "'\\''"
  return `'${JSON.stringify(letter).slice(1, -1).replace('\\"', '"')}'`
}

function unexpected(reader: Reader, where: string, ended = 'EOF'): EvaluationError {
  if (reader.at >= reader.text.length) return new EvaluationError(ended)
  return new EvaluationError(`invalid character ${shown(reader)}${where === '' ? '' : ` ${where}`}`)
}

function readValue(reader: Reader): Value {
  skipBlanks(reader)
  const letter = reader.text[reader.at]
  if (letter === '"') return readString(reader)
  if (letter === '{' || letter === '[') {
    if (++reader.depth > reader.limits.depth) throw new LimitExceeded(`a value is nested more than ${reader.limits.depth} levels deep`)
    reader.at++
    const value = letter === '{' ? readObject(reader) : readArray(reader)
    reader.depth--
    return value
  }
  if (letter === 't') return readWord(reader, 'true', true)
  if (letter === 'f') return readWord(reader, 'false', false)
  if (letter === 'n') return readWord(reader, 'null', null)
  return readNumber(reader)
}

function readWord(reader: Reader, word: string, value: boolean | null): boolean | null {
  for (const [position, letter] of [...word].entries()) {
    if (reader.text[reader.at] !== letter) {
      throw unexpected(reader, `in literal ${word} (expecting '${word[position]}')`, 'unexpected EOF')
    }
    reader.at++
  }
  return value
}

const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readNumber(reader: Reader): Value {
  numeral.lastIndex = reader.at
  const found = numeral.exec(reader.text)?.[0]
  if (found === undefined) {
    if (reader.text[reader.at] !== '-') throw unexpected(reader, 'looking for beginning of value')
    reader.at++
    throw unexpected(reader, 'in numeric literal', 'unexpected EOF')
  }
  reader.at += found.length
  if (/^(?:\.|[eE][+-]?)$/.test(reader.text.slice(reader.at, reader.at + 3))) throw new EvaluationError('unexpected EOF')
  return parseNumber(found) ?? null
}

const plainText = /[^"\\\u0000-\u001f]*/y

function readString(reader: Reader): string {
  const { text } = reader
  const parts: string[] = []
  reader.at++
  for (;;) {
    plainText.lastIndex = reader.at
    const plain = plainText.exec(text)?.[0] ?? ''
    parts.push(plain)
    reader.at += plain.length
    const letter = text[reader.at]
    if (letter === '"') {
      reader.at++
      return normalize(wellFormed(parts.join('')))
    }
    if (letter !== '\\') throw unexpected(reader, 'in string literal', 'unexpected EOF')
    reader.at++
    parts.push(readEscape(reader))
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' }

function readEscape(reader: Reader): string {
  const letter = reader.text[reader.at] ?? ''
  const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
  if (simple !== undefined) {
    reader.at++
    return simple
  }
  if (letter !== 'u') throw unexpected(reader, 'in string escape code', 'unexpected EOF')
  reader.at++
  const digits = /^[0-9a-fA-F]{0,4}/.exec(reader.text.slice(reader.at, reader.at + 4))?.[0] ?? ''
  reader.at += digits.length
  if (digits.length < 4) throw unexpected(reader, 'in \\u hexadecimal character escape', 'unexpected EOF')
  return String.fromCharCode(Number.parseInt(digits, 16))
}

function readArray(reader: Reader): Sequence {
  const items: Value[] = []
  skipBlanks(reader)
  if (reader.text[reader.at] === ']') {
    reader.at++
    return new Sequence('tuple', items)
  }
  for (;;) {
    items.push(readValue(reader))
    if (items.length > reader.limits.elements) throw new LimitExceeded(`a collection has more than ${reader.limits.elements} elements`)
    skipBlanks(reader)
    const letter = reader.text[reader.at]
    if (letter === ']') {
      reader.at++
      return new Sequence('tuple', items)
    }
    if (letter !== ',') throw unexpected(reader, 'after array element')
    reader.at++
  }
}

function readObject(reader: Reader): Mapping {
  const entries = new Map<string, Value>()
  skipBlanks(reader)
  if (reader.text[reader.at] === '}') {
    reader.at++
    return new Mapping('object', entries)
  }
  for (;;) {
    skipBlanks(reader)
    if (reader.text[reader.at] !== '"') throw unexpected(reader, entries.size > 0 ? 'looking for beginning of object key string' : '')
    const name = readString(reader)
    skipBlanks(reader)
    if (reader.text[reader.at] !== ':') throw unexpected(reader, 'after object key')
    reader.at++
    entries.set(name, readValue(reader))
    if (entries.size > reader.limits.elements) throw new LimitExceeded(`a collection has more than ${reader.limits.elements} elements`)
    skipBlanks(reader)
    const letter = reader.text[reader.at]
    if (letter === '}') {
      reader.at++
      return new Mapping('object', entries)
    }
    if (letter !== ',') throw unexpected(reader, 'after object key:value pair')
    reader.at++
  }
}
