import { join } from 'node:path/posix'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ManifestRenderer } from '../../model/renderer.ts'
import type { AttributeValue, Resource } from '../../model/resource.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { isUnknown } from '../../model/unknown.ts'
import { recordingTree } from '../terraform/recording-tree.ts'
import { budgetOfRun, type YamlBudget } from '../yaml-quick.ts'
import { filesBelow } from './chart-files.ts'
import type { Declaration } from './declared.ts'
import { fault, releaseValues } from './release-values.ts'
import { fromRenderings } from './rendered-release.ts'

export interface ReleaseContext {
  /** The side's files. */
  readonly tree: SourceTree
  /** Directory of the root module, which paths of charts start from. */
  readonly path: string
  readonly renderer: ManifestRenderer
  /** What may be read of all releases of a run. */
  readonly budget?: YamlBudget
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
  const recorded = { budget: budgetOfRun(), ...context, tree: recordingTree(context.tree, files) }
  const releases = resources.filter(({ type }) => type === 'helm_release')
  const declarations = new Map(
    await Promise.all(releases.map(async resource => [resource, await declarationFor(resource, recorded)] as const)),
  )
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

/**
 * Where a chart lies, from the root module on, as the provider puts it together; undefined: in a repository elsewhere. A repository that is
 * no URL is a directory of charts. https://github.com/hashicorp/terraform-provider-helm (resolveChartName)
 */
function localPath(chart: string, repository: string): string | undefined {
  if (repository === '') return chart
  return repository.startsWith('/') || repository.includes(':') || chart.includes('/') ? undefined : `${repository}/${chart}`
}

async function declarationFor(resource: Resource, context: Required<ReleaseContext>): Promise<Declaration> {
  const { tree, path } = context
  const [chart, namespace = 'default', release = 'release'] = [text(resource, 'chart'), text(resource, 'namespace'), text(resource, 'name')]
  const repository = text(resource, 'repository')
  const given = [chart, repository, namespace, release].find(isUnknown)
  if (given !== undefined) return { objects: [], unread: given }
  const local = typeof chart === 'string' ? localPath(chart, repository === undefined ? '' : String(repository)) : undefined
  const directory = join(path, local ?? '').replace(/(?:^\.|\/)$/, '')
  if (local === undefined || tree.read(join(directory, 'Chart.yaml')).state === 'missing') return remote(resource)
  const made = await ofChart(resource, directory, { release: String(release), namespace: String(namespace) }, context)
  return made.unread === undefined ? made : { ...made, unrendered: true }
}

async function ofChart(
  resource: Resource,
  directory: string,
  named: { readonly release: string; readonly namespace: string },
  { tree, renderer, budget }: Required<ReleaseContext>,
): Promise<Declaration> {
  const chartFiles = await filesBelow(tree, directory)
  if (chartFiles === undefined) return { objects: [], unread: fault(resource, 'its chart has more files than are read') }
  if (isPostRendered(resource))
    return { objects: [], unread: fault(resource, '`postrender` changes what its chart renders, and is not run') }
  const values = releaseValues(resource, budget)
  if (isUnknown(values)) return { objects: [], unread: values }
  const request = {
    tool: 'helm',
    directory,
    ...named,
    values: [valuesFile],
    network: false,
  } as const
  const renderings = await Promise.all(
    values.versions.map(version => renderer.render({ ...request, files: new Map([...chartFiles, [valuesFile, JSON.stringify(version)]]) })),
  )
  return fromRenderings(resource, renderings, values, named.namespace, budget)
}

/** A program changes what Helm renders: programs of a repository are never run. */
function isPostRendered({ attributes }: Resource): boolean {
  const value = Object.hasOwn(attributes, 'postrender') ? attributes.postrender : undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null
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
