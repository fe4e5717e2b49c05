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
  const all = renderings.map(
    objects => new Map(objects.map(object => [addressOf(object.kind, object.namespace ?? '', object.name), object])),
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

function common(values: readonly unknown[], unknown: Unknown): unknown {
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

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
