/** A path below `.Values`: `['web', 'replicas']`. */
export type ValuePath = readonly string[]

/** What a text of templates names: values, and other templates that it includes. */
export interface Mentions {
  readonly paths: readonly ValuePath[]
  readonly includes: readonly string[]
}

const maxPaths = 50
const maxIncludes = 20

/** The values and the named templates that a text mentions. Nothing is evaluated. */
export function mentionsIn(text: string): Mentions {
  const paths = new Map<string, ValuePath>()
  const includes = new Set<string>()
  for (const action of actionsIn(text)) {
    for (const path of pathsIn(action)) if (paths.size < maxPaths) paths.set(path.join('\0'), path)
    for (const [, name = ''] of action.matchAll(/\b(?:include|template)\s+"([^"]+)"/g)) if (includes.size < maxIncludes) includes.add(name)
  }
  return { paths: [...paths.values()], includes: [...includes] }
}

/** What the texts of named templates mention, by name: each from one `define` to the next. */
export function definitionsIn(texts: Iterable<string>): ReadonlyMap<string, Mentions> {
  const found = new Map<string, Mentions>()
  for (const text of texts) {
    const [, ...named] = text.split(/\{\{-?[ \t]*define[ \t]+"([^"\n]+)"/)
    for (let at = 0; at < named.length; at += 2) found.set(named[at] ?? '', mentionsIn(named[at + 1] ?? ''))
  }
  return found
}

/** Paths that are mentioned, also by way of what is included. */
export function pathsOf(own: readonly Mentions[], definitions: ReadonlyMap<string, Mentions>): readonly ValuePath[] {
  const queue = [...own]
  const seen = new Set<string>()
  for (const { includes } of queue) {
    for (const name of includes) {
      const included = definitions.get(name)
      if (included === undefined || seen.has(name) || seen.size >= maxIncludes) continue
      seen.add(name)
      queue.push(included)
    }
  }
  return queue.flatMap(({ paths }) => paths)
}

/** What stands between `{{` and `}}`, without comments. */
function* actionsIn(text: string): Generator<string> {
  const [, ...opened] = text.split('{{')
  for (const rest of opened) {
    const end = rest.indexOf('}}')
    const action = end === -1 ? rest : rest.slice(0, end)
    if (!/^-?\s*\/\*/.test(action)) yield action
  }
}

/** `.Values.a.b`, `$.Values.a.b`, and `index .Values.a "b"`. */
function* pathsIn(action: string): Generator<ValuePath> {
  const indexed: ValuePath[] = []
  const rest = action.replace(/\bindex\s+\$?\.Values((?:\.\w+)*)((?:\s+"[^"\s]+")+)/g, (_, path: string, keys: string) => {
    indexed.push([...path.split('.').slice(1), ...[...keys.matchAll(/"([^"]+)"/g)].map(([, key = '']) => key)])
    return ''
  })
  yield* indexed
  for (const [, path = ''] of rest.matchAll(/\.Values((?:\.[A-Za-z_]\w*)+)/g)) yield path.split('.').slice(1)
}
