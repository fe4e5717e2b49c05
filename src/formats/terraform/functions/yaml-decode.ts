import type { Node } from 'yaml'
import { parseNumber } from '../values/numbers.ts'
import { normalize } from '../values/strings.ts'
import { EvaluationError, LimitExceeded, Mapping, Sequence, type Value } from '../values/value.ts'
import { loadedYaml } from './libraries.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'

type Library = NonNullable<ReturnType<typeof loadedYaml>>

interface Reading {
  readonly yaml: Library
  readonly text: string
  readonly depth: number
  /** What an anchor stands for; undefined while it is being read. An alias shares the value, so that aliases of aliases stay cheap. */
  readonly anchors: Map<string, Value | undefined>
}

/** Texts beyond this take the reader too long. */
const longest = 1_000_000

/** The one document of a YAML text; objects and tuples come out. Throws EvaluationError for what Terraform would refuse. */
export function decodeYaml(text: string, limits: { readonly depth: number }): Value {
  const yaml = loadedYaml()
  if (yaml === undefined) throw new LimitExceeded('YAML functions were not loaded')
  if (text.length > longest) throw new LimitExceeded(`a YAML text is longer than ${longest} characters`)
  if (nesting(text) > limits.depth) throw new LimitExceeded(`a YAML text is nested more than ${limits.depth} levels deep`)
  const document = yaml.parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false, stringKeys: false })
  const [error] = document.errors
  if (error !== undefined) {
    const counted = position(text, error.pos[0])
    const several = error.code === 'MULTIPLE_DOCS'
    throw new EvaluationError(`${counted}: ${several ? 'unexpected extra content after value' : error.message}`)
  }
  if (document.contents === null) throw new EvaluationError('on line 1, column 1: missing start of document')
  return read(document.contents, { yaml, text, depth: 0, anchors: new Map() })
}

/** How deep brackets and indentation can nest at most: a cheap bound before the reader recurses. */
function nesting(text: string): number {
  let open = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++open)
    else if ((code === 93 || code === 125) && open > 0) open--
  }
  let longestRun = 0
  for (const match of text.matchAll(/^(?:[-?:] +)+/gm)) longestRun = Math.max(longestRun, match[0].replaceAll(' ', '').length)
  return Math.max(deepest, longestRun)
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset)
  return `on line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`
}

function at(node: Node, reading: Reading): string {
  return position(reading.text, node.range?.[0] ?? 0)
}

function read(node: Node, reading: Reading): Value {
  const { yaml, anchors } = reading
  if (yaml.isAlias(node)) {
    const { source } = node
    if (!anchors.has(source)) throw new EvaluationError(`reference to undefined anchor ${JSON.stringify(source)}`)
    const value = anchors.get(source)
    if (value === undefined) throw new EvaluationError(`cannot refer to anchor ${JSON.stringify(source)} from inside its own definition`)
    return value
  }
  const anchor = yaml.isNode(node) ? node.anchor : undefined
  if (anchor !== undefined) anchors.set(anchor, undefined)
  const inner = { ...reading, depth: reading.depth + 1 }
  let value: Value = null
  if (yaml.isScalar(node)) value = scalar(node, reading)
  else if (yaml.isSeq(node)) value = sequence(node, inner)
  else if (yaml.isMap(node)) value = mapping(node, inner)
  if (anchor !== undefined) anchors.set(anchor, value)
  return value
}

type Of<K extends 'Scalar' | 'YAMLSeq' | 'YAMLMap'> = InstanceType<Library[K]>

function sequence(node: Of<'YAMLSeq'>, reading: Reading): Value {
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:seq') throw new EvaluationError(`can't interpret sequence as ${node.tag}`)
  const items = node.items.map(item => (reading.yaml.isNode(item) ? read(item, reading) : null))
  return new Sequence('tuple', items)
}

function mapping(node: Of<'YAMLMap'>, reading: Reading): Value {
  const { yaml } = reading
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:map') throw new EvaluationError(`can't interpret mapping as ${node.tag}`)
  const entries = new Map<string, Value>()
  const merged = new Map<string, Value>()
  for (const { key, value } of node.items) {
    const inner = yaml.isNode(value) ? read(value, reading) : null
    if (yaml.isScalar(key) && key.type === 'PLAIN' && key.value === '<<') mergeInto(merged, inner)
    else entries.set(keyOf(key, reading), inner)
  }
  for (const [name, inner] of merged) if (!entries.has(name)) entries.set(name, inner)
  return new Mapping('object', entries)
}

function mergeInto(entries: Map<string, Value>, value: Value): void {
  const sources = value instanceof Sequence ? value.items : [value]
  for (const source of sources) {
    if (!(source instanceof Mapping)) throw new EvaluationError('cannot merge a value that is not a mapping')
    for (const [name, inner] of source.entries) if (!entries.has(name)) entries.set(name, inner)
  }
}

function keyOf(key: unknown, reading: Reading): string {
  if (!reading.yaml.isScalar(key)) throw new EvaluationError('only strings are allowed as mapping keys')
  const value = scalar(key, reading)
  if (value === null) throw new EvaluationError(`${at(key, reading)}: mapping key cannot be null`)
  return typeof value === 'string' ? value : String(value)
}

function scalar(node: Of<'Scalar'>, reading: Reading): Value {
  const text = typeof node.value === 'string' ? node.value : ''
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!')
  if (tag === '!!str' || (tag === undefined && node.type !== 'PLAIN')) return normalize(text)
  if (tag === '!!binary') return text.replace(/\s/g, '')
  const value = plainScalar(text)
  if (tag === undefined || tag === `!!${kindOf(value)}` || (tag === '!!float' && kindOf(value) === 'int')) return value
  if (!tag.startsWith('!!')) throw new EvaluationError(`${at(node, reading)}: unsupported tag ${JSON.stringify(tag)}`)
  throw new EvaluationError(`${at(node, reading)}: cannot parse ${JSON.stringify(text)} as ${node.tag}`)
}

function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  return typeof value === 'number' ? 'int' : 'float'
}

const truth = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/
const untruth = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/

/** What a plain scalar stands for by the rules that Terraform's reader has. */
function plainScalar(text: string): Value {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null
  if (truth.test(text)) return true
  if (untruth.test(text)) return false
  if (/^[-+]?(?:\.\d|\d)/.test(text)) {
    if (/^0x[0-9a-fA-F]+$/.test(text) || /^0o[0-7]+$/.test(text)) return parseNumber(BigInt(text).toString()) ?? null
    const number = parseNumber(text)
    if (number !== undefined) return number
    return timestamp(text) ?? text
  }
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) throw new EvaluationError('an infinite number cannot be used')
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) throw new EvaluationError('floating point NaN is not supported')
  return normalize(text)
}

/** A date or time as the string that Terraform makes of it. */
function timestamp(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const day = parseTimestamp(`${text}T00:00:00Z`)
    return typeof day === 'string' ? undefined : formatTimestamp(day)
  }
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]| +)(\d\d?):(\d\d):(\d\d(?:\.\d+)?) *(Z|[+-]\d\d?(?::\d\d)?)?$/.exec(text)
  if (match === null) return undefined
  const [, year, month = '', day = '', hour = '', minute, second, zone = 'Z'] = match
  const offset = zone === 'Z' ? 'Z' : zone.replace(/^([+-])(\d)(?=:|$)/, '$10$2').replace(/^([+-]\d\d)$/, '$1:00')
  const two = (part: string): string => part.padStart(2, '0')
  const parsed = parseTimestamp(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${offset}`)
  return typeof parsed === 'string' ? undefined : formatTimestamp(parsed)
}
