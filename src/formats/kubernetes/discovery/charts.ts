import type { SourceTree, TreeEntry } from '../../../model/source-tree.ts'
import { joinPath } from '../../terraform/modules/files.ts'
import { type WalkedDirectory, walkDirectories } from './directories.ts'

export const isChartFile = ({ name, kind }: TreeEntry): boolean => kind === 'file' && name === 'Chart.yaml'

/** Directories of a chart that are Helm's alone. */
const ownDirectories = new Set(['charts', 'templates', 'crds'])

/** Goes into all directories but those of charts that are Helm's alone. */
export const entersChart = ({ entries }: Pick<WalkedDirectory, 'entries'>, child: string): boolean =>
  !(ownDirectories.has(child) && entries.some(isChartFile))

/** Whether a directory is one of a chart that is Helm's alone, or lies in one. */
export function isOwnOfChart(tree: SourceTree, directory: string): boolean {
  const segments = directory.split('/')
  return segments.some((segment, index) => ownDirectories.has(segment) && tree.list(segments.slice(0, index).join('/')).some(isChartFile))
}

/** Tells whether templates of a chart use a file that lies beside them, as far as a look at their text tells: they name it, its directory, or all. */
export function filesUsedBy(tree: SourceTree, chart: string): (file: string) => boolean {
  const texts: string[] = []
  for (const { path, entries } of walkDirectories(tree, () => true, joinPath(chart, 'templates')))
    for (const { name, kind } of entries) {
      const read = kind === 'file' ? tree.read(joinPath(path, name)) : undefined
      if (read?.state === 'text' && read.text.includes('.Files')) texts.push(read.text)
    }
  const useAll = texts.some(text => /["'`]\*/.test(text))
  const known = new Map<string, boolean>()
  return file => {
    const [segment = ''] = (chart === '' ? file : file.slice(chart.length + 1)).split('/')
    const isUsed = known.get(segment) ?? (useAll || texts.some(text => text.includes(`"${segment}`)))
    known.set(segment, isUsed)
    return isUsed
  }
}
