export interface Line {
  indent: number
  /** Without indentation and spaces at the end. */
  text: string
  offset: number
  /** The text below a key that ends in `|` or `|-`. */
  block?: string
}

/** The lines of a document, and the one that is read next. */
export interface Cursor {
  readonly lines: readonly Line[]
  next: number
}

/** Thrown and caught by what reads plain YAML: the document is not that plain. Not an error: no stack is taken. */
export const notPlain = Symbol('not plain')

export const maxDepth = 50
/** A key without quotes; the library takes none of more than 1,024 characters. */
export const plainKey = /^[A-Za-z_][\w./-]{0,999}$/
const plainStart = /^(?:[\w/.~$(+=;^<)]|-[^\s])/
const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['~', 'null', 'Null', 'NULL'].map((word): [string, unknown] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, unknown] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, unknown] => [word, false]),
])

/** What a scalar in one line says, with a comment behind it or not. */
export function scalarOf(text: string): unknown {
  if (plainStart.test(text)) return plainScalar(text)
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')(?: +#.*)?$/.exec(text)
  if (quoted === null) throw notPlain
  return quoted[1] ?? quoted[2]
}

const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const simpleNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/
const unusualNumber = /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:0b)?\d[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

function plainScalar(text: string): unknown {
  const comment = text.indexOf(' #')
  const plain = comment === -1 ? text : text.slice(0, comment).trimEnd()
  if (plain.includes(': ') || plain.endsWith(':')) throw notPlain
  if (literals.has(plain)) return literals.get(plain)
  if (simpleNumber.test(plain)) return Number(plain)
  if (number.test(plain) || unusualNumber.test(plain)) throw notPlain
  return plain
}
