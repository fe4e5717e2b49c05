import type { Attribute, Block, Body, Span } from './ast.ts'
import { addFault, at, atEnd, atNewline, type Cursor, eat, enter, faultAt, readIdentifier, skipBlanks } from './cursor.ts'
import { Fault } from './fault.ts'
import { startsTopLevelBlock } from './recovery.ts'
import { readQuoted } from './template.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** A body that is being read. */
export interface OpenBody {
  readonly attributes: Map<string, Attribute>
  readonly blocks: Block[]
}

/** Reads one argument or block with what ends it: a newline, a comment, or the end of the file. Throws Fault. */
export function readItem(cursor: Cursor, body: OpenBody): void {
  const start = cursor.offset
  const name = readIdentifier(cursor)
  if (name === undefined) throw notAnItem(cursor)
  skipBlanks(cursor, false)
  if (at(cursor, '=') && !at(cursor, '==')) {
    readAttribute(cursor, name, start, body)
    if (atEnd(cursor) || atNewline(cursor)) return
    if (at(cursor, ',')) throw faultAt(cursor, 'Unexpected comma after argument', 'arguments are separated by newlines')
    throw unexpected(cursor, 'Missing newline after argument', `an argument must end with a newline, not ${describeNext(cursor)}`)
  }
  body.blocks.push(readBlock(cursor, name, start))
  skipBlanks(cursor, false)
  if (atEnd(cursor) || atNewline(cursor)) return
  throw unexpected(cursor, 'Missing newline after block definition', `a block must end with a newline, not ${describeNext(cursor)}`)
}

function notAnItem(cursor: Cursor): Fault {
  if (at(cursor, '"')) return faultAt(cursor, 'Invalid argument name', 'argument names must not be quoted')
  if (at(cursor, '}')) return faultAt(cursor, 'Argument or block definition required', 'no block is open that this "}" could close')
  return unexpected(cursor, 'Argument or block definition required', `an argument or block must start here, not ${describeNext(cursor)}`)
}

/** The cursor is at `=`. Of two arguments with one name the first stays, and the second is a fault. */
function readAttribute(cursor: Cursor, name: string, start: number, { attributes }: OpenBody): void {
  cursor.offset++
  const value = cursor.expression(cursor, false)
  if (!attributes.has(name)) attributes.set(name, { name, value, start, end: value.end })
  else addFault(cursor, { message: 'Attribute redefined', hint: `"${name}" is already set in this block`, start, end: start + name.length })
}

function readBlock(cursor: Cursor, type: string, start: number): Block {
  const { labels, headerEnd } = readLabels(cursor, type, start + type.length)
  enter(cursor)
  cursor.offset++
  const bodyStart = cursor.offset
  const open: OpenBody = { attributes: new Map(), blocks: [] }
  skipBlanks(cursor, false)
  if (atNewline(cursor) || atEnd(cursor)) readLines(cursor, open, type, { start, end: headerEnd })
  else if (!at(cursor, '}')) readOnlyArgument(cursor, open)
  const bodyEnd = cursor.offset
  eat(cursor, '}')
  cursor.depth--
  const body: Body = { attributes: open.attributes, blocks: open.blocks, start: bodyStart, end: bodyEnd }
  return { type, labels, body, headerEnd, start, end: cursor.offset }
}

function readLabels(cursor: Cursor, type: string, typeEnd: number): { labels: string[]; headerEnd: number } {
  const labels: string[] = []
  let headerEnd = typeEnd
  for (;;) {
    if (at(cursor, '{')) return { labels, headerEnd }
    const label = at(cursor, '"') ? readQuotedLabel(cursor) : readIdentifier(cursor)
    if (label === undefined) throw notALabel(cursor, type, labels)
    labels.push(label)
    headerEnd = cursor.offset
    skipBlanks(cursor, false)
  }
}

function notALabel(cursor: Cursor, type: string, labels: readonly string[]): Fault {
  const bare = labels.length === 0
  if (bare && at(cursor, '==')) return faultAt(cursor, 'Invalid argument definition', 'one "=" sets an argument', 2)
  if (bare && at(cursor, ':')) return faultAt(cursor, 'Invalid argument definition', 'an argument is set with "=", not ":"')
  if (at(cursor, '=')) return faultAt(cursor, 'Invalid block definition', 'a block has no "=" before its "{"')
  const hint = bare ? `"${type}" must be followed by "=" and a value, or by a block` : 'expected a label or "{" to start the block'
  return unexpected(cursor, bare ? 'Argument or block definition required' : 'Invalid block definition', hint)
}

function readQuotedLabel(cursor: Cursor): string {
  const label = readQuoted(cursor)
  if (label.kind === 'literal' && typeof label.value === 'string') return label.value
  throw new Fault('Invalid string literal', label, 'a label is plain text without interpolation')
}

/** The arguments and blocks of a block, each on lines of its own, up to the closing brace. */
function readLines(cursor: Cursor, body: OpenBody, type: string, header: Span): void {
  for (;;) {
    skipBlanks(cursor, true)
    if (at(cursor, '}')) return
    if (atEnd(cursor) || (type !== 'check' && startsTopLevelBlock(cursor))) {
      throw new Fault('Unclosed configuration block', header, 'there is no closing brace for this block')
    }
    readItem(cursor, body)
  }
}

/** `block { name = value }` on one line holds one argument. */
function readOnlyArgument(cursor: Cursor, body: OpenBody): void {
  const start = cursor.offset
  const name = readIdentifier(cursor)
  if (name === undefined) throw notAnItem(cursor)
  skipBlanks(cursor, false)
  if (!at(cursor, '=') || at(cursor, '==')) {
    throw unexpected(
      cursor,
      'Argument definition required',
      'a block on one line holds a single argument; write a nested block on a line of its own',
    )
  }
  readAttribute(cursor, name, start, body)
  if (at(cursor, '}')) return
  throw unexpected(
    cursor,
    'Invalid single-argument block definition',
    `expected "}" after the only argument, found ${describeNext(cursor)}`,
  )
}
