import { join } from 'node:path/posix'
import type { Location } from '../../model/location.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { budgetOfRun, partOf, readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'

/** What a chart says of itself. */
export interface Chart {
  readonly directory: string
  /** Its `Chart.yaml`. */
  readonly file: string
  readonly name: string
  readonly dependencies: readonly Dependency[]
}

export interface Dependency {
  readonly name: string
  readonly alias: string | undefined
  /** Directory of the chart that a `file://` repository names, from the tree's root. */
  readonly local: string | undefined
  /** Looked for when it is asked for. */
  readonly place: () => Location
}

const maxCharacters = 1024 * 1024
/** What the YAML library reads of all charts of a run. */
const maxRunCharacters = 1_000_000
/** Helm itself tells of those beyond, which it then does not find. */
const maxDependencies = 500

/** Whether a directory holds a chart. */
export const isChart = (tree: SourceTree, directory: string): boolean =>
  tree.list(directory).some(({ name, kind }) => kind === 'file' && name === 'Chart.yaml')

/** Reads a `Chart.yaml`; `requirements` is the text of the file that charts of the first API version have their dependencies in. */
export function readChart(directory: string, text: string, requirements = '', budget: YamlBudget = budgetOfRun()): Chart {
  const file = joinPath(directory, 'Chart.yaml')
  const source = readYamlQuickly(text, file, { duplicates: 'note', maxCharacters }, budget)
  const data = isMap(source.data) ? source.data : {}
  const other = readYamlQuickly(requirements, joinPath(directory, 'requirements.yaml'), { duplicates: 'note', maxCharacters }, budget)
  const name = typeof data.name === 'string' ? data.name : (directory.split('/').at(-1) ?? '')
  const dependencies = [source, other].flatMap(({ data: from, locate }) => {
    const list = isMap(from) && Array.isArray(from.dependencies) ? from.dependencies : []
    return list
      .slice(0, maxDependencies)
      .flatMap((item: unknown, index) => dependencyOf(item, directory, () => locate(['dependencies', index])))
  })
  return { directory, file, name, dependencies }
}

function dependencyOf(item: unknown, directory: string, place: () => Location): readonly Dependency[] {
  if (!isMap(item) || typeof item.name !== 'string') return []
  const { name, alias, repository } = item
  const path = typeof repository === 'string' ? /^file:\/\/(?!\/)(.+)$/.exec(repository)?.[1] : undefined
  const local = path === undefined ? undefined : join(directory, path).replace(/\/$/, '')
  return [
    { name, alias: typeof alias === 'string' ? alias : undefined, local: local?.startsWith('..') === true ? undefined : local, place },
  ]
}

export type ReadChart = (directory: string, text: string, requirements?: string) => Chart

/** Reads each text of a chart once: it is looked at to touch and to read projects, on both sides. */
export function rememberingCharts(whole: YamlBudget = budgetOfRun()): ReadChart {
  const known = new Map<string, Chart>()
  const budget = partOf(whole, maxRunCharacters)
  return (directory, text, requirements = '') => {
    const id = `${directory}\0${text}\0${requirements}`
    const chart = known.get(id) ?? readChart(directory, text, requirements, budget)
    known.set(id, chart)
    return chart
  }
}
