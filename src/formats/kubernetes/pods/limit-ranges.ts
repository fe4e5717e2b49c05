import { at, type Field, itemsOf, textOf } from '../fields.ts'
import { type ReadAmounts, withDefaults } from './amounts.ts'
import { maxResources, resourceListOf, tooManyResources } from './quantities.ts'

/** What a container of a namespace gets where it states nothing. */
export interface ContainerDefaults {
  readonly requests: ReadAmounts
  readonly limits: ReadAmounts
}

export const noDefaults: ContainerDefaults = { requests: new Map(), limits: new Map() }

/**
 * The defaults of a LimitRange, added to those that other LimitRanges of the namespace gave before. As the API server does, a limit comes
 * from `default`, else `max`; a request from `defaultRequest`, else that limit, else `min`.
 */
export function addLimitRange(root: Field, before: ContainerDefaults = noDefaults): ContainerDefaults {
  let defaults = before
  for (const item of itemsOf(at(root, 'spec', 'limits'))) {
    if (textOf(at(item, 'type')) !== 'Container') continue
    const list = (key: string): ReadAmounts => resourceListOf(at(item, key))
    const limits = withDefaults(list('default'), list('max'))
    const requests = withDefaults(list('defaultRequest'), withDefaults(limits, list('min')))
    defaults = {
      limits: bounded(withDefaults(defaults.limits, limits), item),
      requests: bounded(withDefaults(defaults.requests, requests), item),
    }
  }
  return defaults
}

/** Many LimitRanges may each add a few resources. */
const bounded = (amounts: ReadAmounts, item: Field): ReadAmounts => (amounts.size > maxResources ? tooManyResources(item) : amounts)
