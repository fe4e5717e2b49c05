import type { Location } from '../../model/location.ts'
import type { Project } from '../../model/project.ts'
import { type Input, maxInputs, type Resource } from '../../model/resource.ts'
import type { ProjectReading } from '../format.ts'
import { addressOf } from '../kubernetes/addresses.ts'
import { type Manifest, readManifest } from '../kubernetes/documents.ts'
import { type ManifestObject, rememberPlaces } from '../kubernetes/objects.ts'
import { type ObjectOptions, readObjects } from '../kubernetes/read-objects.ts'
import type { YamlBudget } from '../yaml-quick.ts'

/** What tells where in the sources the objects of a rendering are written. */
export type Placing = (objects: readonly ManifestObject[]) => Promise<readonly Location[]> | readonly Location[]

interface RenderedOptions {
  /** The file that stands for all that has no better place. */
  readonly file: string
  readonly place: Placing
  /** The values that each object's template names, by the objects of the rendering and their places in the sources. */
  readonly inputs?: (objects: readonly ManifestObject[], locations: readonly Location[]) => readonly (readonly Input[] | undefined)[]
  readonly namespace: string | undefined
  readonly autoscaling: ObjectOptions['autoscaling']
  readonly files: ReadonlySet<string>
  /** What the YAML library may read of all renderings. */
  readonly budget?: YamlBudget | undefined
  /** Leaves objects out. */
  readonly keeps?: (object: ManifestObject) => boolean
}

/** From the text that a tool made to a reading whose places are in the sources. */
export async function readRendered(text: string, project: Project, options: RenderedOptions): Promise<ProjectReading> {
  const { file, place, namespace, autoscaling, files, budget, keeps = () => true } = options
  const manifest = readManifest(text, file, { rendered: true, ...(budget === undefined ? {} : { budget }) })
  const kept = manifest.objects.filter(keeps)
  const locations = await place(kept)
  const objects = kept.map((object, index) => placed(object, locations[index] ?? { file, line: 1 }))
  const reading = readObjects(objects, {
    module: project.path,
    ...(namespace === undefined ? {} : { namespace }),
    ...(autoscaling === undefined ? {} : { autoscaling }),
  })
  const inputs = new Map<string, readonly Input[]>()
  for (const [index, given] of (options.inputs?.(kept, locations) ?? []).entries()) {
    const { kind, namespace: own = namespace ?? 'default', name } = kept[index] ?? {}
    if (kind !== undefined && name !== undefined && given !== undefined) inputs.set(addressOf(kind, own, name), given)
  }
  return {
    ...reading,
    resources: reading.resources.map(resource => withInputs(resource, inputs)),
    diagnostics: [...diagnosticsOf(manifest, file), ...reading.diagnostics],
    gaps: manifest.lost === undefined ? [] : [{ whole: true, cause: manifest.lost }],
    files,
  }
}

/** How many pods there are, what scales them says in their place. */
function withInputs(resource: Resource, inputs: ReadonlyMap<string, readonly Input[]>): Resource {
  const { autoscaler } = resource.attributes
  const own = inputs.get(resource.address)
  const scaling = typeof autoscaler === 'string' ? inputs.get(autoscaler) : undefined
  if (own === undefined && scaling === undefined) return resource
  return { ...resource, inputs: scaling === undefined ? (own ?? []) : [...new Set([...(own ?? []), ...scaling])].slice(0, maxInputs) }
}

/** Lines of the rendered text are no lines of any file. */
const diagnosticsOf = ({ diagnostics }: Manifest, file: string): ProjectReading['diagnostics'] =>
  diagnostics.map(({ excerpt: _, ...diagnostic }) => ({ ...diagnostic, location: { file, line: 1 } }))

function placed(object: ManifestObject, location: Location): ManifestObject {
  rememberPlaces(object.data, () => ({ location, excerpt: undefined }))
  return { ...object, location }
}
