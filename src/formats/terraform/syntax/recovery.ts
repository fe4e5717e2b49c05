import type { Cursor } from './cursor.ts'

const header = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]+(?:"[^"\n]*"|[\p{ID_Start}_][\p{ID_Continue}-]*))*[ \t]*\{/uy
const argument = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*=(?![=>])/uy
const labelled =
  /(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"[ \t]*\{|(?:module|variable|output|provider|check)[ \t]+"[^"\n]*"[ \t]*\{/y
const unlabelled = /(?:locals|terraform|moved|import|removed)[ \t]*\{/y

const matches = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset
  return pattern.test(text)
}

/** Does a line start here, without indentation, with a block that stands only at the top level of a file? Then a brace is missing before it. */
export function startsTopLevelBlock({ text, offset }: Cursor): boolean {
  return (offset === 0 || text.charCodeAt(offset - 1) === 10) && matches(labelled, text, offset)
}

/** What may still be searched for: what was once not found to the end of the text is not searched again, to stay linear. */
interface Search {
  readonly text: string
  comments: boolean
  heredocs: boolean
}

/**
 * Where to read on after a fault in the item at `start`: the next line that starts a block or argument without indentation, where as many
 * brackets are closed as were opened since `start`, or that can only be a top-level block. The text's length if there is none.
 */
export function resumeOffset(text: string, start: number): number {
  const search: Search = { text, comments: true, heredocs: true }
  let open = 0
  let offset = start
  while (offset < text.length) {
    const lineStart = offset > start && text.charCodeAt(offset - 1) === 10
    if (lineStart && resumesAt(text, offset, open)) return offset
    const code = text.charCodeAt(offset)
    if (code === 123 || code === 91 || code === 40) open++
    else if (code === 125 || code === 93 || code === 41) open--
    offset = skipPiece(search, offset, code)
  }
  return text.length
}

function resumesAt(text: string, offset: number, open: number): boolean {
  if (matches(labelled, text, offset) || matches(unlabelled, text, offset)) return true
  return open <= 0 && (matches(header, text, offset) || matches(argument, text, offset))
}

/** The end of the string, comment or heredoc that starts here, as far as it can be told in broken text; else of one character. */
function skipPiece(search: Search, offset: number, code: number): number {
  const { text } = search
  if (code === 34) return stringEnd(text, offset + 1)
  if (code === 35 || (code === 47 && text.charCodeAt(offset + 1) === 47)) return lineEnd(text, offset)
  if (code === 47 && text.charCodeAt(offset + 1) === 42 && search.comments) return commentEnd(search, offset)
  if (code === 60 && text.charCodeAt(offset + 1) === 60 && search.heredocs) return heredocEnd(search, offset)
  return offset + 1
}

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

function stringEnd(text: string, offset: number): number {
  for (let end = offset; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 34) return end + 1
    if (code === 10) return end
    if (code === 92) end++
  }
  return text.length
}

function commentEnd(search: Search, offset: number): number {
  const end = search.text.indexOf('*/', offset + 2)
  search.comments = end >= 0
  return end < 0 ? offset + 2 : end + 2
}

const heredocStart = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy

function heredocEnd(search: Search, offset: number): number {
  const { text } = search
  heredocStart.lastIndex = offset
  const marker = heredocStart.exec(text)?.[1]
  if (marker === undefined) return offset + 1
  const body = offset + 2 + marker.length
  for (let line = lineEnd(text, body) + 1; line < text.length; line = lineEnd(text, line) + 1) {
    const end = lineEnd(text, line)
    if (text.slice(line, end).trim() === marker) return end
  }
  search.heredocs = false
  return offset + 2
}
