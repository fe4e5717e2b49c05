import type { Location } from '../model/location.ts'
import { readPlainYaml } from './yaml-plain.ts'
import { readYaml, type YamlOptions, type YamlSource } from './yaml-source.ts'

/** What may still be read. Shared by the documents of a file, and by files. */
export interface YamlBudget {
  /** That the library reads: it takes up to two seconds and half a gigabyte for a million of them. */
  characters: number
  /** The same for texts that are read without it, where a place inside of them is wanted: that must not take what others need to be read at all. */
  places: number
  /** Values of all documents, by their lines, commas and brackets: each takes memory, whoever reads it. */
  values: number
  /** Kubernetes objects, whose workloads are placed on nodes, priced and compared. */
  objects: number
}

/** What is read in a run, of all files and of all that tools rendered for it: most manifests are plain, and need nothing of the library. */
export const budgetOfRun = (): YamlBudget => yamlBudget(5_000_000)

/** The same with so many characters for the library. */
export const yamlBudget = (characters: number): YamlBudget => ({
  characters,
  places: Math.min(characters, 1_500_000),
  values: 6_000_000,
  objects: 60_000,
})

/** At most so many characters for the library of a budget: what is spent is spent of both. */
export function partOf(whole: YamlBudget, most: number): YamlBudget {
  let own = most
  return {
    get characters() {
      return Math.min(own, whole.characters)
    },
    set characters(left) {
      const spent = this.characters - left
      own -= spent
      whole.characters -= spent
    },
    get places() {
      return whole.places
    },
    set places(left) {
      whole.places = left
    },
    get values() {
      return whole.values
    },
    set values(left) {
      whole.values = left
    },
    get objects() {
      return whole.objects
    },
    set objects(left) {
      whole.objects = left
    },
  }
}

/**
 * Like `readYaml`, for many documents of which few places are asked for: the library reads only what is not plain, or where a place inside
 * is wanted. Beyond the budget, places are those of the outermost keys, and what is neither plain nor JSON is a fault.
 */
export function readYamlQuickly(text: string, file: string, options: YamlOptions, budget: YamlBudget): YamlSource {
  const values = valuesIn(text)
  if (values > budget.values) return tooLarge(text, file, options)
  budget.values -= values
  const plain = readPlainYaml(text)
  const affordable = text.length <= Math.min(options.maxCharacters, budget.characters)
  if (plain === undefined && affordable) {
    budget.characters -= text.length
    return readYaml(text, file, options)
  }
  if (plain !== undefined) return placedByLibrary(plain.data, plain.keys, text, file, options, budget)
  const json = parseJson(text.replace(/^---\s/, ''))
  if (json !== undefined) return placedByLibrary(json.data, new Map(), text, file, options, budget)
  return tooLarge(text, file, options)
}

function tooLarge(text: string, file: string, { firstLine = 1, maxCharacters }: YamlOptions): YamlSource {
  const location = { file, line: firstLine }
  const why = text.length > maxCharacters ? 'is too large to be read' : 'is more than is read of such documents together'
  const message = `A document of ${Math.ceil(text.length / 1000)} kB ${why}`
  return {
    data: undefined,
    problems: [{ code: 'yaml-limit', severity: 'error', message, location }],
    locate: () => location,
    excerpt: () => '',
  }
}

/** At least as many as a text holds: every value ends a line, or stands behind a comma or a bracket. */
function valuesIn(text: string): number {
  let count = 1
  for (let at = 0, before = 10; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code === 10 && before !== 10) || code === 0x2c || code === 0x5b || code === 0x7b) count++
    before = code
  }
  return count
}

function parseJson(text: string): { readonly data: unknown } | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  const { stackTraceLimit } = Error
  try {
    // A million small texts that are no JSON make a million errors: their stacks, which nobody reads, take most of the time.
    Error.stackTraceLimit = 0
    return { data: JSON.parse(text) }
  } catch {
    return undefined
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function placedByLibrary(
  data: unknown,
  keys: ReadonlyMap<string, number>,
  text: string,
  file: string,
  options: YamlOptions,
  budget: YamlBudget,
): YamlSource {
  let source: YamlSource | undefined
  const inFull = (): YamlSource | undefined => {
    if (source === undefined && text.length <= Math.min(options.maxCharacters, budget.places)) {
      budget.places -= text.length
      source = readYaml(text, file, options)
    }
    return source
  }
  const tops = new Map<unknown, Location>()
  const atTop = (key: unknown): Location => {
    const known = tops.get(key)
    if (known !== undefined) return known
    const offset = (typeof key === 'string' ? keys.get(key) : undefined) ?? 0
    const above = text.slice(0, offset)
    const place = { file, line: (options.firstLine ?? 1) + (above.match(/\n/g)?.length ?? 0), column: offset - above.lastIndexOf('\n') }
    // Every object of a list may ask.
    tops.set(key, place)
    return place
  }
  return {
    data,
    problems: [],
    locate(path, part = 'key') {
      const isOutermostKey = path.length === 1 && part === 'key' && keys.has(String(path[0]))
      return (isOutermostKey ? undefined : inFull()?.locate(path, part)) ?? atTop(path[0])
    },
    excerpt: location => inFull()?.excerpt(location) ?? '',
  }
}
