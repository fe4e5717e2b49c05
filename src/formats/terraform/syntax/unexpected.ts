import { at, atEnd, atNewline, type Cursor, faultAt } from './cursor.ts'
import type { Fault } from './fault.ts'

const quotes = new Set(["'", '`', '‘', '’', '“', '”', '«', '»'])
const operators = new Map([
  ['&', 'for a logical and, use &&'],
  ['|', 'for a logical or, use ||'],
  ['^', 'there are no bitwise operators'],
  ['~', 'there are no bitwise operators'],
])

/** What is wrong with the character at the cursor, if no place allows it; else `message`, which says what the place wants. */
export function unexpected(cursor: Cursor, message: string, hint?: string): Fault {
  const code = cursor.text.codePointAt(cursor.offset)
  if (code === undefined) return faultAt(cursor, message, hint ?? 'the file ends here')
  const character = String.fromCodePoint(code)
  const length = character.length
  if (quotes.has(character)) return faultAt(cursor, 'Invalid character', 'strings are enclosed in double quotes (")', length)
  if (character === ';') return faultAt(cursor, 'Invalid character', 'arguments are separated by newlines, items by commas')
  if (character === '\r' && !atNewline(cursor))
    return faultAt(cursor, 'Invalid character', 'a carriage return must be followed by a newline')
  if (character === '\uFFFD') return faultAt(cursor, 'Invalid character encoding', 'files must be encoded in UTF-8')
  if (code < 32 && !/\s/.test(character)) return faultAt(cursor, 'Invalid character', 'a control character has no place here')
  const operator = operators.get(character)
  if (operator !== undefined && !at(cursor, '&&') && !at(cursor, '||')) return faultAt(cursor, 'Unsupported operator', operator)
  return faultAt(cursor, message, hint, length)
}

/** What stands at the cursor, for a message: `"}"`, `the end of the line`. */
export function describeNext(cursor: Cursor): string {
  if (atEnd(cursor)) return 'the end of the file'
  if (atNewline(cursor)) return 'the end of the line'
  const word = /[\p{ID_Continue}-]{1,20}|./suy
  word.lastIndex = cursor.offset
  return JSON.stringify(word.exec(cursor.text)?.[0] ?? '')
}
