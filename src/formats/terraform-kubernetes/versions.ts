import { Unknown } from '../../model/unknown.ts'
import { addressOf } from '../kubernetes/addresses.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import { pairedByKind } from './version-pairs.ts'

/** An object that renderings agree on, but for the parts that are not known in it. */
export interface Agreed {
  readonly object: ManifestObject
  /** Set where not all renderings have it. */
  readonly doubt: Unknown | undefined
  /** What takes the place of its name, which is not known. */
  readonly shown: string | undefined
}

type Data = Readonly<Record<string, unknown>>

/** What takes the place of values that differ. */
type Differing = (values: readonly unknown[]) => Unknown

/** What several renderings of one chart have in common; where they differ, `unknown` takes the place of the value. */
export function agreement(renderings: readonly (readonly ManifestObject[])[], unknown: Unknown | undefined): readonly Agreed[] {
  const all = renderings.map(
    objects => new Map(objects.map(object => [addressOf(object.kind, object.namespace ?? '', object.name), object])),
  )
  if (unknown === undefined) return [...(all[0]?.values() ?? [])].map(object => ({ object, doubt: undefined, shown: undefined }))
  const pairs = pairedByKind(
    all.map(objects => [...objects].flatMap(([address, one]) => (all.every(own => own.has(address)) ? [] : [one]))),
  )
  // Names that differ are one unknown wherever they stand, so that what refers to an object still does.
  const names = new Map(pairs.map(({ versions }) => [tupleOf(versions.map(({ name }) => name)), new Unknown(unknown.cause)]))
  const differing: Differing = values => names.get(tupleOf(values)) ?? unknown
  const agreed = (versions: readonly ManifestObject[], shown?: string): readonly Agreed[] => {
    const [object] = versions
    if (object === undefined) return []
    const data = common(
      versions.map(one => one.data),
      differing,
    ) as Data
    return [{ object: { ...object, data }, doubt: versions.length < all.length ? unknown : undefined, shown }]
  }
  const paired = new Set(pairs.flatMap(({ versions }) => versions))
  const addresses = [...new Set(all.flatMap(objects => [...objects.keys()]))]
  return [
    ...addresses.flatMap(address => agreed(all.flatMap(objects => objects.get(address) ?? []).filter(object => !paired.has(object)))),
    ...pairs.flatMap(({ versions, shown }) => agreed(versions, shown)),
  ]
}

/** Names that read as numbers, or as nothing, are texts all the same. */
const tupleOf = (names: readonly unknown[]): string =>
  JSON.stringify(names.map(name => (typeof name === 'object' && name !== null ? '\0' : String(name ?? ''))))

/** What values have in common: what `differing` gives takes the place of each part in which they differ. */
export function common(values: readonly unknown[], differing: Differing): unknown {
  const [first] = values
  if (values.every(isMap)) {
    const keys = [...new Set(values.flatMap(value => Object.keys(value)))]
    return Object.fromEntries(
      keys.map(key => [
        key,
        common(
          values.map(value => (Object.hasOwn(value, key) ? value[key] : undefined)),
          differing,
        ),
      ]),
    )
  }
  if (values.every(isList) && values.every(({ length }) => length === (first as readonly unknown[]).length))
    return (first as readonly unknown[]).map((_, index) =>
      common(
        values.map(value => value[index]),
        differing,
      ),
    )
  return values.every(value => value === first) ? first : differing(values)
}

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
