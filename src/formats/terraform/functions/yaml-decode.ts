import type { Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { convertPrimitive } from '../values/convert.ts'
import { parseNumber } from '../values/numbers.ts'
import { normalize } from '../values/strings.ts'
import { typeName, typeOf } from '../values/types.ts'
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
  const document = yaml.parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
    stringKeys: false,
  })
  const [error] = document.errors
  if (error !== undefined) {
    const counted = position(text, error.pos[0])
    const several = error.code === 'MULTIPLE_DOCS'
    throw new EvaluationError(`${counted}: ${several ? 'unexpected extra content after value' : plainly(error.message)}`)
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

/** The reader's message as it goes on in a sentence. */
const plainly = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)

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
  if (yaml.isScalar(node)) value = scalar(node)
  else if (yaml.isSeq(node)) value = sequence(node, inner)
  else if (yaml.isMap(node)) value = mapping(node, inner)
  if (anchor !== undefined) anchors.set(anchor, value)
  return value
}

function sequence(node: YAMLSeq, reading: Reading): Value {
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:seq') throw new EvaluationError(`can't interpret sequence as ${node.tag}`)
  const items = node.items.map(item => (reading.yaml.isNode(item) ? read(item, reading) : null))
  return new Sequence('tuple', items)
}

function mapping(node: YAMLMap, reading: Reading): Value {
  const { yaml } = reading
  if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:map') throw new EvaluationError(`can't interpret mapping as ${node.tag}`)
  const entries = new Map<string, Value>()
  for (const { key, value } of node.items) {
    const inner = yaml.isNode(value) ? read(value, reading) : null
    if (yaml.isScalar(key) && key.type === 'PLAIN' && key.value === '<<') mergeInto(entries, inner, at(key, reading))
    else entries.set(keyOf(key, reading), inner)
  }
  return new Mapping('object', entries)
}

/** `<<: *base`: later names win, whether they are merged or written. */
function mergeInto(entries: Map<string, Value>, value: Value, place: string): void {
  if (!(value instanceof Mapping)) throw new EvaluationError(`${place}: cannot merge ${typeName(typeOf(value))} into mapping`)
  for (const [name, inner] of value.entries) entries.set(name, inner)
}

function keyOf(key: unknown, reading: Reading): string {
  if (!reading.yaml.isScalar(key)) throw new EvaluationError('only strings are allowed as mapping keys')
  const value = scalar(key)
  if (value === null) throw new EvaluationError('mapping key cannot be null')
  const name = convertPrimitive(value, 'string')
  return typeof name === 'string' ? name : ''
}

function scalar(node: Scalar): Value {
  const text = node.source ?? ''
  const tag = node.tag?.replace('tag:yaml.org,2002:', '!!')
  if (tag === '!!str' || (node.type !== 'PLAIN' && tag?.startsWith('!!') !== false)) return normalize(text)
  if (tag === '!!binary') return text.replace(/\s/g, '')
  const value = plainScalar(text)
  if (tag === undefined || tag === `!!${kindOf(value)}` || (tag === '!!float' && kindOf(value) === 'int')) return value
  if (!tag.startsWith('!!')) throw new EvaluationError(`unsupported tag ${JSON.stringify(tag)}`)
  if (tag === '!!null') return null
  throw new EvaluationError(`cannot parse ${JSON.stringify(text)} as ${node.tag}`)
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
  const match =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+-]))(\d\d?):(\d\d?):(\d\d?(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
      text,
    )
  if (match === null) return undefined
  const [, year, month = '', day = '', hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  const two = (part: string): string => part.replace(/^\d(?!\d)/, '0$&')
  const parsed = parseTimestamp(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`)
  return typeof parsed === 'string' ? undefined : formatTimestamp(parsed)
}
