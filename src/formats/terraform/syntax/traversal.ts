import type { Expression } from './ast.ts'
import { at, type Cursor, eat, enter, grow, readIdentifier, skipBlanks } from './cursor.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** Reads the `.name`, `.0`, `[key]`, `.*` and `[*]` that follow an operand, with the blanks after them. */
export function readTraversal(cursor: Cursor, operand: Expression, free: boolean): Expression {
  let object = operand
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.offset)
    if (code === 46 && !at(cursor, '...')) {
      cursor.offset++
      skipBlanks(cursor, free)
      object = cursor.text.charCodeAt(cursor.offset) === 42 ? readAttributeSplat(cursor, object, free) : readStep(cursor, object)
    } else if (code === 91) {
      const bracket = cursor.offset++
      skipBlanks(cursor, true)
      object = cursor.text.charCodeAt(cursor.offset) === 42 ? readFullSplat(cursor, object, free) : readIndex(cursor, object, bracket)
    } else return object
    grow(cursor)
    skipBlanks(cursor, free)
  }
}

const digits = /[0-9]+(?:[eE][+-]?[0-9]+)?/y

/** What follows a dot: a name, or the number of the old way to write an index. */
function readStep(cursor: Cursor, object: Expression): Expression {
  const start = cursor.offset
  const name = readIdentifier(cursor)
  if (name !== undefined) return { kind: 'get', object, name, start: object.start, end: cursor.offset }
  digits.lastIndex = start
  const number = digits.exec(cursor.text)?.[0]
  if (number === undefined)
    throw unexpected(cursor, 'Invalid attribute name', `an attribute name is required after a dot, not ${describeNext(cursor)}`)
  cursor.offset += number.length
  const key = { kind: 'literal', value: { number }, start, end: cursor.offset } as const
  return { kind: 'index', object, key, legacy: true, start: object.start, end: cursor.offset }
}

function readIndex(cursor: Cursor, object: Expression, bracket: number): Expression {
  const key = cursor.expression(cursor, true)
  if (!eat(cursor, ']')) {
    throw unexpected(cursor, 'Missing close bracket on index', `expected "]" for the "[" ${cursor.offset - bracket} characters before`)
  }
  return { kind: 'index', object, key, legacy: false, start: object.start, end: cursor.offset }
}

/** `[*]`: all that follows belongs to every element. */
function readFullSplat(cursor: Cursor, object: Expression, free: boolean): Expression {
  cursor.offset++
  skipBlanks(cursor, true)
  if (!eat(cursor, ']'))
    throw unexpected(cursor, 'Missing close bracket on splat index', 'the star must be followed by a closing bracket: [*]')
  const end = cursor.offset
  skipBlanks(cursor, free)
  enter(cursor)
  const each = readTraversal(cursor, { kind: 'variable', name: '*', start: end, end }, free)
  cursor.depth--
  return { kind: 'splat', style: 'full', object, each, start: object.start, end: each.end }
}

/** `.*`: only the names and numbers after it belong to every element; an index in brackets is one of the whole list. */
function readAttributeSplat(cursor: Cursor, object: Expression, free: boolean): Expression {
  cursor.offset++
  const end = cursor.offset
  let each: Expression = { kind: 'variable', name: '*', start: end, end }
  for (;;) {
    skipBlanks(cursor, free)
    if (cursor.text.charCodeAt(cursor.offset) !== 46 || at(cursor, '...')) break
    cursor.offset++
    skipBlanks(cursor, free)
    if (cursor.text.charCodeAt(cursor.offset) === 42)
      throw unexpected(cursor, 'Nested splat expression not allowed', 'use [*] for the outer one')
    each = readStep(cursor, each)
    grow(cursor)
  }
  return { kind: 'splat', style: 'attribute', object, each, start: object.start, end: each.end }
}
