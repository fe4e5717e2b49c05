import type { Location } from '../../model/location.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import { textOf } from '../rendered/source-files.ts'
import type { ChartFiles } from './chart-files.ts'

/** `shop/charts/cache/templates/x.yaml`, as Helm names a template, to where it lies in the tree; undefined: in an archive, or nowhere. */
export function templatePath(source: string, { chart, files, copied }: Pick<ChartFiles, 'chart' | 'files' | 'copied'>): string | undefined {
  const inside = source.slice(source.indexOf('/') + 1)
  const aliases = new Map(chart.dependencies.flatMap(({ name, alias }) => (alias === undefined ? [] : [[alias, name] as const])))
  const named = inside.replace(/^charts\/([^/]+)/, (whole, name: string) => (aliases.has(name) ? `charts/${aliases.get(name)}` : whole))
  const path = chart.directory === '' ? named : `${chart.directory}/${named}`
  return files.has(path) ? (copied.get(path) ?? path) : undefined
}

/** Where the objects of a rendering are written, by the comments that Helm puts above them. */
export async function placeObjects(
  tree: SourceTree,
  text: string,
  chart: ChartFiles,
  objects: readonly ManifestObject[],
): Promise<readonly Location[]> {
  const sources = sourcesOf(text, objects)
  const places: Location[] = []
  const counts = new Map<string, number>()
  const templates = new Map<string, KindLines>()
  for (const [index, { kind }] of objects.entries()) {
    const source = sources[index]
    const file = source === undefined ? undefined : templatePath(source, chart)
    if (file === undefined) {
      places.push({ file: chart.chart.file, line: 1 })
      continue
    }
    const nth = counts.get(`${file}\0${kind}`) ?? 0
    counts.set(`${file}\0${kind}`, nth + 1)
    const lines = templates.get(file) ?? kindLines((await textOf(tree, file)) ?? '')
    templates.set(file, lines)
    places.push({ file, line: lineOf(lines, kind, nth) })
  }
  return places
}

/** The templates of objects as Helm names them, which come in the order of the text. */
export function sourcesOf(text: string, objects: readonly ManifestObject[]): readonly (string | undefined)[] {
  const sources = sourcesByLine(text)
  let at = -1
  return objects.map(({ location }) => {
    while ((sources[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= location.line) at++
    return sources[at]?.source
  })
}

function sourcesByLine(text: string): readonly { readonly line: number; readonly source: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const source = /^# Source: (.+?)\r?$/.exec(line)?.[1]
    return source === undefined ? [] : [{ line: index + 1, source }]
  })
}

/** The lines of a template that say `kind:`, by kind; `''` has them all. */
type KindLines = ReadonlyMap<string, readonly number[]>

export function kindLines(template: string): KindLines {
  const found = new Map<string, number[]>()
  for (const [index, line] of template.split('\n').entries()) {
    const kind = /^[ \t]*kind[ \t]*:[ \t]*["']?([^"'\s#]*)/.exec(line)?.[1]
    if (kind === undefined) continue
    for (const key of new Set(['', kind])) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [index + 1])
      else known.push(index + 1)
    }
  }
  return found
}

/** The n-th line for a kind, the last one where a loop makes more objects than are written; else the first for any kind. */
export function lineOf(lines: KindLines, kind: string, nth: number): number {
  const own = lines.get(kind) ?? []
  return own[Math.min(nth, own.length - 1)] ?? lines.get('')?.[0] ?? 1
}
