import { join } from 'node:path/posix'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isMap } from '../kubernetes/text/lists.ts'
import { joinPath } from '../terraform/modules/files.ts'
import { budgetOfRun, partOf, readYamlQuickly, type YamlBudget } from '../yaml-quick.ts'
import { keysFor, valuesFor } from './field-names.ts'
import { isRemote, remoteFilesIn } from './remote.ts'

/** What one kustomization file says, as far as it must be known before Kustomize reads it. */
export interface Kustomization {
  readonly directory: string
  readonly file: string
  readonly text: string
  /** undefined: it is no YAML map, which Kustomize will tell. */
  readonly data: Readonly<Record<string, unknown>> | undefined
  readonly component: boolean
  /** `resources`, `bases` and `components`, and what configures generators and transformers, each with its place. */
  readonly references: readonly Reference[]
  /** Patches, generators' files and the like that are URLs. */
  readonly remoteFiles: readonly Reference[]
  /** Generators and transformers that are configured beside it or in it: the texts of those in it. */
  readonly configured: { readonly any: boolean; readonly texts: readonly { readonly text: string; readonly location: Location }[] }
  /** Charts that it wants inflated. */
  readonly charts: readonly Location[]
  /** Every other text in it that may be a path, from the tree's root. */
  readonly named: ReadonlySet<string>
  /** Of these the files whose objects it takes in, changes them with, or makes data of. */
  readonly takes: ReadonlySet<string>
  /** Of these the files whose objects it takes in. */
  readonly objects: ReadonlySet<string>
  /** Of these the files that it only makes data of. */
  readonly contents: ReadonlySet<string>
  readonly problems: readonly Diagnostic[]
}

export interface Reference {
  readonly text: string
  /** From the tree's root; starts with `..` where it leaves it. undefined: it is not in the tree. */
  readonly path: string | undefined
  readonly location: Location
}

const referenceFields = ['resources', 'bases', 'components'] as const
const configurationFields = ['generators', 'transformers', 'validators'] as const

const maxCharacters = 1024 * 1024
/** What the YAML library reads of all kustomizations of a run. */
const maxRunCharacters = 2_000_000
const maxNamed = 20_000

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const

/** The kustomization file that lies in a directory. */
export function kustomizationFile(tree: SourceTree, directory: string, entries = tree.list(directory)): string | undefined {
  const name = names.find(one => entries.some(entry => entry.kind === 'file' && entry.name === one))
  return name === undefined ? undefined : joinPath(directory, name)
}

/** A kustomization as data with places. */
export function readKustomization(file: string, text: string, budget: YamlBudget = budgetOfRun()): Kustomization {
  const slash = file.lastIndexOf('/')
  const directory = slash < 0 ? '' : file.slice(0, slash)
  const source = readYamlQuickly(text, file, { duplicates: 'note', maxCharacters }, budget)
  const data = isMap(source.data) ? source.data : undefined
  const textsOf = (field: string): readonly { text: string; location: Location }[] =>
    keysFor(data, field).flatMap(key => {
      const value = data?.[key]
      return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
        typeof item === 'string' ? [{ text: item, location: source.locate([key, index]) }] : [],
      )
    })
  const filesOf = (fields: readonly string[]): ReadonlySet<string> => new Set(pathsIn(filesIn(data, fields), directory))
  const [parts, contents] = [filesOf([...lists, ...listsWithPaths]), filesOf(dataGenerators)]
  const isStated = (key: string): boolean => data?.[key] !== undefined && data[key] !== null
  const charts = ['helmCharts', 'helmChartInflationGenerator'].flatMap(field => keysFor(data, field).filter(isStated))
  return {
    directory,
    file,
    text,
    data,
    component: keysFor(data, 'kind').length > 0 && valuesFor(data, 'kind').every(kind => kind === 'Component'),
    references: [...referenceFields, ...configurationFields]
      .flatMap(textsOf)
      .flatMap(({ text, location }) => referenceOf(text, directory, location)),
    configured: {
      any: configurationFields.some(field => keysFor(data, field).length > 0),
      texts: configurationFields.flatMap(textsOf).filter(({ text }) => text.includes('\n')),
    },
    remoteFiles: remoteFilesIn(data).map(({ text, path }) => ({ text, path: undefined, location: source.locate(path, 'value') })),
    charts: charts.map(key => source.locate([key])),
    named: new Set(pathsIn(data, directory)),
    takes: new Set([...parts, ...contents]),
    objects: filesOf(objectLists),
    contents: new Set([...contents].filter(path => !parts.has(path))),
    problems: source.problems,
  }
}

/** A resource may also be written out in place of a path. */
function referenceOf(text: string, directory: string, location: Location): readonly Reference[] {
  if (text.includes('\n')) return []
  return [{ text, path: isRemote(text) || text.startsWith('/') ? undefined : normal(join(directory, text)), location }]
}

const normal = (path: string): string => (path === '.' || path === './' ? '' : path.replace(/\/$/, ''))

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

const objectLists = ['resources', 'bases'] as const
const lists = [...objectLists, 'components', 'generators', 'transformers', 'patchesStrategicMerge'] as const
const listsWithPaths = ['patches', 'patchesJson6902', 'replacements'] as const
const dataGenerators = ['configMapGenerator', 'secretGenerator'] as const
const pathFields = ['path', 'files', 'envs', 'env'] as const

/** What some fields of a kustomization say of files that become part of what it makes. Texts elsewhere, as in a label, take no file. */
const filesIn = (data: Kustomization['data'], fields: readonly string[]): readonly unknown[] =>
  fields
    .flatMap(field => valuesFor(data, field))
    .flatMap(value => (Array.isArray(value) ? value : []))
    .flatMap((item: unknown) => (isMap(item) ? pathFields.flatMap(field => valuesFor(item, field)) : [item]))

export type ReadKustomization = (file: string, text: string) => Kustomization

/** Reads each text of a file once: most kustomizations are the same on both sides, and are looked at to find, to touch and to read projects. */
export function remembering(whole: YamlBudget = budgetOfRun()): ReadKustomization {
  const known = new Map<string, Kustomization>()
  const budget = partOf(whole, maxRunCharacters)
  return (file, text) => {
    const earlier = known.get(`${file}\0${text}`)
    if (earlier !== undefined) return earlier
    const kustomization = readKustomization(file, text, budget)
    known.set(`${file}\0${text}`, kustomization)
    return kustomization
  }
}
