import type { Location } from '../../model/location.ts'
import type { YamlPath } from '../yaml-source.ts'

/** One Kubernetes object as plain data. */
export interface ManifestObject {
  /** `apps/v1` */
  readonly apiVersion: string
  readonly kind: string
  /** As it is written; undefined: none. */
  readonly namespace: string | undefined
  /** `''` where there is none. With `generateName` alone: that text and `*`. */
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
  /** The line of `kind`, which names the object to a reader, to the object's last line. */
  readonly location: Location
}

/** The API group without version: `apps`; `''` is the core group. */
export const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '')

/** A field's place in its source, and the source line. */
export interface FieldPlace {
  readonly location: Location
  readonly excerpt: string | undefined
}

const places = new WeakMap<object, (path: YamlPath) => FieldPlace>()

/** Remembers where the fields of an object's data stand. */
export function rememberPlaces(data: object, locate: (path: YamlPath) => FieldPlace): void {
  places.set(data, locate)
}

/** Where a field of an object stands; undefined: its data was not read from a text. A field that is not there stands where its nearest parent does. */
export const placeOf = ({ data }: ManifestObject, path: YamlPath): FieldPlace | undefined => places.get(data)?.(path)
