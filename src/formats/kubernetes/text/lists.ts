import type { YamlPath } from '../../yaml-source.ts'

/** A map that says what it is, and its path in the document. */
export interface TypedMap {
  readonly apiVersion: string
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
  readonly path: YamlPath
}

const maxListDepth = 8

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What a value says it is, with kind and version from the list it stands in where it leaves them out. undefined: it is no object. */
export function typedMap(value: unknown, path: YamlPath = [], inherited?: Pick<TypedMap, 'apiVersion' | 'kind'>): TypedMap | undefined {
  if (!isMap(value)) return undefined
  const apiVersion = textOf(value.apiVersion) ?? inherited?.apiVersion
  const kind = textOf(value.kind) ?? inherited?.kind
  return apiVersion === undefined || kind === undefined ? undefined : { apiVersion, kind, data: value, path }
}

/** The objects of a `List`, a `DeploymentList` …, lists in lists too; any other object is itself. What is no object in a list is its path alone. */
export function* unfold(map: TypedMap, depth = 0): Generator<TypedMap | YamlPath> {
  const { items } = map.data
  if (!map.kind.endsWith('List') || !Array.isArray(items) || depth > maxListDepth) {
    yield map
    return
  }
  const inherited = map.kind === 'List' ? undefined : { apiVersion: map.apiVersion, kind: map.kind.slice(0, -'List'.length) }
  for (const [index, item] of items.entries()) {
    const path = [...map.path, 'items', index]
    const typed = typedMap(item, path, inherited)
    if (typed === undefined) yield path
    else yield* unfold(typed, depth + 1)
  }
}
