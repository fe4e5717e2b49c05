import { type Cursor, faultAt } from './cursor.ts'

const simple = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
])

/** Reads a backslash escape of a quoted string: `\n \r \t \" \\ \uXXXX \UXXXXXXXX`. Throws Fault on any other. */
export function readEscape(cursor: Cursor): string {
  const letter = cursor.text.charAt(cursor.offset + 1)
  const character = simple.get(letter)
  if (character !== undefined) {
    cursor.offset += 2
    return character
  }
  if (letter !== 'u' && letter !== 'U') {
    throw faultAt(
      cursor,
      'Invalid escape sequence',
      'the escapes are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; a backslash is written \\\\',
      2,
    )
  }
  const length = letter === 'u' ? 4 : 8
  const digits = cursor.text.slice(cursor.offset + 2, cursor.offset + 2 + length)
  const code = digits.length === length && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : undefined
  if (code === undefined || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw faultAt(cursor, 'Invalid escape sequence', `\\${letter} needs ${length} hexadecimal digits of a Unicode character`, 2)
  }
  cursor.offset += 2 + length
  return String.fromCodePoint(code)
}
