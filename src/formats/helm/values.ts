import { type Input, maxInputs } from '../../model/resource.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { budgetOfRun, partOf, readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import type { YamlPath, YamlSource } from '../yaml-source.ts'
import type { ValuePath } from './mentions.ts'

/** The values of one file. `below`: where in it a chart's own values stand, `['cache']` for those of a subchart. */
export interface ValuesLayer {
  readonly source: YamlSource
  readonly below: ValuePath
}

const maxCharacters = 256 * 1024
/** What the YAML library reads of all values files of a run. */
const maxRunCharacters = 1_000_000
const maxText = 200
const maxDepth = 20

export type ReadValues = (file: string, text: string) => YamlSource | undefined

/** Reads each values file once, as several environments and both sides may have the same; undefined: one that cannot be read in full. */
export function rememberingValues(whole: YamlBudget = budgetOfRun()): ReadValues {
  const known = new Map<string, YamlSource | undefined>()
  const budget = partOf(whole, maxRunCharacters)
  const read = (file: string, text: string): YamlSource | undefined => {
    if (text.length > maxCharacters) return undefined
    const source = readYamlQuickly(text, file, { duplicates: 'note', maxCharacters }, budget)
    return source.problems.some(({ severity }) => severity === 'error') ? undefined : source
  }
  return (file, text) => {
    const id = `${file}\0${text}`
    const source = known.has(id) ? known.get(id) : read(file, text)
    known.set(id, source)
    return source
  }
}

/** A value with its place in a file. */
interface Placed {
  readonly value: unknown
  readonly source: YamlSource
  readonly path: YamlPath
}

/** What stands at and below a path, where later files win: maps are merged, all else is replaced, and null takes away, as Helm has it. */
export function inputsAt(layers: readonly ValuesLayer[], path: ValuePath): readonly Input[] {
  const isGlobal = path[0] === 'global'
  const roots = layers.flatMap(({ source, below }) => {
    const root = [{ value: source.data, source, path: [] }]
    return isGlobal ? root : below.reduce<readonly Placed[]>(childrenOf, root)
  })
  const prefix = isGlobal ? [] : (layers.at(-1)?.below ?? [])
  const found: Input[] = []
  // A file that is empty takes nothing away.
  collect(
    path.reduce<readonly Placed[]>(
      childrenOf,
      roots.filter(({ value }) => isMap(value)),
    ),
    [...prefix, ...path],
    found,
  )
  return found
}

function collect(stack: readonly Placed[], name: ValuePath, found: Input[]): void {
  const last = stack.at(-1)
  if (last === undefined || last.value === null || last.value === undefined || name.length > maxDepth || found.length >= maxInputs) return
  const { value, source, path } = last
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && found.length < maxInputs; at++)
      collect([{ value: value[at], source, path: [...path, at] }], [...name, String(at)], found)
    return
  }
  if (!isMap(value)) {
    found.push({ name: name.join('.').slice(0, maxText), text: String(value).slice(0, maxText), location: placeOf(last) })
    return
  }
  const keys = new Set(mergedMaps(stack).flatMap(({ value: map }) => (isMap(map) ? Object.keys(map) : [])))
  for (const key of keys) {
    if (found.length >= maxInputs) return
    collect(childrenOf(stack, key), [...name, key], found)
  }
}

function placeOf({ source, path }: Placed): Input['location'] {
  const { file, line } = source.locate(path)
  return { file, line }
}

/** The maps at the end: what comes before something else is replaced by that. */
const mergedMaps = (stack: readonly Placed[]): readonly Placed[] => stack.slice(stack.findLastIndex(({ value }) => !isMap(value)) + 1)

const childrenOf = (stack: readonly Placed[], key: string): readonly Placed[] =>
  mergedMaps(stack).flatMap(({ value, source, path }) =>
    isMap(value) && Object.hasOwn(value, key) ? [{ value: value[key], source, path: [...path, key] }] : [],
  )
