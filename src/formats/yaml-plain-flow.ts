import { type Cursor, maxDepth, notPlain, scalarOf } from './yaml-plain-scalar.ts'

/** Where reading is in a map or list in brackets, which may go on in lines that are indented further than `indent`. */
interface Flow {
  readonly cursor: Cursor
  readonly indent: number
  text: string
  /** Of the text, in the document. */
  offset: number
  at: number
}

export const isFlow = (text: string): boolean => text.startsWith('{') || text.startsWith('[')

/** A map or list in brackets; `text` starts with it, and `cursor` is at the line below. */
export function readFlow(cursor: Cursor, text: string, indent: number, depth: number): unknown {
  return readWhole({ cursor, indent, text, offset: 0, at: 0 }, depth)
}

/** A document that is a map in brackets. Notes where its keys stand. */
export function readFlowDocument(cursor: Cursor, places: Map<string, number>): Record<string, unknown> {
  const { text = '', offset = 0 } = cursor.lines[cursor.next++] ?? {}
  return readWhole({ cursor, indent: -1, text, offset, at: 0 }, 0, places) as Record<string, unknown>
}

function readWhole(flow: Flow, depth: number, places?: Map<string, number>): unknown {
  const value = readCollection(flow, depth, places)
  if (!/^(?: +#.*)?$/.test(flow.text.slice(flow.at))) throw notPlain
  return value
}

function readCollection(flow: Flow, depth: number, places?: Map<string, number>): unknown {
  if (depth > maxDepth) throw notPlain
  return flow.text[flow.at++] === '{' ? readMap(flow, depth, places) : readList(flow, depth)
}

function readMap(flow: Flow, depth: number, places?: Map<string, number>): Record<string, unknown> {
  const map: Record<string, unknown> = Object.create(null)
  while (skip(flow) !== '}') {
    const place = flow.offset + flow.at
    const key = readKey(flow)
    if (key === '__proto__' || key in map) throw notPlain
    places?.set(key, place)
    map[key] = readItem(flow, depth, '}')
  }
  flow.at++
  return map
}

function readList(flow: Flow, depth: number): unknown[] {
  const list: unknown[] = []
  while (skip(flow) !== ']') list.push(readItem(flow, depth, ']'))
  flow.at++
  return list
}

/** A value and the comma behind it, which the last one may have or not. */
function readItem(flow: Flow, depth: number, end: string): unknown {
  const next = skip(flow)
  const value = next === '{' || next === '[' ? readCollection(flow, depth + 1) : scalarOf(taken(flow, scalar).trimEnd())
  const behind = skip(flow)
  if (behind === ',') flow.at++
  else if (behind !== end) throw notPlain
  return value
}

const quoted = '"[^"\\\\]*"|\'[^\']*\''
/** A text without quotes ends before a comma, a bracket, a colon with nothing behind it that belongs to it, or a comment. */
const scalar = new RegExp(`${quoted}|(?:[\\w/.~$(+=;^<)]|-(?=[^\\s,[\\]{}:#]))(?:[^,[\\]{}:#]|:(?![\\s,[\\]{}]|$)|(?<! )#){0,1000}`, 'y')
const key = new RegExp(`(?:${quoted}):|[A-Za-z_][\\w./-]*:(?= |$)`, 'y')

function readKey(flow: Flow): string {
  const found = taken(flow, key).slice(0, -1)
  if (found.length > 1000) throw notPlain
  return /^["']/.test(found) ? found.slice(1, -1) : found
}

function taken(flow: Flow, expected: RegExp): string {
  expected.lastIndex = flow.at
  const found = expected.exec(flow.text)?.[0]
  if (found === undefined) throw notPlain
  flow.at += found.length
  return found
}

/** Goes on to what is no space, no end of a line and no comment. */
function skip(flow: Flow): string {
  for (;;) {
    while (flow.text[flow.at] === ' ') flow.at++
    const character = flow.text[flow.at]
    if (character !== undefined && (character !== '#' || flow.text[flow.at - 1] !== ' ')) return character
    const line = flow.cursor.lines[flow.cursor.next]
    // Markers end a document, brackets open or not.
    if (line === undefined || line.indent <= flow.indent || /^(?:---|\.\.\.)/.test(line.text)) throw notPlain
    flow.cursor.next++
    Object.assign(flow, { text: line.text, offset: line.offset, at: 0 })
  }
}
