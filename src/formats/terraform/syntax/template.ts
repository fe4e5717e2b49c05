import type { Expression } from './ast.ts'
import { type Cursor, eat, faultAt, readIdentifier } from './cursor.ts'
import { readEscape } from './escape.ts'
import { Fault } from './fault.ts'
import { atHeredocEnd, flushIndentation } from './heredoc.ts'
import { atEscapedSequence, atSequence, readSequence, type TemplateToken } from './template-tokens.ts'
import { templateExpression } from './template-tree.ts'
import { unexpected } from './unexpected.ts'

/** What a template ends with: a quote, the marker of a heredoc, or the end of the text. */
type Ending = { readonly quote: true } | { readonly marker: string; readonly opener: number } | { readonly text: true }

/** Reads `"…"`, the cursor at the opening quote. */
export function readQuoted(cursor: Cursor): Expression {
  const start = cursor.offset++
  const plain = plainEnd(cursor)
  if (plain !== undefined) {
    cursor.offset = plain + 1
    return { kind: 'literal', value: cursor.text.slice(start + 1, plain), start, end: cursor.offset }
  }
  const tokens = readTokens(cursor, { quote: true })
  return templateExpression(tokens, { start, end: cursor.offset })
}

/** The offset of the closing quote, if nothing before it needs a second look. */
function plainEnd({ text, offset }: Cursor): number | undefined {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at
    if (code === 92 || code === 36 || code === 37 || code === 10 || code === 13) return undefined
  }
  return undefined
}

/** Reads a heredoc, the cursor at `<<`. Its node ends with the closing marker; the newline after it is left. */
export function readHeredoc(cursor: Cursor): Expression {
  const start = cursor.offset
  cursor.offset += 2
  const flush = eat(cursor, '-')
  const marker = readIdentifier(cursor)
  eat(cursor, '\r')
  if (marker === undefined || !eat(cursor, '\n')) {
    throw new Fault('Invalid heredoc', { start, end: cursor.offset }, 'a heredoc starts with << or <<-, its marker and a newline')
  }
  const tokens = readTokens(cursor, { marker, opener: start })
  if (flush) flushIndentation(tokens)
  return templateExpression(tokens, { start, end: cursor.offset })
}

/** Reads the rest of the text as one template: what `templatefile` and JSON strings hold. There are no backslash escapes in it. */
export function readWholeTemplate(cursor: Cursor): Expression {
  const start = cursor.offset
  const tokens = readTokens(cursor, { text: true })
  return templateExpression(tokens, { start, end: cursor.offset })
}

function readTokens(cursor: Cursor, ending: Ending): TemplateToken[] {
  const quoted = 'quote' in ending
  const tokens: TemplateToken[] = []
  let strip = false
  let lineStart = true
  for (;;) {
    if ('marker' in ending && lineStart && atHeredocEnd(cursor, ending.marker)) return tokens
    lineStart = false
    if (cursor.offset >= cursor.text.length) {
      if ('text' in ending) return tokens
      throw unterminated(cursor, ending)
    }
    if (quoted && cursor.text.charCodeAt(cursor.offset) === 34) {
      cursor.offset++
      return tokens
    }
    if (atSequence(cursor)) {
      const sequence = readSequence(cursor, tokens.at(-1))
      tokens.push(sequence.token)
      strip = sequence.stripNext
      continue
    }
    const start = cursor.offset
    const text = quoted ? readQuotedText(cursor) : readLine(cursor, 'marker' in ending)
    tokens.push({ kind: 'text', text: strip ? text.trimStart() : text, start, end: cursor.offset })
    strip = false
    lineStart = text.endsWith('\n')
  }
}

function unterminated(cursor: Cursor, ending: Ending): Fault {
  if (!('marker' in ending)) return faultAt(cursor, 'Unterminated template string', 'no closing quote was found before the end of the file')
  const { opener, marker } = ending
  return new Fault('Unterminated template string', { start: opener, end: opener + 2 }, `no line holds the closing marker ${marker} alone`)
}

/** Literal text of a quoted string up to its end or the next sequence, escapes resolved. */
function readQuotedText(cursor: Cursor): string {
  const { text } = cursor
  let result = ''
  let from = cursor.offset
  for (;;) {
    const code = text.charCodeAt(cursor.offset)
    if (code === 34 || Number.isNaN(code)) break
    if (code === 10 || code === 13) throw invalidMultiLine(cursor)
    if (code === 92) {
      result += text.slice(from, cursor.offset) + readEscape(cursor)
      from = cursor.offset
    } else if ((code === 36 || code === 37) && atEscapedSequence(cursor)) {
      result += `${text.slice(from, cursor.offset + 1)}{`
      cursor.offset += 3
      from = cursor.offset
    } else if ((code === 36 || code === 37) && atSequence(cursor)) break
    else cursor.offset++
  }
  return result + text.slice(from, cursor.offset)
}

const invalidMultiLine = (cursor: Cursor): Fault =>
  faultAt(cursor, 'Invalid multi-line string', 'a quoted string ends on its line; write \\n for a newline, or use a heredoc')

/** Literal text up to and with the next newline, or up to the next sequence. */
function readLine(cursor: Cursor, heredoc: boolean): string {
  const { text } = cursor
  let result = ''
  let from = cursor.offset
  for (; cursor.offset < text.length; cursor.offset++) {
    const code = text.charCodeAt(cursor.offset)
    if (code === 10) {
      cursor.offset++
      break
    }
    if (code === 13 && heredoc && text.charCodeAt(cursor.offset + 1) !== 10) throw unexpected(cursor, 'Invalid character')
    if (code !== 36 && code !== 37) continue
    if (atSequence(cursor)) break
    if (!atEscapedSequence(cursor)) continue
    result += `${text.slice(from, cursor.offset + 1)}{`
    cursor.offset += 2
    from = cursor.offset + 1
  }
  return result + text.slice(from, cursor.offset)
}
