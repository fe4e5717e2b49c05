import type { Expression, For } from './ast.ts'
import { atNewline, type Cursor, eat, readIdentifier, skipBlanks } from './cursor.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** Reads `[a, b]` or `[for v in c : x if y]`, the cursor at the bracket. */
export function readTuple(cursor: Cursor): Expression {
  const start = cursor.offset++
  if (startsFor(cursor)) return readFor(cursor, start, ']')
  const items: Expression[] = []
  for (;;) {
    skipBlanks(cursor, true)
    if (eat(cursor, ']')) break
    items.push(cursor.expression(cursor, true))
    if (eat(cursor, ',')) continue
    if (eat(cursor, ']')) break
    throw unexpected(cursor, 'Missing item separator', `expected "," or "]", found ${describeNext(cursor)}`)
  }
  return { kind: 'tuple', items, start, end: cursor.offset }
}

/** Reads `{ a = 1 }` or `{for k, v in c : key => value... if y}`, the cursor at the brace. */
export function readObject(cursor: Cursor): Expression {
  const start = cursor.offset++
  if (startsFor(cursor)) return readFor(cursor, start, '}')
  const items: { key: Expression; value: Expression }[] = []
  for (;;) {
    skipBlanks(cursor, true)
    if (eat(cursor, '}')) break
    const key = objectKey(cursor.expression(cursor, false), cursor)
    if (!eat(cursor, '=') && !eat(cursor, ':')) {
      throw unexpected(cursor, 'Missing key/value separator', `expected "=" and a value after the key, found ${describeNext(cursor)}`)
    }
    items.push({ key, value: cursor.expression(cursor, false) })
    if (eat(cursor, ',') || atNewline(cursor)) continue
    if (eat(cursor, '}')) break
    throw unexpected(
      cursor,
      'Missing attribute separator',
      `expected a newline or "," before the next attribute, found ${describeNext(cursor)}`,
    )
  }
  return { kind: 'object', items, start, end: cursor.offset }
}

/** As a key a keyword is a name like any other: `{ null = 1 }`. */
function objectKey(key: Expression, { text }: Cursor): Expression {
  if (key.kind !== 'literal' || (key.value !== null && typeof key.value !== 'boolean')) return key
  return { kind: 'variable', name: text.slice(key.start, key.end), start: key.start, end: key.end }
}

function startsFor(cursor: Cursor): boolean {
  const before = cursor.offset
  skipBlanks(cursor, true)
  if (readIdentifier(cursor) === 'for') return true
  cursor.offset = before
  return false
}

/** The names and the collection of `for k, v in collection`, after `for`; used by expressions and by template directives. */
export function readForIntro(cursor: Cursor): Pick<For, 'keyName' | 'valueName' | 'collection'> {
  skipBlanks(cursor, true)
  let keyName: string | undefined
  let valueName = readIdentifier(cursor)
  skipBlanks(cursor, true)
  if (eat(cursor, ',')) {
    keyName = valueName
    skipBlanks(cursor, true)
    valueName = readIdentifier(cursor)
    skipBlanks(cursor, true)
  }
  if (valueName === undefined) throw unexpected(cursor, "Invalid 'for' expression", 'expected a name after "for"')
  const wordStart = cursor.offset
  if (readIdentifier(cursor) !== 'in') {
    cursor.offset = wordStart
    throw unexpected(cursor, "Invalid 'for' expression", `expected "in" after the names, found ${describeNext(cursor)}`)
  }
  return { keyName, valueName, collection: cursor.expression(cursor, true) }
}

function readFor(cursor: Cursor, start: number, closing: ']' | '}'): Expression {
  const { keyName, valueName, collection } = readForIntro(cursor)
  if (!eat(cursor, ':'))
    throw unexpected(cursor, "Invalid 'for' expression", `expected ":" after the collection, found ${describeNext(cursor)}`)
  let key: Expression | undefined
  let value = cursor.expression(cursor, true)
  let grouped = false
  if (closing === '}') {
    if (!eat(cursor, '=>'))
      throw unexpected(cursor, "Invalid 'for' expression", 'a key expression is needed when building an object: KEY => VALUE')
    key = value
    value = cursor.expression(cursor, true)
    grouped = eat(cursor, '...')
    skipBlanks(cursor, true)
  }
  const condition = readForCondition(cursor)
  if (!eat(cursor, closing)) throw unexpected(cursor, "Invalid 'for' expression", `expected "${closing}", found ${describeNext(cursor)}`)
  return { kind: 'for', keyName, valueName, collection, key, value, grouped, condition, start, end: cursor.offset }
}

function readForCondition(cursor: Cursor): Expression | undefined {
  const before = cursor.offset
  if (readIdentifier(cursor) === 'if') return cursor.expression(cursor, true)
  cursor.offset = before
  return undefined
}
