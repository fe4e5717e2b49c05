import type { Location } from '../../../model/location.ts'
import type { SourceFile, Span } from './ast.ts'

interface Lines {
  /** Offset of each line's first character. */
  readonly starts: readonly number[]
  /** Offsets of characters that take two code units; they count as one column. */
  readonly wide: readonly number[]
}

const known = new WeakMap<SourceFile, Lines>()

function linesOf(source: SourceFile): Lines {
  const cached = known.get(source)
  if (cached !== undefined) return cached
  const { text } = source
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  const wide = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), match => match.index)
  const lines = { starts, wide }
  known.set(source, lines)
  return lines
}

/** How many of the ascending `offsets` are at most `limit`. */
function countUpTo(offsets: readonly number[], limit: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((offsets[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function lineAt({ starts }: Lines, offset: number): { line: number; start: number } {
  const line = Math.max(1, countUpTo(starts, offset))
  return { line, start: starts[line - 1] ?? 0 }
}

/** Line and column (1-based, in characters) of an offset, or of a span's start with the line of its last character as `endLine`. */
export function locationOf(source: SourceFile, place: number | Span): Location {
  const lines = linesOf(source)
  const offset = typeof place === 'number' ? place : place.start
  const { line, start } = lineAt(lines, offset)
  const wide = countUpTo(lines.wide, offset - 1) - countUpTo(lines.wide, start - 1)
  const location = { file: source.path, line, column: Math.max(0, offset - start) - wide + 1 }
  if (typeof place === 'number') return location
  return { ...location, endLine: lineAt(lines, Math.max(place.start, place.end - 1)).line }
}

/** The source line of an offset without its newline, cut to 160 characters; tabs are kept, so that a caret can be set below. */
export function excerptOf(source: SourceFile, offset: number): string {
  const { start } = lineAt(linesOf(source), offset)
  const newline = source.text.indexOf('\n', start)
  const end = newline < 0 ? source.text.length : newline
  const line = source.text.slice(start, Math.min(end, start + 2 * excerptLength + 2)).replace(/\r$/, '')
  const characters = [...line]
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength - 1).join('')}…` : line
}

const excerptLength = 160

/** The excerpt with a caret below its `column` (1-based): two lines for a console. The excerpt alone if the column was cut off. */
export function caret(excerpt: string, column: number): string {
  const characters = [...excerpt]
  if (column < 1 || column > characters.length + 1) return excerpt
  const indentation = characters.slice(0, column - 1).map(character => (character === '\t' ? '\t' : ' '))
  return `${excerpt}\n${indentation.join('')}^`
}
