import type { Expression, For, Span, TemplateInterpolation } from './ast.ts'
import { readForIntro } from './collection.ts'
import { type Cursor, eat, readIdentifier, skipBlanks } from './cursor.ts'
import { Fault } from './fault.ts'
import { describeNext, unexpected } from './unexpected.ts'

/** A run of literal text: in heredocs and whole templates at most one line, which is as far as a strip marker reaches. */
export interface TextToken extends Span {
  readonly kind: 'text'
  text: string
}
export interface IfToken extends Span {
  readonly kind: 'if'
  readonly condition: Expression
}
export interface ForToken extends Span, Pick<For, 'keyName' | 'valueName' | 'collection'> {
  readonly kind: 'for'
}
export interface ClosingToken extends Span {
  readonly kind: 'else' | 'endif' | 'endfor'
}
export type SequenceToken = TemplateInterpolation | IfToken | ForToken | ClosingToken
export type TemplateToken = TextToken | SequenceToken

/** A sequence and whether its closing marker `~}` takes the space after it away. */
export interface ReadSequence {
  readonly token: SequenceToken
  readonly stripNext: boolean
}

/** Is the cursor at `${` or `%{`? */
export function atSequence({ text, offset }: Cursor): boolean {
  const code = text.charCodeAt(offset)
  return (code === 36 || code === 37) && text.charCodeAt(offset + 1) === 123
}

/** Is the cursor at `$${` or `%%{`, which stand for `${` and `%{`? */
export function atEscapedSequence({ text, offset }: Cursor): boolean {
  const code = text.charCodeAt(offset)
  return (code === 36 || code === 37) && text.charCodeAt(offset + 1) === code && text.charCodeAt(offset + 2) === 123
}

/** Reads `${…}` or `%{…}` at the cursor; an opening `~` takes the space at the end of `before` away. */
export function readSequence(cursor: Cursor, before: TemplateToken | undefined): ReadSequence {
  const start = cursor.offset
  const directive = cursor.text.charCodeAt(start) === 37
  cursor.offset += 2
  if (eat(cursor, '~') && before?.kind === 'text') before.text = before.text.trimEnd()
  skipBlanks(cursor, true)
  return directive ? readDirective(cursor, start) : readInterpolation(cursor, start)
}

function readInterpolation(cursor: Cursor, start: number): ReadSequence {
  const value = cursor.expression(cursor, true)
  const stripNext = closes(cursor, 'Extra characters after interpolation expression')
  return { token: { kind: 'interpolation', value, start, end: cursor.offset }, stripNext }
}

function readDirective(cursor: Cursor, start: number): ReadSequence {
  const keyword = readIdentifier(cursor)
  if (keyword === 'if') {
    const condition = cursor.expression(cursor, true)
    const stripNext = closes(cursor, 'Extra characters in if marker')
    return { token: { kind: 'if', condition, start, end: cursor.offset }, stripNext }
  }
  if (keyword === 'for') {
    const intro = readForIntro(cursor)
    const stripNext = closes(cursor, 'Extra characters in for marker')
    return { token: { kind: 'for', ...intro, start, end: cursor.offset }, stripNext }
  }
  if (keyword === 'else' || keyword === 'endif' || keyword === 'endfor') {
    skipBlanks(cursor, true)
    const stripNext = closes(cursor, `Extra characters in ${keyword} marker`)
    return { token: { kind: keyword, start, end: cursor.offset }, stripNext }
  }
  const hint = 'directives are if, else, endif, for and endfor; a literal "%{" is written "%%{"'
  throw new Fault('Invalid template control keyword', { start, end: cursor.offset }, hint)
}

/** Reads the closing brace, and answers whether a strip marker stands before it. */
function closes(cursor: Cursor, message: string): boolean {
  const strip = eat(cursor, '~')
  if (eat(cursor, '}')) return strip
  throw unexpected(cursor, message, `expected "}", found ${describeNext(cursor)}`)
}
