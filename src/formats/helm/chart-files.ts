import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { filesBelow, readFiles, sourceLimits, textOf } from '../rendered/source-files.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { type Chart, isChart, type ReadChart } from './chart.ts'

/** All that Helm is given of a chart. */
export interface ChartFiles {
  readonly chart: Chart
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Where files of charts beside this one were laid in, to where they lie in the tree: what `helm dependency build` would copy. */
  readonly copied: ReadonlyMap<string, string>
  /** Dependencies that are neither vendored nor in the tree. */
  readonly faults: readonly Diagnostic[]
}

const maxDepth = 8

/** Reads a chart with its subcharts; undefined: more than is given to a tool. */
export async function chartFiles(
  tree: SourceTree,
  directory: string,
  values: readonly string[],
  readChart: ReadChart,
): Promise<ChartFiles | undefined> {
  const copied = new Map<string, string>()
  const faults: Diagnostic[] = []
  const paths = new Set<string>(values)
  /** Takes the chart at `from` for one that lies at `to`. */
  const take = async (from: string, to: string, depth: number): Promise<Chart | undefined> => {
    const chart = await chartAt(tree, from, readChart)
    const below = filesBelow(tree, [from])
    // Charts that take each other several times would be laid in more often than there are files.
    if (below === undefined || paths.size + copied.size + below.length > sourceLimits.files) return undefined
    for (const path of below) {
      paths.add(path)
      if (from !== to) copied.set(joinPath(to, from === '' ? path : path.slice(from.length + 1)), path)
    }
    const seen = new Set<string>()
    for (const dependency of chart.dependencies) {
      const { name, local, place } = dependency
      if (seen.has(name) || (await isVendored(tree, from, name, readChart))) continue
      seen.add(name)
      if (local === undefined || !isChart(tree, local) || depth === maxDepth) faults.push(missing(name, chart, place()))
      else if ((await take(local, joinPath(to, `charts/${name}`), depth + 1)) === undefined) return undefined
    }
    return chart
  }
  const chart = await take(directory, directory, 0)
  const read = chart === undefined ? undefined : await readFiles(tree, [...paths])
  if (chart === undefined || read === undefined) return undefined
  const files = new Map(read)
  let size = 0
  for (const [to, from] of copied) {
    const content = read.get(from)
    if (content === undefined) continue
    size += content.length
    if (size > sourceLimits.bytes) return undefined
    files.set(to, content)
  }
  return { chart, files, copied, faults }
}

/** Directories of the charts beside one that it takes as dependencies, and theirs. */
export async function localCharts(tree: SourceTree, directory: string, readChart: ReadChart): Promise<readonly string[]> {
  const found = new Set([directory])
  for (const one of found)
    for (const { local } of (await chartAt(tree, one, readChart)).dependencies)
      if (local !== undefined && isChart(tree, local)) found.add(local)
  found.delete(directory)
  return [...found]
}

async function chartAt(tree: SourceTree, directory: string, readChart: ReadChart): Promise<Chart> {
  const text = await textOf(tree, joinPath(directory, 'Chart.yaml'))
  return readChart(directory, text ?? '', await textOf(tree, joinPath(directory, 'requirements.yaml')))
}

/** Whether a chart of a name lies in `charts/`, as a directory or as an archive. */
async function isVendored(tree: SourceTree, directory: string, name: string, readChart: ReadChart): Promise<boolean> {
  const folder = joinPath(directory, 'charts')
  for (const entry of tree.list(folder)) {
    if (entry.kind === 'file' && entry.name.startsWith(`${name}-`) && /\.t(?:ar\.)?gz$/.test(entry.name)) return true
    const inside = joinPath(folder, entry.name)
    if (
      entry.kind === 'directory' &&
      isChart(tree, inside) &&
      (entry.name === name || (await chartAt(tree, inside, readChart)).name === name)
    )
      return true
  }
  return false
}

function missing(name: string, { directory }: Chart, location: Diagnostic['location']): Diagnostic {
  return {
    code: 'helm-dependency',
    severity: 'warning',
    message: `The chart's dependency ${name} is not in its charts/, so what the chart makes is not known`,
    hint: `run \`helm dependency build ${directory === '' ? '.' : directory}\` before Cost Guard, or commit what it makes`,
    ...(location === undefined ? {} : { location }),
  }
}
