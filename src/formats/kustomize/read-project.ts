import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { Project } from '../../model/project.ts'
import type { ManifestRenderer, Rendering, RenderRequest } from '../../model/renderer.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import type { ProjectReading } from '../format.ts'
import type { ObjectOptions } from '../kubernetes/read-objects.ts'
import { notRendered, renderingFault, tooMuchSource } from '../rendered/not-rendered.ts'
import { readRendered } from '../rendered/read-rendered.ts'
import { readFiles, type SourceFiles } from '../rendered/source-files.ts'
import { recordingTree } from '../terraform/recording-tree.ts'
import { budgetOfRun, type YamlBudget } from '../yaml-quick.ts'
import { type Closure, closureOf, filesOf, remoteFault } from './closure.ts'
import { kustomizationFile, type ReadKustomization } from './kustomization.ts'
import { askForOrigins } from './origins.ts'
import { placeObjects } from './place.ts'
import { remoteFilesAmong } from './remote.ts'

export interface KustomizeOptions extends Pick<ObjectOptions, 'autoscaling'> {
  /** undefined: Kustomize is not run, and all is said not to be known. */
  readonly renderer: ManifestRenderer | undefined
  /** What the YAML library may read of all that is rendered. */
  readonly budget?: YamlBudget
  /** What may be read of sources only to tell where objects are written: beyond it, they are told to be in the kustomization. */
  readonly placing?: YamlBudget
  /** Whether what is not in the tree may be fetched. */
  readonly network: boolean
}

const noRenderer: Rendering = { state: 'no-tool', hint: 'nothing is run here' }

/** Reads one kustomization by way of what Kustomize makes of it. */
export async function readProject(
  from: SourceTree,
  project: Project,
  options: KustomizeOptions,
  readKustomization: ReadKustomization,
): Promise<ProjectReading> {
  const asked = new Set<string>()
  const tree = recordingTree(from, asked)
  const closure = await closureOf(tree, project.path, { network: options.network, readKustomization })
  const sources = new Set(closure.kustomizations.flatMap(({ file, takes }) => [file, ...takes]))
  const own = new Set(closure.kustomizations.flatMap(({ file, objects }) => [file, ...objects]))
  const parts = new Set([...sources].filter(path => !own.has(path)))
  return { ...(await readClosure(tree, project, closure, options, asked)), sources, parts }
}

async function readClosure(
  tree: SourceTree,
  project: Project,
  closure: Closure,
  { renderer, network, autoscaling, budget, placing = budgetOfRun() }: KustomizeOptions,
  asked: ReadonlySet<string>,
): Promise<ProjectReading> {
  const { path: directory, namespace } = project
  const file = kustomizationFile(tree, directory) ?? `${directory === '' ? '' : `${directory}/`}kustomization.yaml`
  if (closure.faults.length > 0) return notRendered(closure.faults, file, asked)
  const paths = filesOf(tree, closure)
  const files = paths === undefined ? undefined : await readFiles(tree, paths)
  if (files === undefined) return notRendered([tooMuchSource('kustomize', file)], file, asked)
  const remote = network ? [] : configuredRemotes(closure, files)
  if (remote.length > 0) return notRendered(remote, file, asked)

  const plain: RenderRequest = { tool: 'kustomize', files, directory, network }
  const [top] = closure.kustomizations
  const text = top === undefined ? undefined : askForOrigins(top)
  const render = async (request: RenderRequest): Promise<Rendering> => (await renderer?.render(request)) ?? noRenderer
  const first = await render(text === undefined ? plain : { ...plain, files: new Map([...files, [file, text]]) })
  // A Kustomize from before origins could be told does without.
  const rendering = first.state === 'failed' && /buildMetadata|originAnnotations/.test(first.message) ? await render(plain) : first
  if (rendering.state !== 'rendered')
    return notRendered([renderingFault('kustomize', rendering, placeOfFault(files.keys(), file))], file, asked)
  const reading = await readRendered(rendering.text, project, {
    file,
    place: objects => placeObjects(tree, directory, file, objects, placing),
    namespace,
    autoscaling,
    files: asked,
    budget,
  })
  return rendering.text.trim() === '' ? { ...reading, diagnostics: [...reading.diagnostics, makesNothing(file)] } : reading
}

const makesNothing = (file: string): Diagnostic => ({
  code: 'kustomize-empty',
  severity: 'note',
  message: `${file} makes no objects: what lies beside it and is not named in it is not applied with it`,
  location: { file, line: 1 },
})

/** What generators and transformers that are configured in files would fetch. Hardly anybody has such, so that the files are read for it only then. */
function configuredRemotes({ kustomizations }: Closure, files: SourceFiles): readonly Diagnostic[] {
  if (!kustomizations.some(({ configured }) => configured.any)) return []
  const inPlace = kustomizations.flatMap(({ configured }) =>
    configured.texts.flatMap(({ text, location }) =>
      remoteFilesAmong(new Map([[location.file, text]])).map(found => ({ text: found.text, location })),
    ),
  )
  return [...inPlace, ...remoteFilesAmong(files)].map(remoteFault)
}

/** The file that a message names with its path from the root, the longest of those it does; else the kustomization. */
const placeOfFault =
  (paths: Iterable<string>, file: string) =>
  (message: string): Location => {
    const named = [...paths].filter(path => message.includes(path)).sort((a, b) => b.length - a.length)[0]
    if (named === undefined) return { file, line: 1 }
    const line = Number(/^:(\d+)/.exec(message.slice(message.indexOf(named) + named.length))?.[1] ?? 1)
    return { file: named, line: Math.max(1, line) }
  }
