import { formatLocation } from '../../model/location.ts'
import { addressOf, keyOf, kindOf } from './addresses.ts'
import type { Report } from './fields.ts'
import { objectReaders } from './kinds.ts'
import type { ManifestObject } from './objects.ts'

/**
 * One object for each group, kind, namespace and name: the last one, as `kubectl apply` has it. Objects that get their name from the API
 * server (`generateName`) are all there, numbered from the second on; those without a name that would cost something are reported.
 */
export function withoutDuplicates(objects: readonly ManifestObject[], namespace: string, report: Report): readonly ManifestObject[] {
  const byKey = new Map<string, ManifestObject>()
  const alike = new Map<string, number>()
  for (const object of objects) {
    const { apiVersion, kind, name, location } = object
    const home = object.namespace ?? namespace
    if (name === '') {
      if (Object.hasOwn(objectReaders, kindOf(object)))
        report({ code: 'kubernetes-no-name', severity: 'warning', message: `A ${kind} without a name is left out`, location })
      continue
    }
    const key = keyOf(apiVersion, kind, home, name)
    const earlier = byKey.get(key)
    if (earlier !== undefined && name.endsWith('*')) {
      const number = (alike.get(key) ?? 1) + 1
      alike.set(key, number)
      byKey.set(`${key}${number}`, { ...object, name: `${name}${number}` })
      continue
    }
    if (earlier !== undefined)
      report({
        code: 'kubernetes-duplicate',
        severity: 'warning',
        message: `${addressOf(kind, home, name)} is written twice, first in ${formatLocation(earlier.location)}: the last one counts`,
        location,
      })
    byKey.set(key, object)
  }
  return [...byKey.values()]
}
