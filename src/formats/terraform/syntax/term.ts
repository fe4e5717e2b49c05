import type { Expression } from './ast.ts'
import { readObject, readTuple } from './collection.ts'
import { at, type Cursor, eat, readIdentifier, skipBlanks } from './cursor.ts'
import { Fault } from './fault.ts'
import { readHeredoc, readQuoted } from './template.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** Reads an operand without operators and traversals: a literal, a template, a name, a call, or something in brackets. */
export function readTerm(cursor: Cursor, free: boolean): Expression {
  const code = cursor.text.charCodeAt(cursor.offset)
  if (code === 34) return readQuoted(cursor)
  if (code >= 48 && code <= 57) return readNumber(cursor)
  if (code === 91) return readTuple(cursor)
  if (code === 123) return readObject(cursor)
  if (code === 40) return readParentheses(cursor)
  if (code === 60 && at(cursor, '<<')) return readHeredoc(cursor)
  const start = cursor.offset
  const name = readIdentifier(cursor)
  if (name === undefined) throw invalidTerm(cursor)
  return readNamed(cursor, name, start, free)
}

function invalidTerm(cursor: Cursor): Fault {
  const hint = at(cursor, '=') ? 'one "=" assigns and "==" compares' : `an expression must start here, not ${describeNext(cursor)}`
  return unexpected(cursor, 'Invalid expression', hint)
}

const number = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y

function readNumber(cursor: Cursor): Expression {
  const start = cursor.offset
  number.lastIndex = start
  const digits = number.exec(cursor.text)?.[0] ?? ''
  const end = start + digits.length
  if (cursor.text.charCodeAt(end) === 46 && /[0-9]/.test(cursor.text.charAt(end + 1)))
    throw new Fault('Invalid number literal', { start, end: end + 2 })
  cursor.offset = end
  return { kind: 'literal', value: { number: digits }, start, end }
}

function readParentheses(cursor: Cursor): Expression {
  const start = cursor.offset++
  const inner = cursor.expression(cursor, true)
  if (!eat(cursor, ')')) throw unexpected(cursor, 'Unbalanced parentheses', `expected ")", found ${describeNext(cursor)}`)
  return { kind: 'parentheses', inner, start, end: cursor.offset }
}

const keywords = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function readNamed(cursor: Cursor, first: string, start: number, free: boolean): Expression {
  const end = cursor.offset
  skipBlanks(cursor, free)
  let name = first
  while (eat(cursor, '::')) {
    skipBlanks(cursor, free)
    const part = readIdentifier(cursor)
    if (part === undefined) throw unexpected(cursor, 'Missing function name')
    name += `::${part}`
    skipBlanks(cursor, free)
  }
  if (cursor.text.charCodeAt(cursor.offset) === 40) return readCall(cursor, name, start)
  if (name !== first) throw unexpected(cursor, 'Missing open parenthesis', 'only functions have namespaces')
  const keyword = keywords.get(name)
  return keyword === undefined ? { kind: 'variable', name, start, end } : { kind: 'literal', value: keyword, start, end }
}

function readCall(cursor: Cursor, name: string, start: number): Expression {
  cursor.offset++
  const given: Expression[] = []
  let spread = false
  for (;;) {
    skipBlanks(cursor, true)
    if (eat(cursor, ')')) break
    given.push(cursor.expression(cursor, true))
    spread = eat(cursor, '...')
    if (spread) skipBlanks(cursor, true)
    else if (eat(cursor, ',')) continue
    if (eat(cursor, ')')) break
    if (spread) throw unexpected(cursor, 'Missing closing parenthesis', 'nothing may follow an expanded argument')
    throw unexpected(cursor, 'Missing argument separator', `expected "," or ")", found ${describeNext(cursor)}`)
  }
  return { kind: 'call', name, arguments: given, spread, start, end: cursor.offset }
}
