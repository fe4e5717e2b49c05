import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { Gap } from '../../model/resource.ts'
import type { FileRead, SourceTree } from '../../model/source-tree.ts'
import type { ProjectReading } from '../format.ts'
import { recordingTree } from '../terraform/recording-tree.ts'
import type { YamlBudget } from '../yaml-quick.ts'
import { manifestFiles } from './discovery/files.ts'
import { type Manifest, readManifest } from './documents.ts'
import type { ManifestObject } from './objects.ts'
import { type ObjectOptions, readObjects } from './read-objects.ts'

/** What a file's text says, by path and text: most files are the same on both sides of a change. */
export type ManifestCache = Map<string, { readonly text: string; readonly manifest: Manifest }>

export interface ReadBefore {
  readonly cache: ManifestCache
  readonly budget: YamlBudget
}

const unreadable: Readonly<Record<Extract<FileRead, { state: 'refused' }>['reason'], string>> = {
  outside: 'is outside of the repository',
  binary: 'is not text in UTF-8',
  'too-large': 'is too large to be read',
  'not-a-file': 'is no file',
}

/** Reads the manifests that lie right in a project's directory. What of a file could not be read is a gap. */
export async function readProject(
  from: SourceTree,
  { path: directory, namespace, without }: Project,
  before: ReadBefore,
  options: ObjectOptions,
): Promise<ProjectReading> {
  const files = new Set<string>()
  const tree = recordingTree(from, files)
  const paths = manifestFiles(tree, directory).filter(path => without?.has(path) !== true)
  const absent = paths.filter(path => tree.read(path).state === 'not-loaded')
  if (absent.length > 0) await tree.load(absent)
  const [objects, diagnostics, gaps]: [ManifestObject[], Diagnostic[], Gap[]] = [[], [], []]
  if (without !== undefined) diagnostics.push(...countedElsewhere([...without]))
  for (const path of paths) {
    const read = tree.read(path)
    const manifest = read.state === 'text' ? manifestOf(before, path, read.text) : undefined
    if (manifest === undefined) {
      const cause = `${path} ${read.state === 'refused' ? unreadable[read.reason] : 'cannot be read'}`
      diagnostics.push({
        code: 'unreadable-file',
        severity: 'error',
        message: `${cause}, so what it declares is not known`,
        location: { file: path, line: 1 },
      })
      gaps.push({ file: path, cause })
      continue
    }
    for (const object of manifest.objects) objects.push(object)
    for (const diagnostic of manifest.diagnostics) diagnostics.push(diagnostic)
    if (manifest.lost !== undefined) gaps.push({ file: path, cause: manifest.lost })
  }
  const reading = readObjects(objects, { ...options, ...(namespace === undefined ? {} : { namespace }), module: directory })
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics], gaps, files }
}

function countedElsewhere([first, ...others]: readonly (readonly [file: string, by: string])[]): readonly Diagnostic[] {
  if (first === undefined) return []
  const [file, by] = first
  const rest = others.length === 0 ? '' : `, as are ${others.length} more files that kustomizations take in`
  const message = `${file} is counted with ${by}, which takes it in, and not with the manifests beside it${rest}`
  return [
    {
      code: 'kubernetes-counted-once',
      severity: 'note',
      message: message.replace('are 1 more files', 'is 1 more file'),
      location: { file, line: 1 },
    },
  ]
}

function manifestOf({ cache, budget }: ReadBefore, path: string, text: string): Manifest {
  const known = cache.get(path)
  if (known?.text === text) return known.manifest
  const manifest = readManifest(text, path, { budget })
  cache.set(path, { text, manifest })
  return manifest
}
