import { EvaluationError, LimitExceeded, Mapping, Sequence, type Type, type Value } from '../values/value.ts'

/** A CSV text with a header line as a list of objects of strings. Throws EvaluationError in Terraform's words. */
export function decodeCsv(text: string, most: number): Sequence {
  const records = readRecords(text, most)
  const [header] = records
  if (header === undefined) throw new EvaluationError('missing header line')
  const seen = new Set<string>()
  for (const name of header.fields) {
    if (seen.has(name)) throw new EvaluationError(`duplicate column name ${JSON.stringify(name)}`)
    seen.add(name)
  }
  const rows = records.slice(1).map(({ fields, line }) => {
    if (fields.length !== header.fields.length) throw new EvaluationError(`CSV parse error on line ${line}: wrong number of fields`)
    return new Mapping('object', new Map<string, Value>(fields.map((field, i) => [header.fields[i] ?? '', field])))
  })
  const element: Type = { object: Object.fromEntries(header.fields.map(name => [name, { type: 'string', optional: false }])) }
  return new Sequence('list', rows, element)
}

interface Line {
  readonly fields: readonly string[]
  readonly line: number
}

/** The records after Go's `encoding/csv`: empty lines do not count, quotes may hold line breaks. */
function readRecords(text: string, most: number): readonly Line[] {
  const source = text.replace(/\r\n/g, '\n')
  const records: Line[] = []
  let at = 0
  let line = 1
  while (at < source.length) {
    if (source[at] === '\n') {
      at++
      line++
      continue
    }
    const start = line
    const fields: string[] = []
    for (;;) {
      const field = source[at] === '"' ? readQuoted(source, at, line) : readPlain(source, at, line)
      fields.push(field.text)
      at = field.end
      line += field.lines
      if (source[at] !== ',') break
      at++
    }
    records.push({ fields, line: start })
    if (records.length > most) throw new LimitExceeded(`a collection has more than ${most} elements`)
    at++
    line++
  }
  return records
}

interface Field {
  readonly text: string
  readonly end: number
  readonly lines: number
}

function readPlain(source: string, start: number, line: number): Field {
  let end = start
  while (end < source.length && source[end] !== ',' && source[end] !== '\n') {
    if (source[end] === '"') throw new EvaluationError(`CSV parse error on line ${line}: bare " in non-quoted-field`)
    end++
  }
  return { text: source.slice(start, end), end, lines: 0 }
}

function readQuoted(source: string, start: number, line: number): Field {
  const parts: string[] = []
  let at = start + 1
  let lines = 0
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) throw wrongQuote(line + lines)
    const part = source.slice(at, quote)
    parts.push(part)
    for (let i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) lines++
    const next = source[quote + 1]
    if (next === '"') {
      parts.push('"')
      at = quote + 2
      continue
    }
    if (next !== undefined && next !== ',' && next !== '\n') throw wrongQuote(line + lines)
    return { text: parts.join(''), end: quote + 1, lines }
  }
}

const wrongQuote = (line: number): EvaluationError =>
  new EvaluationError(`CSV parse error on line ${line}: extraneous or missing " in quoted-field`)
