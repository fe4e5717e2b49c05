import { isFlow, readFlow, readFlowDocument } from './yaml-plain-flow.ts'
import { type Cursor, type Line, maxDepth, notPlain, plainKey, scalarOf } from './yaml-plain-scalar.ts'

/** A document of the plainest YAML as data, and where the keys of its outermost map start. */
export interface PlainYaml {
  readonly data: Readonly<Record<string, unknown>>
  /** Offsets in the text. */
  readonly keys: ReadonlyMap<string, number>
}

const maxCharacters = 64 * 1024 * 1024
const unusualCharacter = /[^\n\x20-\x7e\u00a1-\u2027\u202a-\ud7ff]/
const literalKey = /^[A-Za-z_][\w./-]*: \|(-?)$/

/**
 * Reads maps and lists of one-line scalars, as blocks or in brackets, and literal text below a key, which is how most manifests are written, ten
 * times as fast as the library does. undefined: there is anything else in the text, or anything wrong; only the library's answer counts then.
 * What it reads, the library reads alike.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (text.length > maxCharacters || unusualCharacter.test(text)) return undefined
  const lines = linesOf(text)
  const [first] = lines ?? []
  if (lines === undefined || first === undefined || first.indent !== 0 || isItem(first)) return undefined
  const keys = new Map<string, number>()
  try {
    const cursor: Cursor = { lines, next: 0 }
    const data = first.text.startsWith('{') ? readFlowDocument(cursor, keys) : readMap(cursor, 0, 0, keys)
    return cursor.next === lines.length ? { data, keys } : undefined
  } catch (thrown) {
    if (thrown === notPlain) return undefined
    throw thrown
  }
}

/** The lines that say something; the marker of the document's start is none. undefined: literal text that is not plainly indented. */
function linesOf(text: string): readonly Line[] | undefined {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const lineStart = start
    let offset = start
    while (offset < end && text[offset] === ' ') offset++
    const marker = offset === start && lines.length === 0 && text.startsWith('---', start) && text.slice(start, end).trim() === '---'
    start = end + 1
    if (offset >= end || text[offset] === '#' || marker) continue
    const line: Line = { indent: offset - lineStart, text: text.slice(offset, end).trimEnd(), offset }
    lines.push(line)
    const kept = literalKey.exec(line.text)?.[1]
    if (kept === undefined) continue
    const literal = literalBelow(text, start, line.indent)
    if (literal === undefined) return undefined
    line.block = literal.text === '' || kept === '-' ? literal.text : `${literal.text}\n`
    start = literal.end
  }
  return lines
}

/** The lines below that are indented further than `indent`, without their common indentation and without empty ones at the end. */
function literalBelow(text: string, from: number, indent: number): { text: string; end: number } | undefined {
  const found: string[] = []
  let [depth, end] = [0, from]
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const stop = newline === -1 ? text.length : newline
    const line = text.slice(start, stop)
    const own = line.search(/[^ ]/)
    if (own === -1) {
      // Spaces beyond the indentation would be text.
      if (line.length > indent) return undefined
      found.push('')
    } else {
      if (own <= indent) break
      if (depth === 0) depth = own
      if (own < depth) return undefined
      found.push(line.slice(depth))
      end = stop + 1
    }
    start = stop + 1
  }
  return { text: found.join('\n').replace(/\n+$/, ''), end }
}

const isItem = ({ text }: Line): boolean => text === '-' || text.startsWith('- ')

function readBlock(cursor: Cursor, indent: number, depth: number): unknown {
  if (depth > maxDepth) throw notPlain
  const line = cursor.lines[cursor.next]
  return line !== undefined && isItem(line) ? readList(cursor, indent, depth) : readMap(cursor, indent, depth)
}

function readMap(cursor: Cursor, indent: number, depth: number, places?: Map<string, number>): Record<string, unknown> {
  const map: Record<string, unknown> = Object.create(null)
  for (let line = cursor.lines[cursor.next]; line !== undefined && line.indent >= indent; line = cursor.lines[cursor.next]) {
    if (line.indent > indent || isItem(line)) throw notPlain
    const { text } = line
    const colon = text.indexOf(': ')
    const key = colon === -1 ? (text.endsWith(':') ? text.slice(0, -1) : '') : text.slice(0, colon)
    if (!plainKey.test(key) || key === '__proto__' || key in map) throw notPlain
    cursor.next++
    places?.set(key, line.offset)
    const rest = colon === -1 ? '' : text.slice(colon + 2).trimStart()
    map[key] = line.block ?? readValue(cursor, rest, indent, depth, true)
  }
  return map
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  const list: unknown[] = []
  for (let line = cursor.lines[cursor.next]; line !== undefined && line.indent >= indent; line = cursor.lines[cursor.next]) {
    if (line.indent > indent) throw notPlain
    if (!isItem(line)) break
    const rest = line.text.slice(1).trimStart()
    if (rest === '-' || rest.startsWith('- ')) throw notPlain
    if (isMapStart(rest)) {
      // The map's first key stands where its line would have it.
      const shift = line.text.length - rest.length
      line.indent += shift
      line.text = rest
      line.offset += shift
      list.push(readMap(cursor, line.indent, depth + 1))
    } else {
      cursor.next++
      list.push(readValue(cursor, rest, indent, depth, false))
    }
  }
  return list
}

const isMapStart = (text: string): boolean => /^[A-Za-z_][\w./-]*:(?: |$)/.test(text)

/** What stands behind a key or a dash: a scalar, or the block below. A list below a key may stand as far left as the key. */
function readValue(cursor: Cursor, rest: string, indent: number, depth: number, ofKey: boolean): unknown {
  const below = cursor.lines[cursor.next]
  if (rest === '' || rest.startsWith('#')) {
    if (below === undefined || below.indent < indent) return null
    if (below.indent > indent) return readBlock(cursor, below.indent, depth + 1)
    return ofKey && isItem(below) ? readList(cursor, indent, depth + 1) : null
  }
  if (isFlow(rest)) return readFlow(cursor, rest, indent, depth)
  // A scalar that goes on in the next line.
  if (below !== undefined && below.indent > indent) throw notPlain
  return scalarOf(rest)
}
