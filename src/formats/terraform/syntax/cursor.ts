import type { Expression, SyntaxFault } from './ast.ts'
import { Fault } from './fault.ts'

/** How deep expressions, blocks and template directives may stand in each other. */
export const maxNesting = 200
/** How high a tree may grow: chains like `a || b || c` nest without brackets. */
export const maxHeight = 1000

/** A place in a text that is being read, moved forward by the readers. */
export interface Cursor {
  readonly text: string
  offset: number
  /** Expressions, blocks and directives that are open. */
  depth: number
  /** Height of the tree read so far within the innermost open expression. */
  height: number
  /** Faults that lose nothing. */
  readonly faults: SyntaxFault[]
  /** Reads an expression with the blanks around it; `free` says that newlines are blanks. Held here because terms nest expressions. */
  readonly expression: (cursor: Cursor, free: boolean) => Expression
}

/** More faults than this in one file help nobody. */
export const maxFaults = 50

/** Notes a fault that loses nothing. */
export function addFault({ faults }: Cursor, fault: SyntaxFault): void {
  if (faults.length < maxFaults) faults.push(fault)
}

/** One more level; too many are a fault and not a stack overflow. Pair it with `cursor.depth--`. */
export function enter(cursor: Cursor): void {
  if (++cursor.depth > maxNesting) throw faultAt(cursor, `Nested more than ${maxNesting} levels deep`)
}

/** One more node on top of what was read. */
export function grow(cursor: Cursor): void {
  if (++cursor.height > maxHeight) throw faultAt(cursor, 'Expression is too long')
}

/** A fault at the cursor, over the next `length` characters. */
export const faultAt = (cursor: Cursor, message: string, hint?: string, length = 1): Fault =>
  new Fault(message, { start: cursor.offset, end: Math.min(cursor.offset + length, cursor.text.length) }, hint)

/** Moves over spaces, tabs and comments, and where `free` over newlines too. A comment to the end of its line leaves the newline. */
export function skipBlanks(cursor: Cursor, free: boolean): void {
  const { text } = cursor
  let at = cursor.offset
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9) at++
    else if (code === 10) {
      if (!free) break
      at++
    } else if (code === 13 && text.charCodeAt(at + 1) === 10) {
      if (!free) break
      at += 2
    } else if (code === 35 || (code === 47 && text.charCodeAt(at + 1) === 47)) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) throw new Fault('Unterminated comment', { start: at, end: at + 2 }, 'close it with */')
      at = end + 2
    } else break
  }
  cursor.offset = at
}

/** Is the next character a newline, or a carriage return that belongs to one? */
export function atNewline({ text, offset }: Cursor): boolean {
  const code = text.charCodeAt(offset)
  return code === 10 || (code === 13 && text.charCodeAt(offset + 1) === 10)
}

export const atEnd = ({ text, offset }: Cursor): boolean => offset >= text.length

export const at = ({ text, offset }: Cursor, token: string): boolean => text.startsWith(token, offset)

/** Moves over `token` if it is next. */
export function eat(cursor: Cursor, token: string): boolean {
  if (!cursor.text.startsWith(token, cursor.offset)) return false
  cursor.offset += token.length
  return true
}

const unicodeIdentifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy

/** Reads an identifier: letters, digits, `_` and `-`, not starting with a digit or `-`. */
export function readIdentifier(cursor: Cursor): string | undefined {
  const { text, offset } = cursor
  let end = offset
  for (; ; end++) {
    const code = text.charCodeAt(end)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) continue
    if (end > offset && ((code >= 48 && code <= 57) || code === 45)) continue
    if (code < 128 || Number.isNaN(code)) break
    return readUnicodeIdentifier(cursor)
  }
  if (end === offset) return undefined
  cursor.offset = end
  return text.slice(offset, end)
}

function readUnicodeIdentifier(cursor: Cursor): string | undefined {
  unicodeIdentifier.lastIndex = cursor.offset
  const name = unicodeIdentifier.exec(cursor.text)?.[0]
  if (name !== undefined) cursor.offset += name.length
  return name
}
