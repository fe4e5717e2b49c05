import { oneLine } from './markdown.ts'

/** Text from a pull request made safe for HTML, between tags and in quoted attributes: no markup, one line. */
export const text = (value: string, most?: number): string =>
  oneLine(value, most).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')

export const codeHtml = (value: string): string => `<code>${text(value)}</code>`

/** A table of cells that are HTML already, without columns that are empty in every row. */
export function tableHtml(header: readonly string[], rows: readonly (readonly string[])[], kind = ''): string {
  const filled = header.flatMap((_, column) => (rows.some(row => row[column] !== '') ? [column] : []))
  const line = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${filled.map(column => `<${tag}>${cells[column] ?? ''}</${tag}>`).join('')}</tr>`
  return `<table${kind === '' ? '' : ` class="${kind}"`}>${line(header, 'th')}${rows.map(row => line(row, 'td')).join('\n')}</table>`
}
