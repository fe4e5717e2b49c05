import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One row of a facts file, by column name, with where it stands. */
export interface Fact {
  readonly columns: Readonly<Record<string, string>>
  readonly file: string
  readonly line: number
}

export interface Facts {
  /** Rows of a CSV file below the facts folder: `aws/ebs.csv`. Read once. */
  csv(file: string): readonly Fact[]
}

/** Splits CSV with quotes into records of fields; `line` is where a record starts. */
export function* parseCsv(text: string): Iterable<{ fields: string[]; line: number }> {
  let fields: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let start = 1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') line++
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') {
        field += '"'
        at++
      } else if (character === '"') quoted = false
      else field += character
    } else if (character === '"') quoted = true
    else if (character === ',') {
      fields.push(field)
      field = ''
    } else if (character === '\n') {
      fields.push(field)
      if (fields.length > 1 || fields[0] !== '') yield { fields, line: start }
      fields = []
      field = ''
      start = line
    } else if (character !== '\r') field += character
  }
  if (field !== '' || fields.length > 0) yield { fields: [...fields, field], line: start }
}

export function openFacts(directory: string): Facts {
  const files = new Map<string, readonly Fact[]>()
  return {
    csv(file) {
      let facts = files.get(file)
      if (facts === undefined) {
        const [head, ...records] = parseCsv(readFileSync(join(directory, file), 'utf8'))
        if (head === undefined) throw new Error(`${file} is empty`)
        facts = records.map(({ fields, line }) => ({
          columns: Object.fromEntries(head.fields.map((name, index) => [name, fields[index] ?? ''])),
          file,
          line,
        }))
        files.set(file, facts)
      }
      return facts
    },
  }
}
