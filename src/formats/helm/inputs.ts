import type { Location } from '../../model/location.ts'
import { type Input, maxInputs } from '../../model/resource.ts'
import type { ChartFiles } from './chart-files.ts'
import { definitionsIn, pathsOf } from './mentions.ts'
import { templatePath } from './place.ts'
import { documentsOf } from './template-documents.ts'
import { inputsAt, type ReadValues, type ValuesLayer } from './values.ts'

const maxAround = 20

/** The values that the templates of objects mention, with the file and line that each comes from; undefined where that is not known. */
export function inputsOfTemplates(
  chart: ChartFiles,
  given: readonly string[],
  readValues: ReadValues,
  sources: readonly (string | undefined)[],
  locations: readonly Location[],
): readonly (readonly Input[] | undefined)[] {
  const definitions = definitionsIn(
    [...chart.files].flatMap(([path, text]) => (/(?:^|\/)_[^/]*$/.test(path) && typeof text === 'string' ? [text] : [])),
  )
  const scopes = remembered((directory: string) => layersOf(chart, given, readValues, directory))
  const byPath = remembered((scope: string, path: string) => inputsAt(scopes(scope) ?? [], path.split('\0')))
  const documents = remembered((file: string) => {
    const template = chart.files.get(file)
    return documentsOf(typeof template === 'string' ? template : '')
  })
  const byPlace = remembered((scope: string, file: string, line: string) => {
    const { around, at } = documents(file)
    const own = at(Number(line))
    const found = pathsOf([...(own === undefined || around.includes(own) ? [] : [own]), ...around.slice(0, maxAround)], definitions).map(
      path => byPath(scope, path.join('\0')),
    )
    // What is mentioned itself comes before what is mentioned with all around it.
    const ordered = [...found.filter(({ length }) => length === 1), ...found.filter(({ length }) => length !== 1)].flat()
    return [...new Map(ordered.map(input => [input.name, input])).values()].slice(0, maxInputs)
  })
  return sources.map((source, index) => {
    const location = locations[index]
    if (source === undefined || location === undefined || templatePath(source, chart) !== location.file) return undefined
    const scope = /^[^/]*(?:\/charts\/[^/]+)*/.exec(source)?.[0] ?? ''
    return scopes(scope) === undefined ? undefined : byPlace(scope, location.file, String(location.line))
  })
}

/** The values files of a chart or subchart, `shop/charts/cache`, the one that wins last: its own, those of the charts around it, and the given. */
function layersOf(
  chart: ChartFiles,
  given: readonly string[],
  readValues: ReadValues,
  directory: string,
): readonly ValuesLayer[] | undefined {
  const [root = '', ...names] = directory.split('/charts/')
  const own = [...names.keys(), names.length].reverse().flatMap(depth => {
    const path = templatePath(`${[root, ...names.slice(0, depth)].join('/charts/')}/values.yaml`, chart)
    return path === undefined ? [] : [{ path, below: names.slice(depth) }]
  })
  const layers = [...own, ...given.map(path => ({ path, below: names }))].map(({ path, below }) => {
    const text = chart.files.get(path)
    const source = typeof text === 'string' ? readValues(path, text) : undefined
    return source === undefined ? undefined : { source, below }
  })
  return layers.includes(undefined) ? undefined : layers.filter(layer => layer !== undefined)
}

/** Works each answer out once. */
function remembered<T>(work: (...asked: string[]) => T): (...asked: string[]) => T {
  const known = new Map<string, T>()
  return (...asked) => {
    const id = asked.join('\n')
    const answer = known.has(id) ? (known.get(id) as T) : work(...asked)
    known.set(id, answer)
    return answer
  }
}
