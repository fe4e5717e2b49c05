import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Rendering } from '../../model/renderer.ts'
import type { Resource } from '../../model/resource.ts'
import type { Unknown } from '../../model/unknown.ts'
import { isNamespaced } from '../kubernetes/addresses.ts'
import { readManifestOnce } from '../kubernetes/documents.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import type { YamlBudget } from '../yaml-quick.ts'
import { type Declaration, declared } from './declared.ts'
import { fault, type ReleaseValues } from './release-values.ts'
import { fewestVersions } from './stand-ins.ts'
import { agreement } from './versions.ts'

type Rendered = Extract<Rendering, { state: 'rendered' }>

/** What a release creates, by one rendering of its chart for each version of its values. */
export function fromRenderings(
  resource: Resource,
  renderings: readonly Rendering[],
  { unknown }: ReleaseValues,
  namespace: string,
  budget: YamlBudget,
): Declaration {
  const rendered = renderings.filter((one): one is Rendered => one.state === 'rendered')
  // A stand-in may be refused by the chart; two that are not are needed to tell what depends on them.
  const refused = renderings.find(one => one.state !== 'rendered')
  if (refused !== undefined && rendered.length < (unknown === undefined ? 1 : fewestVersions)) return refusal(resource, refused, unknown)
  const read = rendered.map(({ text }) => readManifestOnce(text, resource.location.file, budget))
  const lost = read.find(manifest => manifest.lost !== undefined)
  if (lost !== undefined)
    return { objects: [], unread: fault(resource, 'what its chart renders is no YAML'), diagnostics: told(resource, lost.diagnostics) }
  const agreed = agreement(
    read.map(({ objects }) => objects.filter(object => !isTest(object))),
    unknown,
  )
  return {
    objects: agreed.map(({ object: { apiVersion, kind, data }, doubt, shown }) => ({
      ...declared(resource, apiVersion, kind, isNamespaced(kind) ? withNamespace(data, namespace) : { ...data }),
      several: true,
      ...(shown !== undefined && { shown }),
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
