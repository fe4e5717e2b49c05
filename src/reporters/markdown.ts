/** Text from a pull request made safe for GitHub's Markdown: no markup, no HTML, no mentions, no references, one line. */
export const plain = (text: string): string => unreferenced(htmlOf(text).replace(/[\\`*_[\]#|~]/g, '\\$&'))

/** The same within a tag of HTML, where Markdown is not read: no HTML, no mentions, no references, one line, as an empty one would end the HTML. */
export const plainInHtml = (text: string): string => unreferenced(htmlOf(text))

const htmlOf = (text: string): string => oneLine(text, 1000).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const unreferenced = (text: string): string =>
  text
    .replace(/@(?=\w)/g, '@​')
    .replace(/(\bGH-|#)(?=\d)/gi, '$1​')
    .replace(/:\/\//g, ':​//')
    .replace(/\bwww\./gi, 'www​.')

/** A sentence of ours with names in backticks: those become code spans, the rest is plain. */
export const prose = (text: string): string =>
  oneLine(text, 1000)
    .split(/(`[^`]+`)/)
    .map(part => (part.length > 2 && part.startsWith('`') && part.endsWith('`') ? code(part.slice(1, -1)) : plain(part)))
    .join('')

/** A code span that shows the text as it is, also with backticks in it and inside a table cell. */
export function code(text: string): string {
  const safe = oneLine(text)
    .replace(/\|/g, '\\|')
    .replace(/--(?=!?>)/g, '-​-')
  const longest = Math.max(0, ...(safe.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${safe === '' ? ' ' : safe}${pad}${fence}`
}

/** A link whose text is already Markdown; without a URL just the text. */
export const link = (text: string, url: string | undefined): string =>
  url === undefined ? text : `[${text}](${url.replace(/[()\s<>]/g, escapeCharacter)})`

const escapeCharacter = (character: string): string =>
  character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)

/** A table of Markdown cells. `align` has one of `l`, `r`, `c` per column. */
export function table(header: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = [...align].map(side => (side === 'r' ? '--:' : side === 'c' ? ':-:' : ':--'))
  return [line(header), line(rule), ...rows.map(line)].join('\n')
}

/** The same without columns that are empty in every row. */
export function filledTable(header: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const filled = header.flatMap((_, column) => (rows.some(row => row[column] !== '') ? [column] : []))
  const of = (cells: ArrayLike<string>): readonly string[] => filled.map(column => cells[column] ?? '')
  return table(of(header), of(align).join(''), rows.map(of))
}

/** A folded part. `summary` is Markdown-free text or safe HTML. */
export const details = (summary: string, body: string): string => `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`

const controls = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/** Line ends and control characters (also those that reverse the reading direction) become a space; very long text is cut. */
export function oneLine(text: string, most = 300): string {
  const line = text.replace(controls, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
