import type { Unknown } from '../../model/unknown.ts'
import { addressOf } from '../kubernetes/addresses.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'

/** An object that renderings agree on, but for the parts that are not known in it. */
export interface Agreed {
  readonly object: ManifestObject
  /** Set where not all renderings have it. */
  readonly doubt: Unknown | undefined
}

type Data = Readonly<Record<string, unknown>>

/** What several renderings of one chart have in common; where they differ, `unknown` takes the place of the value. */
export function agreement(renderings: readonly (readonly ManifestObject[])[], unknown: Unknown | undefined): readonly Agreed[] {
  const all = underOneName(
    renderings.map(objects => new Map(objects.map(object => [addressOf(object.kind, object.namespace ?? '', object.name), object]))),
  )
  const addresses = [...new Set(all.flatMap(objects => [...objects.keys()]))]
  return addresses.flatMap((address): readonly Agreed[] => {
    const same = all.flatMap(objects => objects.get(address) ?? [])
    const [object] = same
    if (object === undefined) return []
    const data =
      unknown === undefined
        ? object.data
        : (common(
            same.map(one => one.data),
            unknown,
          ) as Data)
    return [{ object: { ...object, data }, doubt: same.length < all.length ? unknown : undefined }]
  })
}

/** What values have in common: `unknown` takes the place of each part in which they differ. */
export function common(values: readonly unknown[], unknown: Unknown): unknown {
  const [first] = values
  if (values.every(isMap)) {
    const keys = [...new Set(values.flatMap(value => Object.keys(value)))]
    return Object.fromEntries(
      keys.map(key => [
        key,
        common(
          values.map(value => (Object.hasOwn(value, key) ? value[key] : undefined)),
          unknown,
        ),
      ]),
    )
  }
  if (values.every(isList) && values.every(({ length }) => length === (first as readonly unknown[]).length))
    return (first as readonly unknown[]).map((_, index) =>
      common(
        values.map(value => value[index]),
        unknown,
      ),
    )
  return values.every(value => value === first) ? first : unknown
}

/**
 * Renderings by address, in which an object whose name or namespace differs has the same one in all: the only one of its kind in each
 * rendering that the others do not have.
 */
function underOneName(all: readonly ReadonlyMap<string, ManifestObject>[]): readonly ReadonlyMap<string, ManifestObject>[] {
  const apart = all.map(objects => [...objects].filter(([address]) => !all.every(others => others.has(address))))
  if (apart.every(({ length }) => length === 0)) return all
  const onlyOnes = apart.map(objects => {
    const byKind = new Map<string, string | undefined>()
    for (const [address, { apiVersion, kind }] of objects) {
      const id = `${apiVersion} ${kind}`
      byKind.set(id, byKind.has(id) ? undefined : address)
    }
    return byKind
  })
  return all.map((objects, index) => {
    const names = new Map<string | undefined, string>()
    for (const [id, address] of onlyOnes[index] ?? []) if (onlyOnes.every(others => others.get(id) !== undefined)) names.set(address, id)
    return new Map([...objects].map(([address, object]) => [names.get(address) ?? address, object]))
  })
}

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
