import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Location } from '../model/location.ts'

export type YamlPath = readonly (string | number)[]

/** A YAML file as plain data that knows where in the text each part of it stands. */
export interface YamlSource {
  /** Plain objects without prototype, arrays and scalars; undefined for an empty file. As much as could be read, also when there are problems. */
  readonly data: unknown
  readonly problems: readonly Diagnostic[]
  /** Where a part stands: its key (default) or its value. A part that does not exist stands where its nearest parent does. */
  locate(path: YamlPath, part?: 'key' | 'value'): Location
  /** The source line of a location. */
  excerpt(location: Location): string
}

export interface YamlOptions {
  /** What a second key of the same name is: an error, or a note (the last one counts). */
  readonly duplicates: 'error' | 'note'
  readonly maxCharacters: number
  /** Whether whole numbers may also be written as in YAML 1.1, which Kubernetes reads: `010` is 8, `1_000` a thousand. */
  readonly olderNumbers?: boolean
  /** The line of the file that the text starts in, where it is one document of several. */
  readonly firstLine?: number
}

interface Offsets {
  readonly key: number
  readonly value: number
}

const maxDepth = 64
/** Values after aliases are followed: the guard against small files that unfold into huge ones. */
const maxValues = 1_000_000
const maxProblems = 50

/** A whole number as only YAML 1.1 writes it. https://yaml.org/type/int.html */
function olderNumber(text: string): number | undefined {
  const [, sign, octal, binary, decimal] = /^([-+]?)(?:0([0-7_]*[0-7])|0b([01_]*[01])|([1-9][0-9]*_[0-9_]*))$/.exec(text) ?? []
  const digits = (octal ?? binary ?? decimal)?.replaceAll('_', '')
  if (digits === undefined) return undefined
  const value = Number.parseInt(digits, octal !== undefined ? 8 : binary !== undefined ? 2 : 10)
  return sign === '-' ? -value : value
}

/**
 * Reads one YAML document (1.2, core schema, with `<<` merge keys). Never throws: what is wrong with the text is in `problems`, each with
 * line and column. Time and memory are linear in the text.
 */
export function readYaml(text: string, file: string, options: YamlOptions): YamlSource {
  const lines = new LineCounter()
  const linesBefore = (options.firstLine ?? 1) - 1
  const problems: Diagnostic[] = []
  const offsets = new Map<object, Map<string, Offsets>>()
  /** Where the items of a list start: lists may be long, and numbers alone take little. */
  const starts = new Map<object, readonly number[]>()
  const locationAt = (offset: number): Location => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  const excerpt = ({ line }: Location): string => {
    const start = lines.lineStarts[line - linesBefore - 1] ?? 0
    const end = text.indexOf('\n', start)
    return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '')
  }
  const report = (code: string, message: string, offset: number, severity: Diagnostic['severity'] = 'error', hint?: string): void => {
    if (problems.length >= maxProblems) return
    const location = locationAt(offset)
    problems.push({ code, severity, message, location, excerpt: excerpt(location), ...(hint === undefined ? {} : { hint }) })
  }
  const nothing = (): YamlSource => ({ data: undefined, problems, locate: () => locationAt(0), excerpt })

  if (text.length > options.maxCharacters) {
    problems.push({
      code: 'yaml-limit',
      severity: 'error',
      message: `${file} is too large to be read`,
      location: { file, line: linesBefore + 1 },
    })
    return nothing()
  }
  const root = parse(text, lines, report)
  if (root === undefined) return nothing()

  const anchors = new Map<string, { value: unknown; size: number; node: Node }>()
  const open = new Set<Node>()
  let values = 0
  let stopped = false

  const convert = (node: unknown, depth: number): unknown => {
    if (stopped || node === null || node === undefined) return null
    const { range } = node as Node
    const offset = range?.[0] ?? 0
    if (++values > maxValues || depth > maxDepth) {
      stopped = true
      report(
        'yaml-limit',
        depth > maxDepth ? `Nested deeper than ${maxDepth} levels` : `Unfolds into more than ${maxValues} values`,
        offset,
      )
      return null
    }
    if (isAlias(node)) return follow(node.source, offset)
    const before = values
    open.add(node as Node)
    const value = isMap(node)
      ? convertMap(node, depth)
      : isSeq(node)
        ? convertList(node.items, depth)
        : isScalar(node)
          ? scalarOf(node)
          : null
    open.delete(node as Node)
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
    if (anchor !== undefined) anchors.set(anchor, { value, size: values - before + 1, node: node as Node })
    return value
  }

  const scalarOf = (scalar: Scalar): unknown => {
    const { value, type, source } = scalar
    return (
      (options.olderNumbers === true && type === 'PLAIN' && source !== undefined ? olderNumber(source) : undefined) ??
      binaryText(scalar) ??
      value
    )
  }

  /** The key as it is written, so that `1.10` stays `1.10`, or what it is an alias for. */
  const nameOf = ({ key }: Pair): string | undefined => {
    if (isAlias(key)) {
      const named = anchors.get(key.source)?.value
      return typeof named === 'string' ? named : undefined
    }
    if (!isScalar(key)) return undefined
    const name = binaryText(key) ?? (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)))
    if (key.anchor !== undefined) anchors.set(key.anchor, { value: name, size: 1, node: key })
    return name
  }

  const follow = (name: string, offset: number): unknown => {
    const anchor = anchors.get(name)
    if (anchor === undefined) {
      const inItself = [...open].some(node => (isMap(node) || isSeq(node)) && node.anchor === name)
      report('yaml-alias', inItself ? `\`*${name}\` stands inside of what it names` : `There is no anchor \`&${name}\` before this`, offset)
      return null
    }
    values += anchor.size
    return anchor.value
  }

  const convertList = (items: readonly unknown[], depth: number): unknown[] => {
    const list: unknown[] = []
    for (const item of items) list.push(convert(item, depth + 1))
    if (list.length > 0)
      starts.set(
        list,
        items.map(item => (item as Node | null)?.range?.[0] ?? 0),
      )
    return list
  }

  const convertMap = (map: YAMLMap, depth: number): object => {
    const object: Record<string, unknown> = Object.create(null)
    const places = new Map<string, Offsets>()
    const merged: { from: unknown; places: Map<string, Offsets> | undefined }[] = []
    for (const pair of map.items) {
      const place = placeOf(pair)
      const name = nameOf(pair)
      if (name === undefined) report('yaml-key', 'A key must be plain text', place.key)
      else if (name === '__proto__') report('yaml-key', '`__proto__` cannot be a name', place.key)
      else if (name === '<<' && isPlain(pair.key)) {
        const value = convert(pair.value, depth + 1)
        for (const from of Array.isArray(value) ? value : [value])
          if (typeof from === 'object' && from !== null && !Array.isArray(from)) merged.push({ from, places: offsets.get(from) })
          else report('yaml-key', '`<<` needs a map, or a list of maps', place.value)
      } else {
        const earlier = places.get(name)
        if (earlier !== undefined) {
          const line = locationAt(earlier.key).line
          if (options.duplicates === 'error')
            report('yaml-duplicate-key', `\`${name}\` is given twice, first in line ${line}`, place.key, 'error', 'put both into one')
          else report('yaml-duplicate-key', `\`${name}\` is given twice, first in line ${line}: the last one counts`, place.key, 'note')
        }
        places.set(name, place)
        object[name] = convert(pair.value, depth + 1)
      }
    }
    for (const { from, places: others } of merged)
      for (const [name, value] of Object.entries(from as object))
        if (!(name in object)) {
          object[name] = value
          const place = others?.get(name)
          if (place !== undefined) places.set(name, place)
        }
    if (places.size > 0) offsets.set(object, places)
    return object
  }

  const placeIn = (value: object, step: string | number): Offsets | undefined => {
    if (typeof step === 'string') return offsets.get(value)?.get(step)
    const at = starts.get(value)?.[step]
    return at === undefined ? undefined : { key: at, value: at }
  }

  const data = convert(root, 0)
  const start = root.range?.[0] ?? 0
  return {
    data,
    problems,
    locate(path, part = 'key') {
      let place: Offsets = { key: start, value: start }
      let value: unknown = data
      for (const step of path) {
        const next = typeof value === 'object' && value !== null ? placeIn(value, step) : undefined
        if (next === undefined) break
        place = next
        value = (value as Record<string | number, unknown>)[step]
      }
      return locationAt(place[part])
    },
    excerpt,
  }
}

type Report = (code: string, message: string, offset: number, severity?: Diagnostic['severity'], hint?: string) => void

function parse(text: string, lines: LineCounter, report: Report): Node | undefined {
  const { stackTraceLimit } = Error
  try {
    // A faulty text makes an error of the library's for each character: with stacks, which nobody reads, they take five times as long.
    Error.stackTraceLimit = 0
    // The library's own check for duplicate keys takes quadratic time: done here instead.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    // What is wrong once makes the library stumble over all that follows in the line.
    const told = new Set<number>()
    for (const { code, message, pos } of document.errors) {
      const { line } = lines.linePos(pos[0])
      if (code === 'RESOURCE_EXHAUSTION') report('yaml-limit', 'Nested too deeply to be read', pos[0])
      else if (!told.has(line)) report('yaml-syntax', message, pos[0])
      told.add(line)
    }
    for (const warning of document.warnings) report('yaml-syntax', warning.message, warning.pos[0], 'warning')
    return document.contents ?? undefined
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    report('yaml-limit', 'Nested too deeply to be read', 0)
    return undefined
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const isPlain = (key: unknown): boolean => isScalar(key) && key.type === 'PLAIN'

/** The text that a scalar of `!!binary` holds in base64. A tag may itself be written with escapes. https://yaml.org/type/binary.html */
function binaryText({ value, tag, source }: Scalar): string | undefined {
  if (tag === undefined || !/:(?:binary$|.*%)/.test(tag)) return undefined
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  try {
    const isBinary = decodeURIComponent(tag) === 'tag:yaml.org,2002:binary'
    return isBinary ? new TextDecoder().decode(Uint8Array.from(atob(source ?? ''), one => one.charCodeAt(0))) : undefined
  } catch {
    return undefined
  }
}

function placeOf({ key, value }: Pair): Offsets {
  const start = (key as Node | null)?.range?.[0] ?? 0
  return { key: start, value: (value as Node | null)?.range?.[0] ?? start }
}
