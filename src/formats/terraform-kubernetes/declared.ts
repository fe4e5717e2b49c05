import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/location.ts'
import type { AttributeValue, Resource } from '../../model/resource.ts'
import { isUnknown, Unknown } from '../../model/unknown.ts'
import { terraformKind } from '../../resources/kubernetes/terraform-types.ts'
import { readManifestOnce } from '../kubernetes/documents.ts'
import type { YamlBudget } from '../yaml-quick.ts'
import { toData } from './convert.ts'
import { anyOf, fewestVersions, partlyKnown, standIns } from './stand-ins.ts'
import { withUnknownParts } from './unknown-parts.ts'
import { agreement } from './versions.ts'

type Data = Readonly<Record<string, unknown>>

/** An object that a Terraform resource creates, before names that refer to other resources are known. */
export interface Declared {
  readonly owner: Resource
  readonly apiVersion: string
  readonly kind: string
  readonly data: Data
  /** The owner's, as a value of its own: what is read of the object is found again by it. */
  readonly location: Location
  /** Why it is not known whether it is there. */
  readonly doubt?: Unknown
  /** What takes the place of a name that is not known; the owner's address if left out. */
  readonly shown?: string
  /** The owner creates others too. */
  readonly several?: boolean
}

/** What a resource creates in a cluster. `unread`: why that is not known; `unrendered`: it is in the repository all the same. */
export interface Declaration {
  readonly objects: readonly Declared[]
  readonly unread?: Unknown
  readonly unrendered?: true
  readonly diagnostics?: readonly Diagnostic[]
}

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

/** The objects of a resource, whatever its type; undefined: its type creates none that is read. */
export function declarationOf(resource: Resource, budget: YamlBudget): Declaration | undefined {
  const kind = terraformKind(resource.type)
  if (kind !== undefined) return { objects: [declared(resource, kind.apiVersion, kind.kind, toData(resource.attributes))] }
  if (resource.type === 'kubernetes_manifest') return ofManifest(resource)
  if (resource.type === 'helm_release') return { objects: [], unread: notRead(resource, 'its chart is not rendered') }
  return resource.type === 'kubectl_manifest' ? ofText(resource, budget) : undefined
}

/** One object of a resource. Its location is made anew: see `Declared`. */
export function declared(owner: Resource, apiVersion: string, kind: string, data: Data): Declared {
  const { file, line, endLine } = owner.location
  const location = { file, line, ...(endLine === undefined ? {} : { endLine }) }
  return { owner, apiVersion, kind, data: withUnknownParts(kind, data), location }
}

const attribute = ({ attributes }: Resource, name: string): AttributeValue | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

function ofManifest(resource: Resource): Declaration {
  const manifest = partlyKnown(attribute(resource, 'manifest') ?? null)
  if (isUnknown(manifest)) return { objects: [], unread: manifest }
  const { apiVersion, kind } = isObject(manifest) ? manifest : {}
  const unknown = [apiVersion, kind].find(isUnknown)
  if (unknown !== undefined) return { objects: [], unread: unknown }
  if (!isObject(manifest) || typeof apiVersion !== 'string' || typeof kind !== 'string')
    return { objects: [], unread: notRead(resource, 'its manifest has no apiVersion and kind') }
  return { objects: [declared(resource, apiVersion, kind, manifest)] }
}

function ofText(resource: Resource, budget: YamlBudget): Declaration {
  const text = attribute(resource, 'yaml_body')
  if (isUnknown(text)) return ofUnknownText(resource, text, budget)
  if (typeof text !== 'string') return { objects: [], unread: notRead(resource, 'it has no yaml_body') }
  const { objects, diagnostics, lost } = readManifestOnce(text, resource.location.file, budget)
  const { file, line } = resource.location
  return {
    // A copy of the data has no places in the text, which are none in the file.
    objects: objects.map(({ apiVersion, kind, data }) => ({
      ...declared(resource, apiVersion, kind, { ...data }),
      several: objects.length > 1,
    })),
    diagnostics: diagnostics.map(({ code, severity, message }) => ({
      code,
      severity,
      message: `yaml_body of ${resource.address}: ${message}`,
      location: { file, line },
    })),
    ...(lost === undefined && objects.length > 0 ? {} : { unread: notRead(resource, 'its yaml_body cannot be read') }),
  }
}

/** A text of which parts are not known: what it says whatever they are, as far as it can be told. */
function ofUnknownText(resource: Resource, text: Unknown, budget: YamlBudget): Declaration {
  const versions = standIns.flatMap(standIn => {
    const assumed = text.parts?.assuming(standIn)
    const { objects, lost } = readManifestOnce(typeof assumed === 'string' ? assumed : '', resource.location.file, budget)
    return lost === undefined && objects.length > 0 ? [objects] : []
  })
  if (versions.length < fewestVersions) return { objects: [], unread: text }
  const agreed = agreement(versions, anyOf([text]))
  return {
    objects: agreed.map(({ object: { apiVersion, kind, data }, doubt, shown }) => ({
      ...declared(resource, apiVersion, kind, { ...data }),
      several: agreed.length > 1,
      ...(shown !== undefined && { shown }),
      ...(doubt !== undefined && { doubt }),
    })),
  }
}

const notRead = ({ address, location }: Resource, why: string): Unknown =>
  new Unknown({ kind: 'error', text: `${address} cannot be read: ${why}`, location })
