/** One document of a multi-document YAML text: its part of the text, with the `---` above it, and the lines it takes. */
export interface TextDocument {
  readonly text: string
  readonly firstLine: number
  /** The last line that is not blank. */
  readonly lastLine: number
}

/** A line that says something: no blank one, no comment, no bare marker. */
const meaningful = /^(?!---[ \t\r]*$|---[ \t]+#|\.\.\.[ \t\r]*$|[ \t\r]*(?:#|$))/m
const directivesAlone = /^(?:(?:%|[ \t]*#).*|[ \t\r]*)$/

/**
 * Cuts a text at its markers, lines that are `---` or `...`. No such line can be part of a scalar, not even of a block of text, so that the
 * cut needs no parser and a fault in one document cannot reach the next. Documents that say nothing are left out.
 */
export function splitDocuments(text: string): readonly TextDocument[] {
  const documents: TextDocument[] = []
  let line = 1
  let start = 0
  const take = (end: number): void => {
    const part = text.slice(start, end)
    if (isDirectives(part)) return
    if (meaningful.test(part)) documents.push({ text: part, firstLine: line, lastLine: line + countLines(part.trimEnd()) })
    line += countLines(part)
    start = end
  }
  for (const { index, 0: marker } of text.matchAll(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)) {
    if (marker === '---') take(index)
    else {
      const end = text.indexOf('\n', index)
      take(end === -1 ? text.length : end + 1)
    }
  }
  take(text.length)
  return documents
}

/** `%YAML 1.2` belongs to the document whose marker follows. */
function isDirectives(part: string): boolean {
  if (!part.includes('%') || part.length > 1000 || !/^%/m.test(part)) return false
  return part.split('\n').every(line => directivesAlone.test(line))
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
