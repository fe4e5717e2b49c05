import * as z from 'zod'
import { withAges } from './age.ts'
import { definePolicy, type Observation, type Subject } from './definition.ts'
import { collectDoubts } from './doubts.ts'
import { list, quote } from './wording.ts'
import {
  aboutOwner,
  lastingContainers,
  type PodContainer,
  type PodOwner,
  placeOfOwner,
  podOwners,
  summaryOf,
  unlessUnknown,
} from './workloads.ts'

const names = z.array(z.string().min(1).max(200))

const options = {
  resources: names
    .default(['cpu', 'memory'])
    .describe('What every container must request: `cpu`, `memory`, `ephemeral-storage` and so on.'),
  limits: names.default([]).describe('What every container must limit, such as `memory`. Nothing, if left out.'),
}
type Options = z.output<z.ZodObject<typeof options>>

/** Containers say what they need, so that the scheduler, and an estimate, can count with it. */
export const requestsRequired = definePolicy({
  kind: 'requests-required',
  description:
    'Every container of a Kubernetes workload requests these resources. A limit, which is a request where there is none, counts, and so do defaults of a LimitRange in the project and what the pod requests as a whole. Sidecars are looked at, init containers that end are not. A value that is not known is a value.',
  options,
  onUnknown: 'warn',

  *problems({ resources, limits }) {
    if (resources.length === 0 && limits.length === 0)
      yield { path: ['resources'], message: 'Neither `resources` nor `limits` names a resource' }
  },

  judge({ base, head }, options) {
    const { observations, summary } = inspect(head, options)
    return { observations: withAges(inspect(base, options).observations, observations), summary }
  },
})

function inspect(side: readonly Subject[], options: Options): { observations: readonly Observation[]; summary: string } {
  const doubts = collectDoubts()
  const keys = [...options.resources.map(name => `requests.${name}`), ...options.limits.map(name => `limits.${name}`)]
  const judged = podOwners(side).map(owner => unlessUnknown(owner, keys, doubts, () => violationsOf(owner, options)))
  const are = [
    ...(options.resources.length === 0 ? [] : [`request ${list(options.resources)}`]),
    ...(options.limits.length === 0 ? [] : [`limit ${list(options.limits)}`]),
  ]
  return {
    observations: [...judged.flatMap(one => one ?? []), ...doubts.observations()],
    summary: summaryOf(
      judged.map(one => one && one.length === 0),
      `${list(are)} in every container`,
    ),
  }
}

function violationsOf(owner: PodOwner, { resources, limits }: Options): readonly Observation[] {
  const missing = missingOf(owner)
  return lastingContainers(owner).flatMap(container => [
    ...observe(owner, container, 'requests', missing.requests(container, resources)),
    ...observe(owner, container, 'limits', missing.limits(container, limits)),
  ])
}

type Missing = (container: PodContainer, wanted: readonly string[]) => readonly string[]

/** What a container lacks, unless the pod as a whole states it. */
function missingOf({ attributes }: PodOwner): { readonly requests: Missing; readonly limits: Missing } {
  const id = (container: string, resource: string): string => `${container}\0${resource}`
  const silent = new Set(attributes.blocks('without_requests').map(one => id(one.string('container', ''), one.string('resource', ''))))
  const ofPod = attributes.block('limits')
  return {
    requests: ({ name, requests }, wanted) =>
      wanted.filter(resource =>
        resource === 'cpu' || resource === 'memory' ? silent.has(id(name, resource)) : requests?.has(resource) !== true,
      ),
    // The pod has a limit where each container has one, or where it states one itself.
    limits: ({ limits }, wanted) => wanted.filter(resource => limits?.has(resource) !== true && ofPod?.has(resource) !== true),
  }
}

function observe(owner: PodOwner, { name }: PodContainer, part: 'requests' | 'limits', missing: readonly string[]): readonly Observation[] {
  if (missing.length === 0) return []
  const fields = list(missing.map(resource => quote(`resources.${part}.${resource}`)))
  return [
    {
      ...aboutOwner(owner),
      key: `${name}/${part}`,
      outcome: 'violation',
      severity: missing.length,
      message: `Container ${quote(name)} of ${quote(owner.subject.priced.resource.address)} ${part} ${list(missing.map(resource => `no ${resource}`))}`,
      fix: `set ${fields} of container ${quote(name)} ${placeOfOwner(owner)}`,
    },
  ]
}
