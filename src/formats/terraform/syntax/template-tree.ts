import type { Expression, Span, TemplateFor, TemplateIf, TemplatePart } from './ast.ts'
import { maxNesting } from './cursor.ts'
import { Fault } from './fault.ts'
import type { ForToken, IfToken, TemplateToken } from './template-tokens.ts'

interface Reader {
  readonly tokens: readonly TemplateToken[]
  next: number
  depth: number
}

/** Builds the expression that a template's tokens stand for: a literal if all is text, else a template. Throws Fault on unpaired directives. */
export function templateExpression(tokens: readonly TemplateToken[], span: Span): Expression {
  const { start, end } = span
  const [only] = tokens
  if (tokens.length === 1 && only?.kind === 'interpolation') return { kind: 'template', parts: [only], unwrap: true, start, end }
  const parts = readParts({ tokens, next: 0, depth: 0 })
  const [first] = parts
  if (first === undefined) return { kind: 'literal', value: '', start, end }
  if (first.kind === 'text' && parts.length === 1) return { kind: 'literal', value: first.text, start, end }
  return { kind: 'template', parts, unwrap: false, start, end }
}

/** Parts up to one of the closing directives, or to the end where none is open. */
function readParts(reader: Reader, opener?: IfToken | ForToken): TemplatePart[] {
  const parts: TemplatePart[] = []
  for (;;) {
    const token = reader.tokens[reader.next]
    if (token === undefined) {
      if (opener === undefined) return parts
      throw new Fault(`Unexpected end of template`, opener, `the "${opener.kind}" directive is not closed with "end${opener.kind}"`)
    }
    if (token.kind === 'text') parts.push(...readText(reader))
    else if (token.kind === 'interpolation') {
      parts.push(token)
      reader.next++
    } else if (token.kind === 'if') parts.push(readIf(reader, token))
    else if (token.kind === 'for') parts.push(readFor(reader, token))
    else if (opener !== undefined) return parts
    else throw new Fault(`Unexpected ${token.kind} directive`, token, 'no directive is open here')
  }
}

/** Neighbouring lines of text are one part, and none if strip markers left nothing of them. */
function readText(reader: Reader): readonly TemplatePart[] {
  const first = reader.next
  while (reader.tokens[reader.next]?.kind === 'text') reader.next++
  const run = reader.tokens.slice(first, reader.next)
  const text = run.map(token => (token.kind === 'text' ? token.text : '')).join('')
  return text === '' ? [] : [{ kind: 'text', text, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }]
}

function readIf(reader: Reader, opener: IfToken): TemplateIf {
  open(reader, opener)
  const then = readParts(reader, opener)
  let otherwise: readonly TemplatePart[] = []
  if (reader.tokens[reader.next]?.kind === 'else') {
    reader.next++
    otherwise = readParts(reader, opener)
  }
  return { kind: 'if', condition: opener.condition, then, otherwise, start: opener.start, end: close(reader, 'endif') }
}

function readFor(reader: Reader, opener: ForToken): TemplateFor {
  open(reader, opener)
  const parts = readParts(reader, opener)
  const { keyName, valueName, collection, start } = opener
  return { kind: 'for', keyName, valueName, collection, parts, start, end: close(reader, 'endfor') }
}

function open(reader: Reader, opener: IfToken | ForToken): void {
  if (++reader.depth > maxNesting) throw new Fault(`Nested more than ${maxNesting} levels deep`, opener)
  reader.next++
}

function close(reader: Reader, kind: 'endif' | 'endfor'): number {
  const token = reader.tokens[reader.next]
  if (token === undefined || token.kind !== kind)
    throw new Fault(`Unexpected ${token?.kind} directive`, token ?? { start: 0, end: 0 }, `expected "${kind}"`)
  reader.next++
  reader.depth--
  return token.end
}
