import { at, type Field } from '../fields.ts'
import { largestOf, type ReadAmounts, sumOf, withDefaults } from './amounts.ts'
import type { Container } from './containers.ts'
import { maxResources, resourceListOf, tooManyResources } from './quantities.ts'

/**
 * What the containers of a pod need together, as the scheduler adds them up: sidecars and main containers run side by side; each other init
 * container runs alone, with the sidecars that started before it. https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export function aggregate(containers: readonly Container[], part: 'requests' | 'limits'): ReadAmounts {
  let running: ReadAmounts = new Map()
  let sidecars: ReadAmounts = new Map()
  let starting: ReadAmounts = new Map()
  for (const { role, [part]: amounts } of containers) {
    if (role !== 'init') running = sumOf(running, amounts)
    if (role === 'main') continue
    if (role === 'sidecar') sidecars = sumOf(sidecars, amounts)
    starting = largestOf(starting, role === 'sidecar' ? sidecars : sumOf(amounts, sidecars))
  }
  return largestOf(running, starting)
}

/** Resources that a pod can ask for as a whole. */
const isPodLevel = (resource: string): boolean => resource === 'cpu' || resource === 'memory' || resource.startsWith('hugepages-')

const podLevel = (field: Field): ReadAmounts => new Map([...resourceListOf(field)].filter(([resource]) => isPodLevel(resource)))

export interface PodAmounts {
  /** What the scheduler reserves for the pod. */
  readonly requests: ReadAmounts
  /** Of the resources that every container limits, or the pod as a whole. */
  readonly limits: ReadAmounts
  /** Resources that the pod requests or limits as a whole. */
  readonly stated: ReadonlySet<string>
}

/**
 * Requests and limits of one pod. What the pod states as a whole wins over the sum of its containers; its own limit is its request where
 * neither it nor a container requests the resource. The overhead of the runtime comes on top.
 */
export function podAmounts(spec: Field, containers: readonly Container[], overhead: ReadAmounts): PodAmounts {
  const [ownRequests, ownLimits] = [podLevel(at(spec, 'resources', 'requests')), podLevel(at(spec, 'resources', 'limits'))]
  const names = new Set(containers.flatMap(({ requests, limits }) => [...requests.keys(), ...limits.keys()]))
  if (names.size > maxResources) {
    const unknown = tooManyResources(at(spec, 'containers'))
    return { requests: unknown, limits: unknown, stated: new Set() }
  }
  const requests = withDefaults(ownRequests, withDefaults(aggregate(containers, 'requests'), ownLimits))
  const lasting = containers.filter(({ role }) => role !== 'init')
  const limited = [...aggregate(containers, 'limits')].filter(([resource]) => lasting.every(({ limits }) => limits.has(resource)))
  const limits = withDefaults(ownLimits, new Map(limited))
  const overheadOfLimits = new Map([...overhead].filter(([resource]) => limits.has(resource)))
  return {
    requests: sumOf(requests, overhead),
    limits: sumOf(limits, overheadOfLimits),
    stated: new Set([...ownRequests.keys(), ...ownLimits.keys()]),
  }
}
