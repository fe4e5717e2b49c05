import { join } from 'node:path/posix'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { readYaml, type YamlPath } from '../yaml-source.ts'

/** What one kustomization file says, as far as it must be known before Kustomize reads it. */
export interface Kustomization {
  readonly directory: string
  readonly file: string
  readonly text: string
  /** undefined: it is no YAML map, which Kustomize will tell. */
  readonly data: Readonly<Record<string, unknown>> | undefined
  readonly component: boolean
  /** `resources`, `bases` and `components` in order, each with its place. */
  readonly references: readonly Reference[]
  /** Patches, generators' files and the like that are URLs. */
  readonly remoteFiles: readonly Reference[]
  /** Charts that it wants inflated. */
  readonly charts: readonly Location[]
  /** Every other text in it that may be a path, from the tree's root. */
  readonly named: ReadonlySet<string>
  readonly problems: readonly Diagnostic[]
}

export interface Reference {
  readonly text: string
  /** From the tree's root; starts with `..` where it leaves it. undefined: it is not in the tree. */
  readonly path: string | undefined
  readonly location: Location
}

const maxCharacters = 4 * 1024 * 1024
const maxNamed = 20_000

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const

/** The kustomization file that lies in a directory. */
export function kustomizationFile(tree: SourceTree, directory: string): string | undefined {
  const entries = tree.list(directory)
  const name = names.find(one => entries.some(entry => entry.kind === 'file' && entry.name === one))
  return name === undefined ? undefined : joinPath(directory, name)
}

/** What Kustomize would fetch: URLs, `git@…`, `git::…`, hosts with a path, and anything with `?ref=`. A path in the tree is none. */
export const isRemote = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+[:/]|^git::|^(?:gh:|github\.com[/:]|gitlab\.com[/:]|bitbucket\.org[/:])|[?&](?:ref|version|timeout|submodules)=|\.git(?:\/|$)/i.test(
    text.trim(),
  )

/** A kustomization as data with places. */
export function readKustomization(file: string, text: string): Kustomization {
  const slash = file.lastIndexOf('/')
  const directory = slash < 0 ? '' : file.slice(0, slash)
  const source = readYaml(text, file, { duplicates: 'note', maxCharacters })
  const data = isMap(source.data) ? source.data : undefined
  const listed = (key: string): readonly Reference[] => {
    const value = data?.[key]
    return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
      typeof item === 'string' ? referenceOf(item, directory, source.locate([key, index])) : [],
    )
  }
  const chartFields: readonly YamlPath[] = [['helmCharts'], ['helmChartInflationGenerator']]
  const stated = chartFields.filter(([key = '']) => data?.[key] !== undefined && data[key] !== null)
  return {
    directory,
    file,
    text,
    data,
    component: data?.kind === 'Component',
    references: ['resources', 'bases', 'components'].flatMap(listed),
    remoteFiles: remoteFilesIn(data).map(({ text, path }) => ({ text, path: undefined, location: source.locate(path, 'value') })),
    charts: stated.map(path => source.locate(path)),
    named: new Set(pathsIn(data, directory)),
    problems: source.problems,
  }
}

/** A resource may also be written out in place of a path. */
function referenceOf(text: string, directory: string, location: Location): readonly Reference[] {
  if (text.includes('\n')) return []
  return [{ text, path: isRemote(text) || text.startsWith('/') ? undefined : normal(join(directory, text)), location }]
}

const normal = (path: string): string => (path === '.' || path === './' ? '' : path.replace(/\/$/, ''))

const fileFields = new Set([
  'crds',
  'configurations',
  'transformers',
  'generators',
  'validators',
  'patchesStrategicMerge',
  'path',
  'files',
  'envs',
  'env',
])

/** URLs in fields that name files: Kustomize would get them, and from the machine itself past any proxy. */
function remoteFilesIn(data: unknown): readonly { readonly text: string; readonly path: YamlPath }[] {
  const found: { text: string; path: YamlPath }[] = []
  const queue: { value: unknown; path: YamlPath; isFile: boolean }[] = [{ value: data, path: [], isFile: false }]
  for (let next = 0; next < queue.length && next < maxNamed; next++) {
    const { value, path, isFile } = queue[next] as (typeof queue)[number]
    if (typeof value === 'string' && isFile && /^(?:[^=\n]*=)?https?:/i.test(value)) found.push({ text: value, path })
    if (Array.isArray(value)) for (const [index, item] of value.entries()) queue.push({ value: item, path: [...path, index], isFile })
    else if (isMap(value))
      for (const [key, item] of Object.entries(value)) queue.push({ value: item, path: [...path, key], isFile: fileFields.has(key) })
  }
  return found
}

/** Every text that may name a file: `a.yaml`, and `key=a.env` of generators. */
function pathsIn(data: unknown, directory: string): readonly string[] {
  const found: string[] = []
  const queue: unknown[] = [data]
  for (let next = 0; next < queue.length && next < maxNamed; next++) {
    const value = queue[next]
    if (typeof value === 'string' && value.length < 1000 && !value.includes('\n'))
      for (const text of [value, value.slice(value.indexOf('=') + 1)])
        if (text !== '' && !text.startsWith('/')) found.push(normal(join(directory, text)))
    if (Array.isArray(value)) queue.push(...value.slice(0, maxNamed))
    else if (isMap(value)) queue.push(...Object.values(value))
  }
  return found
}
