import type { ParsedFile, SourceFile, Span, SyntaxFault } from './ast.ts'
import { type OpenBody, readItem } from './body.ts'
import { type Cursor, maxFaults, skipBlanks } from './cursor.ts'
import { readExpression } from './expression.ts'
import { caughtFault, Fault, plainFault, unreadable } from './fault.ts'
import { resumeOffset } from './recovery.ts'

/** A cursor at the start of a text; a byte order mark is passed over. */
export const startOf = (text: string): Cursor => ({
  text,
  offset: text.charCodeAt(0) === 0xfeff ? 1 : 0,
  depth: 0,
  height: 0,
  faults: [],
  expression: readExpression,
})

/** Reads a file in native syntax. A fault loses the top-level block it stands in and nothing else. */
export function readNativeFile(source: SourceFile): ParsedFile {
  const { text } = source
  if (text.includes('\0'))
    return unreadable(source, new Fault('File is not text', { start: text.indexOf('\0'), end: text.indexOf('\0') + 1 }))
  const cursor = startOf(text)
  const body: OpenBody = { attributes: new Map(), blocks: [] }
  const lost: Span[] = []
  let patience = 2 * text.length
  while (cursor.offset < text.length) {
    const start = cursor.offset
    const kept = body.blocks.length + body.attributes.size
    try {
      skipBlanks(cursor, true)
      if (cursor.offset < text.length) readItem(cursor, body)
    } catch (thrown) {
      cursor.faults.push(plainFault(caughtFault(thrown)))
      // Text that was read in vain is read again: bounded, or many unclosed blocks would take quadratic time.
      patience -= cursor.offset - start
      const whole = body.blocks.length + body.attributes.size > kept
      const from = whole ? cursor.offset : firstOfItem(cursor, start)
      cursor.depth = 0
      cursor.height = 0
      cursor.offset = patience < 0 || cursor.faults.length >= maxFaults ? text.length : resumeOffset(text, from)
      lost.push({ start: from, end: cursor.offset })
    }
  }
  return { source, body: { ...body, start: 0, end: text.length }, faults: sorted(cursor.faults), lost }
}

/** The item's own start: what blanks and comments stand before it are not lost. */
function firstOfItem(cursor: Cursor, start: number): number {
  const probe: Cursor = { ...cursor, offset: start }
  try {
    skipBlanks(probe, true)
  } catch (thrown) {
    caughtFault(thrown)
  }
  return probe.offset
}

const sorted = (faults: readonly SyntaxFault[]): readonly SyntaxFault[] => [...faults].sort((a, b) => a.start - b.start)
