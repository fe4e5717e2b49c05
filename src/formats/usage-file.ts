import type { Diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import type { Resource } from '../model/resource.ts'
import type { UsageFile, UsageValues } from '../model/usage.ts'
import { budgetOfRun, readYamlQuickly } from './yaml-quick.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/** What the YAML library reads of it; plain YAML has no such bound. */
const maxCharacters = 1_500_000
export const usageSections = { types: 'resource_type_default_usage', addresses: 'resource_usage' } as const

/**
 * Reads a usage file, Infracost's format 0.1. Never throws: what cannot be read is a diagnostic with its place, and the rest counts.
 * Duplicate keys occur in such files: the last one counts, and a note says so.
 */
export function readUsageFile(text: string, path: string): { readonly usage: UsageFile; readonly diagnostics: readonly Diagnostic[] } {
  const source = readYamlQuickly(text, path, { duplicates: 'note', maxCharacters }, budgetOfRun())
  const diagnostics: Diagnostic[] = [...source.problems]
  const report: Report = (place, message, hint, part = 'value') => {
    const location = source.locate(place, part)
    diagnostics.push({
      code: 'usage-file',
      severity: 'warning',
      message,
      location,
      excerpt: source.excerpt(location),
      ...(hint === undefined ? {} : { hint }),
    })
  }
  if (source.data !== undefined && !isMap(source.data)) {
    report([], `A usage file is a map with ${usageSections.addresses}`)
    return { usage: { byType: {}, byAddress: {} }, diagnostics }
  }
  const data = source.data ?? {}
  const known = ['version', usageSections.types, usageSections.addresses]
  for (const key of Object.keys(data))
    if (!known.includes(key)) {
      const [close] = nearest(key, known, 1)
      report(
        [key],
        `\`${key}\` is not a key of a usage file, and is left out`,
        close === undefined ? undefined : `did you mean \`${close}\`?`,
        'key',
      )
    }
  if (data.version !== undefined && !['0.1', '0.1.0'].includes(String(data.version)))
    report(['version'], `The usage file has version ${String(data.version)}; 0.1 is read`)
  const usage = { byType: readSection(data, usageSections.types, report), byAddress: readSection(data, usageSections.addresses, report) }
  places.set(usage, source)
  return { usage, diagnostics }
}

type Report = (place: YamlPath, message: string, hint?: string, part?: 'key' | 'value') => void

/** Where entries stand, for those that match nothing. */
const places = new WeakMap<UsageFile, YamlSource>()

/** The text that a usage file was read from, with the place of each part. */
export const sourceOf = (usage: UsageFile): YamlSource | undefined => places.get(usage)

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readSection(data: Readonly<Record<string, unknown>>, name: string, report: Report): Readonly<Record<string, UsageValues>> {
  const section = data[name]
  const entries: Record<string, UsageValues> = Object.create(null)
  if (section === undefined || section === null) return entries
  if (!isMap(section)) {
    report([name], `\`${name}\` must be a map from addresses or types to usage values, and is left out`)
    return entries
  }
  for (const [key, value] of Object.entries(section)) {
    if (value === null) continue
    if (isMap(value)) entries[key] = readValues(value, [name, key], report)
    else report([name, key], `The usage of ${key} must be a map of values, and is left out`)
  }
  return entries
}

function readValues(values: Readonly<Record<string, unknown>>, place: YamlPath, report: Report): UsageValues {
  const read: Record<string, UsageValues[string]> = Object.create(null)
  for (const [key, value] of Object.entries(values)) {
    const here = [...place, key]
    if (isMap(value)) read[key] = readValues(value, here, report)
    else if (Array.isArray(value)) read[key] = readList(value, here, report)
    else if (value === null || typeof value === 'boolean' || isUsable(value, here, report)) read[key] = value
  }
  return read
}

const readList = (items: readonly unknown[], place: YamlPath, report: Report): readonly (number | string | UsageValues)[] =>
  items.flatMap((item, index): readonly (number | string | UsageValues)[] => {
    if (isMap(item)) return [readValues(item, [...place, index], report)]
    return isUsable(item, [...place, index], report) ? [item] : []
  })

function isUsable(value: unknown, place: YamlPath, report: Report): value is number | string {
  if (typeof value === 'string') return true
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return true
  const reason = typeof value === 'number' ? `is ${value}, and a quantity is zero or more` : 'is no quantity'
  report(place, `${place.slice(1).join(' ')} ${reason}: it is left out`)
  return false
}

/** Entries with `[*]`: their values by what they say literally, and which indexes are open in entries of a common skeleton. */
interface Index {
  readonly byPattern: ReadonlyMap<string, { readonly values: UsageValues; readonly order: number }>
  /** By address with `[*]` for every index; most specific first. */
  readonly masks: ReadonlyMap<string, readonly (readonly boolean[])[]>
}

const indexes = new WeakMap<UsageFile, Index>()

/**
 * The usage of one resource: the defaults of its type, then the most specific entry with `[*]` that matches, then the entry of exactly its
 * address; key by key, also in nested maps. The file is indexed once; then the time depends on the address alone.
 */
export function usageFor(usage: UsageFile, { address, type }: { readonly address: string; readonly type: string }): UsageValues {
  const layers = [own(usage.byType, type), own(usage.byType, address), bestWildcard(usage, address), own(usage.byAddress, address)]
  return layers.reduce<UsageValues>((merged, layer) => (layer === undefined ? merged : merge(merged, layer)), {})
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)

function merge(below: UsageValues, above: UsageValues): UsageValues {
  const merged: Record<string, UsageValues[string]> = Object.assign(Object.create(null), below)
  for (const [key, value] of Object.entries(above)) {
    const earlier = own(below, key)
    merged[key] = isMap(value) && isMap(earlier) ? merge(earlier as UsageValues, value as UsageValues) : value
  }
  return merged
}

/** An address cut at its indexes: `a.b["x"].c[0]` is `a.b`, `["x"]`, `.c`, `[0]`. */
const cut = (address: string): readonly string[] => address.match(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]|[^[]+|\[/g) ?? []
const isIndex = (part: string): boolean => part.startsWith('[')
const skeleton = (parts: readonly string[]): string => parts.map(part => (isIndex(part) ? '[*]' : part)).join('')
const openings = (mask: readonly boolean[]): number => mask.filter(Boolean).length

function indexOf(usage: UsageFile): Index {
  const known = indexes.get(usage)
  if (known !== undefined) return known
  const byPattern = new Map<string, { values: UsageValues; order: number }>()
  const bySkeleton = new Map<string, Map<string, boolean[]>>()
  for (const [pattern, values] of [...Object.entries(usage.byType), ...Object.entries(usage.byAddress)]) {
    if (!pattern.includes('[*]')) continue
    const parts = cut(pattern)
    const mask = parts.map(part => part === '[*]')
    byPattern.set(pattern, { values, order: byPattern.size })
    const masks = bySkeleton.get(skeleton(parts)) ?? new Map<string, boolean[]>()
    bySkeleton.set(skeleton(parts), masks.set(mask.join(), mask))
  }
  const masks = new Map([...bySkeleton].map(([key, masks]) => [key, [...masks.values()].sort((a, b) => openings(a) - openings(b))]))
  const index = { byPattern, masks }
  indexes.set(usage, index)
  return index
}

/** Of the entries that match, the one that leaves the fewest indexes open; of equal ones the last. */
function bestWildcard(usage: UsageFile, address: string): UsageValues | undefined {
  const { byPattern, masks } = indexOf(usage)
  if (masks.size === 0) return undefined
  const parts = cut(address)
  let best: { values: UsageValues; order: number; open: number } | undefined
  for (const mask of masks.get(skeleton(parts)) ?? []) {
    const open = openings(mask)
    if (best !== undefined && open > best.open) break
    const found = byPattern.get(parts.map((part, place) => (mask[place] ? '[*]' : part)).join(''))
    if (found !== undefined && (best === undefined || found.order > best.order)) best = { ...found, open }
  }
  return best?.values
}

/**
 * Entries of the usage file that match no resource of the run, each with its place and the nearest address or type that exists: likely
 * mistakes. `aws_data_transfer` entries are resources in themselves.
 */
export function unmatchedUsage(
  usage: UsageFile,
  resources: Iterable<{ readonly address: string; readonly type: string }>,
): readonly Diagnostic[] {
  const [addresses, types, skeletons] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { address, type } of resources) {
    addresses.add(address)
    types.add(type)
    skeletons.add(skeleton(cut(address)))
  }
  const source = places.get(usage)
  const diagnostics: Diagnostic[] = []
  const check = (section: string, names: readonly string[], existing: ReadonlySet<string>): void => {
    for (const name of names) {
      if (addresses.has(name) || existing.has(name) || name.startsWith('aws_data_transfer.')) continue
      if (name.includes('[*]') && skeletons.has(skeleton(cut(name)))) continue
      // Looking for a near name takes time for each: enough for the first ones.
      const [close] = diagnostics.length < 5 ? nearest(name, existing, 1) : []
      const location = source?.locate([section, name])
      diagnostics.push({
        code: 'usage-unmatched',
        severity: 'note',
        message: `The usage of ${name} matches no resource`,
        ...(location === undefined ? {} : { location }),
        ...(location === undefined || source === undefined ? {} : { excerpt: source.excerpt(location) }),
        ...(close === undefined ? {} : { hint: `did you mean \`${close}\`?` }),
      })
    }
  }
  check(usageSections.types, Object.keys(usage.byType), types)
  check(usageSections.addresses, Object.keys(usage.byAddress), addresses)
  return diagnostics
}

const dataTransfer = 'aws_data_transfer'

/** Resources that no configuration declares and that the usage file alone makes: data transfer of a region. */
export const usageResources = ({ byAddress }: UsageFile, path: string): readonly Resource[] =>
  Object.keys(byAddress).flatMap(address =>
    address.startsWith(`${dataTransfer}.`)
      ? [
          {
            address,
            type: dataTransfer,
            provider: 'aws',
            region: undefined,
            attributes: {},
            sensitive: new Set<string>(),
            tags: undefined,
            location: { file: path, line: 1 },
            module: '',
          } satisfies Resource,
        ]
      : [],
  )
