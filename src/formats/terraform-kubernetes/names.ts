import { isUnknown, type Unknown } from '../../model/unknown.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import type { Declared } from './declared.ts'

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)
const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

/** An object with the names that join it to others, and what of them is not known in truth. */
export interface Named {
  readonly declared: Declared
  readonly object: ManifestObject
  readonly unknown: { readonly name?: Unknown; readonly namespace?: Unknown }
}

/**
 * Gives objects their names. A name that is not known is the address of its resource, or what is shown for it, which no real one is; a reference to it (the
 * namespace of a deployment, the target of an autoscaler, the class of a claim) is followed, so that what belongs together stays together.
 */
export function named(all: readonly Declared[]): readonly Named[] {
  const names = new Map(all.map(one => [one.owner.address, nameOf(one)]))
  const shown = new Map(all.flatMap(one => (one.shown === undefined ? [] : [[own(metadataOf(one.data), 'name'), one.shown] as const])))
  const resolve = (value: unknown): unknown => {
    if (!isUnknown(value)) return value
    const address = value.reference?.address
    return shown.get(value) ?? (address === undefined ? value : (names.get(address) ?? value))
  }
  return all.map(declared => {
    const { apiVersion, kind, location } = declared
    const metadata = metadataOf(declared.data)
    const [name, namespace] = [own(metadata, 'name'), resolve(own(metadata, 'namespace'))]
    const data = joined(kind, declared.data, resolve)
    return {
      declared,
      object: {
        apiVersion,
        kind,
        namespace: isUnknown(namespace) ? (namespace.reference?.address ?? `(${namespace.cause.text})`) : textOf(namespace),
        name: nameOf(declared),
        data,
        location,
      },
      unknown: { ...(isUnknown(name) && { name }), ...(isUnknown(namespace) && { namespace }) },
    }
  })
}

const metadataOf = (data: Data): Data => {
  const metadata = own(data, 'metadata')
  return isData(metadata) ? metadata : {}
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

function nameOf({ data, owner, shown }: Declared): string {
  const metadata = metadataOf(data)
  const prefix = own(metadata, 'generateName')
  return textOf(own(metadata, 'name')) ?? (typeof prefix === 'string' && prefix !== '' ? `${prefix}*` : (shown ?? owner.address))
}

/** Fills in the names of other objects in the fields that join objects. */
function joined(kind: string, data: Data, resolve: (value: unknown) => unknown): Data {
  const spec = own(data, 'spec')
  if (!isData(spec)) return data
  if (kind === 'HorizontalPodAutoscaler') {
    const target = own(spec, 'scaleTargetRef')
    if (!isData(target)) return data
    const apiVersion = textOf(own(target, 'apiVersion')) ?? defaultVersion(own(target, 'kind'))
    return { ...data, spec: { ...spec, scaleTargetRef: { ...target, apiVersion, name: resolve(own(target, 'name')) } } }
  }
  if (!Object.hasOwn(spec, 'storageClassName')) return data
  return { ...data, spec: { ...spec, storageClassName: resolve(spec.storageClassName) } }
}

/** The provider lets the version be left out. */
const defaultVersion = (kind: unknown): string => (kind === 'ReplicationController' ? 'v1' : 'apps/v1')
