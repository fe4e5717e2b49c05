import { formatQuantity } from '../../../model/quantity.ts'
import type { AttributeObject } from '../../../model/resource.ts'
import { isUnknown } from '../../../model/unknown.ts'
import { at, type Field, fault, itemsOf, nameOf, textOf } from '../fields.ts'
import { amountTexts, type ReadAmounts, withDefaults } from './amounts.ts'
import type { ContainerDefaults } from './limit-ranges.ts'
import { resourceListOf } from './quantities.ts'

export interface Container {
  readonly name: string
  /** `sidecar`: an init container that goes on running (`restartPolicy: Always`). */
  readonly role: 'main' | 'init' | 'sidecar'
  readonly requests: ReadAmounts
  readonly limits: ReadAmounts
}

/** The containers of a pod's spec, init containers first, each with the requests that the API server gives it: its limits where it states none, then the namespace's defaults. */
export function containersOf(spec: Field, defaults: ContainerDefaults): readonly Container[] {
  return [
    ...itemsOf(at(spec, 'initContainers')).map(item =>
      containerOf(item, textOf(at(item, 'restartPolicy')) === 'Always' ? 'sidecar' : 'init', defaults),
    ),
    ...itemsOf(at(spec, 'containers')).map(item => containerOf(item, 'main', defaults)),
  ]
}

function containerOf(item: Field, role: Container['role'], defaults: ContainerDefaults): Container {
  const requests = at(item, 'resources', 'requests')
  const own = resourceListOf(at(item, 'resources', 'limits'))
  const limits = withDefaults(own, defaults.limits)
  const stated = resourceListOf(requests)
  for (const [resource, limit] of limits) {
    const request = stated.get(resource)
    if (request === undefined || isUnknown(request) || isUnknown(limit) || request <= limit) continue
    const texts = [request, limit].map(units => formatQuantity(resource, units))
    fault(
      at(requests, resource),
      'kubernetes-limit-exceeded',
      `${nameOf(at(requests, resource))}: ${texts[0]} is more than the limit of ${texts[1]}${own.has(resource) ? '' : " of the namespace's LimitRange"}, which the API server refuses`,
    )
  }
  return {
    name: textOf(at(item, 'name')) ?? String(item.key),
    role,
    requests: withDefaults(withDefaults(stated, own), defaults.requests),
    limits,
  }
}

/** As attributes: `{ name, init, sidecar, requests, limits }`. */
export const containerAttributes = ({ name, role, requests, limits }: Container): AttributeObject => ({
  name,
  init: role !== 'main',
  ...(role === 'sidecar' ? { sidecar: true } : {}),
  requests: amountTexts(requests),
  limits: amountTexts(limits),
})
