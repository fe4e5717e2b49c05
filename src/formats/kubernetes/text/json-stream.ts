import type { TextDocument } from './split-documents.ts'

/**
 * One JSON object after the other, without a marker between them, as kubectl reads them too: each that starts in a line of its own is a
 * document. Anything else comes back as it is.
 */
export function splitJsonStream(document: TextDocument): readonly TextDocument[] {
  const { text, firstLine, lastLine } = document
  if (!/^\s*\{/.test(text)) return [document]
  const parts: TextDocument[] = []
  let [start, line] = [0, firstLine]
  for (const { end, lines } of objectsOf(text)) {
    if (!isJson(text.slice(start, end))) return [document]
    parts.push({ text: text.slice(start, end), firstLine: line, lastLine: line + lines })
    ;[start, line] = [end, line + lines]
  }
  if (parts.length === 0) return [document]
  return [...parts, { text: text.slice(start), firstLine: line, lastLine }]
}

/** Where objects end that another one follows in a line below, each with the line breaks since the one before. */
function* objectsOf(text: string): Generator<{ readonly end: number; readonly lines: number }> {
  let [depth, lines, quoted] = [0, 0, false]
  for (const { 0: token, index } of text.matchAll(/\\.|["{}\n]/g)) {
    if (token === '"') quoted = !quoted
    else if (token === '\n') lines++
    else if (quoted) continue
    else if (token === '{') depth++
    else if (token === '}' && --depth === 0 && startsBelow(text, index + 1)) {
      yield { end: index + 1, lines }
      lines = 0
    }
  }
}

/** Whether the next that comes is an object, in a line of its own. */
function startsBelow(text: string, from: number): boolean {
  const next = /[^ \t\r\n]/g
  next.lastIndex = from
  const { index } = next.exec(text) ?? {}
  return index !== undefined && text[index] === '{' && text.slice(from, index).includes('\n')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
