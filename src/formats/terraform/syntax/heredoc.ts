import type { Cursor } from './cursor.ts'
import type { TemplateToken, TextToken } from './template-tokens.ts'

/** If the line at the cursor holds the closing marker alone, moves to the end of the marker. A newline must follow, as in hashicorp/hcl. */
export function atHeredocEnd(cursor: Cursor, marker: string): boolean {
  const { text } = cursor
  let start = cursor.offset
  while (isBlank(text.charCodeAt(start))) start++
  if (!text.startsWith(marker, start)) return false
  let end = start + marker.length
  while (isBlank(text.charCodeAt(end))) end++
  if (text.charCodeAt(end) !== 10) return false
  cursor.offset = start + marker.length
  return true
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || (code > 127 && /\s/.test(String.fromCharCode(code)))

/** Takes the indentation that all lines share away, as `<<-` does. Lines of spaces alone do not count and stay. */
export function flushIndentation(tokens: readonly TemplateToken[]): void {
  let shared = Number.POSITIVE_INFINITY
  let lineStart = true
  const indented: TextToken[] = []
  for (const token of tokens) {
    if (lineStart) {
      if (token.kind !== 'text') shared = 0
      else {
        const spaces = token.text.length - token.text.trimStart().length
        if (spaces < token.text.length || !token.text.endsWith('\n')) {
          shared = Math.min(shared, spaces)
          indented.push(token)
        }
      }
    }
    lineStart = token.kind === 'text' && token.text.endsWith('\n')
  }
  for (const token of indented) token.text = token.text.slice(shared)
}
