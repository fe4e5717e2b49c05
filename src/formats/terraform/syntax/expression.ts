import type { BinaryOperator, Expression, Unary } from './ast.ts'
import { type Cursor, enter, grow, skipBlanks } from './cursor.ts'
import { readTerm } from './term.ts'
import { readTraversal } from './traversal.ts'
import { unexpected } from './unexpected.ts'

/**
 * Reads one expression with the blanks before and after it. Newlines are blanks where `free` is set (inside brackets) and else end it.
 * Precedence and associativity as in hashicorp/hcl v2. Throws Fault.
 */
export function readExpression(cursor: Cursor, free: boolean): Expression {
  enter(cursor)
  const outerHeight = cursor.height
  cursor.height = 0
  skipBlanks(cursor, free)
  const condition = readBinary(cursor, free, 1)
  const expression = cursor.text.charCodeAt(cursor.offset) === 63 ? readConditional(cursor, free, condition) : condition
  grow(cursor)
  cursor.height = Math.max(outerHeight, cursor.height)
  cursor.depth--
  return expression
}

function readConditional(cursor: Cursor, free: boolean, condition: Expression): Expression {
  cursor.offset++
  const then = readExpression(cursor, free)
  if (cursor.text.charCodeAt(cursor.offset) !== 58) {
    throw unexpected(cursor, 'Missing false expression in conditional', 'a conditional is written CONDITION ? TRUE : FALSE')
  }
  cursor.offset++
  const otherwise = readExpression(cursor, free)
  return { kind: 'conditional', condition, then, otherwise, start: condition.start, end: otherwise.end }
}

const precedences: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}

function operatorAt({ text, offset }: Cursor): BinaryOperator | undefined {
  const next = text.charCodeAt(offset + 1)
  // biome-ignore format: one operator a line reads best
  switch (text.charCodeAt(offset)) {
    case 124: return next === 124 ? '||' : undefined
    case 38: return next === 38 ? '&&' : undefined
    case 61: return next === 61 ? '==' : undefined
    case 33: return next === 61 ? '!=' : undefined
    case 60: return next === 61 ? '<=' : next === 60 ? undefined : '<'
    case 62: return next === 61 ? '>=' : '>'
    case 43: return '+'
    case 45: return '-'
    case 42: return '*'
    case 47: return '/'
    case 37: return '%'
    default: return undefined
  }
}

function readBinary(cursor: Cursor, free: boolean, lowest: number): Expression {
  let left = readUnary(cursor, free)
  for (;;) {
    const operator = operatorAt(cursor)
    if (operator === undefined) return left
    const precedence = precedences[operator]
    if (precedence < lowest) return left
    cursor.offset += operator.length
    skipBlanks(cursor, free)
    const right = readBinary(cursor, free, precedence + 1)
    grow(cursor)
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
  }
}

/** Operators bind weaker than traversals: `-a[0]` is `-(a[0])`. */
function readUnary(cursor: Cursor, free: boolean): Expression {
  const outerHeight = cursor.height
  cursor.height = 0
  const operators: { operator: Unary['operator']; start: number }[] = []
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.offset)
    if (code !== 45 && (code !== 33 || cursor.text.charCodeAt(cursor.offset + 1) === 61)) break
    operators.push({ operator: code === 45 ? '-' : '!', start: cursor.offset })
    cursor.offset++
    grow(cursor)
    skipBlanks(cursor, free)
  }
  const term = readTerm(cursor, free)
  skipBlanks(cursor, free)
  let expression = readTraversal(cursor, term, free)
  for (let index = operators.length - 1; index >= 0; index--) {
    const outer = operators[index]
    if (outer !== undefined)
      expression = { kind: 'unary', operator: outer.operator, operand: expression, start: outer.start, end: expression.end }
  }
  cursor.height = Math.max(outerHeight, cursor.height)
  return expression
}
