import { join } from 'node:path/posix'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ManifestRenderer, Rendering } from '../../model/renderer.ts'
import type { AttributeValue, Resource } from '../../model/resource.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isUnknown, type Unknown } from '../../model/unknown.ts'
import { isNamespaced } from '../kubernetes/addresses.ts'
import { readManifest } from '../kubernetes/documents.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import { recordingTree } from '../terraform/recording-tree.ts'
import { filesBelow } from './chart-files.ts'
import { type Declaration, declared } from './declared.ts'
import { fault, type ReleaseValues, releaseValues } from './release-values.ts'
import { agreement } from './versions.ts'

export interface ReleaseContext {
  /** The side's files. */
  readonly tree: SourceTree
  /** Directory of the root module, which paths of charts start from. */
  readonly path: string
  readonly renderer: ManifestRenderer
}

/** What the charts of a project create, by their `helm_release`: for `withWorkloads`. */
export interface Releases {
  readonly declarations: ReadonlyMap<Resource, Declaration>
  /** Each cause once, with how many releases it struck. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files and listings that they were read from. */
  readonly files: ReadonlySet<string>
}

/**
 * Renders the charts in the repository that `helm_release` resources install, with their `values` and `set` blocks. What a chart from
 * elsewhere creates is not known, and neither is what cannot be rendered; a diagnostic says why.
 */
export async function readReleases(resources: readonly Resource[], context: ReleaseContext): Promise<Releases> {
  const files = new Set<string>()
  const recorded = { ...context, tree: recordingTree(context.tree, files) }
  const declarations = new Map<Resource, Declaration>()
  for (const resource of resources)
    if (resource.type === 'helm_release') declarations.set(resource, await declarationFor(resource, recorded))
  const diagnostics = oncePerCause([...declarations.values()].flatMap(one => one.diagnostics ?? []))
  return { declarations, diagnostics, files }
}

function oncePerCause(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = new Map<string, Diagnostic>()
  for (const one of all) {
    const id = `${one.code}\0${one.message}`
    const earlier = causes.get(id)
    causes.set(id, earlier === undefined ? one : { ...earlier, count: (earlier.count ?? 1) + 1 })
  }
  return [...causes.values()]
}

const text = ({ attributes }: Resource, name: string): AttributeValue | undefined => {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return value === '' || value === null ? undefined : value
}

async function declarationFor(resource: Resource, { tree, path, renderer }: ReleaseContext): Promise<Declaration> {
  const [chart, namespace = 'default', release = 'release'] = [text(resource, 'chart'), text(resource, 'namespace'), text(resource, 'name')]
  const given = [chart, namespace, release].find(isUnknown)
  if (given !== undefined) return { objects: [], unread: given }
  const directory = join(path, String(chart ?? '')).replace(/(?:^\.|\/)$/, '')
  if (
    text(resource, 'repository') !== undefined ||
    typeof chart !== 'string' ||
    tree.read(join(directory, 'Chart.yaml')).state === 'missing'
  )
    return remote(resource)
  const chartFiles = await filesBelow(tree, directory)
  if (chartFiles === undefined) return { objects: [], unread: fault(resource, 'its chart has more files than are read') }
  const values = releaseValues(resource)
  if (isUnknown(values)) return { objects: [], unread: values }
  const request = {
    tool: 'helm',
    directory,
    release: String(release),
    namespace: String(namespace),
    values: [valuesFile],
    network: false,
  } as const
  const renderings = await Promise.all(
    values.versions.map(version => renderer.render({ ...request, files: new Map([...chartFiles, [valuesFile, JSON.stringify(version)]]) })),
  )
  return fromRenderings(resource, renderings, values, String(namespace))
}

/** JSON is YAML. */
const valuesFile = '.cost-guard-values.yaml'

function remote(resource: Resource): Declaration {
  const { file, line } = resource.location
  return {
    objects: [],
    unread: fault(resource, 'its chart is not in the repository'),
    diagnostics: [
      {
        code: 'helm-release-remote',
        severity: 'warning',
        message: 'Charts that are not in the repository are not read: what their releases create is not known',
        location: { file, line },
        hint: 'keep the chart in the repository, and set `chart` to its directory',
      },
    ],
  }
}

type Rendered = Extract<Rendering, { state: 'rendered' }>

function fromRenderings(resource: Resource, renderings: readonly Rendering[], { unknown }: ReleaseValues, namespace: string): Declaration {
  const rendered = renderings.filter((one): one is Rendered => one.state === 'rendered')
  // A stand-in may be refused by the chart; two that are not are needed to tell what depends on them.
  const refused = renderings.find(one => one.state !== 'rendered')
  if (refused !== undefined && rendered.length < (unknown === undefined ? 1 : 2)) return refusal(resource, refused, unknown)
  const read = rendered.map(({ text }) => readManifest(text, resource.location.file))
  const lost = read.find(manifest => manifest.lost !== undefined)
  if (lost !== undefined)
    return { objects: [], unread: fault(resource, 'what its chart renders is no YAML'), diagnostics: told(resource, lost.diagnostics) }
  const agreed = agreement(
    read.map(({ objects }) => objects.filter(object => !isTest(object))),
    unknown,
  )
  return {
    objects: agreed.map(({ object: { apiVersion, kind, data }, doubt }) => ({
      ...declared(resource, apiVersion, kind, isNamespaced(kind) ? withNamespace(data, namespace) : { ...data }),
      several: true,
      ...(doubt !== undefined && { doubt }),
    })),
  }
}

function refusal(resource: Resource, rendering: Exclude<Rendering, Rendered>, unknown: Unknown | undefined): Declaration {
  if (unknown !== undefined && rendering.state === 'failed') return { objects: [], unread: unknown }
  const said = rendering.state === 'no-tool' ? 'Helm is not there to render its chart' : rendering.message
  const diagnostic: Diagnostic = {
    code: rendering.state === 'no-tool' ? 'helm-release-no-tool' : 'helm-release-failed',
    severity: 'warning',
    message:
      rendering.state === 'no-tool'
        ? 'Charts of `helm_release` are not rendered: Helm is not there'
        : `The chart of ${resource.address} cannot be rendered: ${said}`,
    location: { file: resource.location.file, line: resource.location.line },
    ...(rendering.state === 'no-tool' && { hint: rendering.hint }),
  }
  return { objects: [], unread: fault(resource, said), diagnostics: [diagnostic] }
}

const told = ({ address, location: { file, line } }: Resource, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map(({ code, severity, message }) => ({
    code,
    severity,
    message: `The chart of ${address}: ${message}`,
    location: { file, line },
  }))

type Data = ManifestObject['data']

const metadataOf = (data: Data): Data => (typeof data.metadata === 'object' && data.metadata !== null ? (data.metadata as Data) : {})

/** Objects of a chart are in the release's namespace where they name none. */
function withNamespace(data: Data, namespace: string): Data {
  const metadata = metadataOf(data)
  return { ...data, metadata: Object.hasOwn(metadata, 'namespace') ? metadata : { ...metadata, namespace } }
}

/** Tests of a chart run only when somebody asks for them. */
function isTest({ data }: ManifestObject): boolean {
  const { annotations } = metadataOf(data)
  const hook = typeof annotations === 'object' && annotations !== null ? (annotations as Data)['helm.sh/hook'] : undefined
  return typeof hook === 'string' && hook.split(',').every(name => /^\s*test(?:-success|-failure)?\s*$/.test(name))
}
