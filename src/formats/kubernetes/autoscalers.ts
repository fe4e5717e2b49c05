import { isUnknown } from '../../model/unknown.ts'
import { addressOf, keyOf } from './addresses.ts'
import { at, type Field, fault, itemsOf, saysTrue, textOf, wholeNumberOf } from './fields.ts'
import type { ManifestObject } from './objects.ts'
import type { Scaling } from './scaling.ts'
import { scheduledReplicas } from './schedules/keda-schedule.ts'
import type { TimesBudget } from './schedules/schedule-spans.ts'

/** Finds objects, as a context does before it knows what scales them. */
export interface Finder {
  namespaceOf(object: ManifestObject): string
  find(apiVersion: string, kind: string, namespace: string, name: string): ManifestObject | undefined
  ofKind(kind: string): readonly Field[]
}

/** Bound on the times of clocks that scale workloads, in all of a project. */
const maxTimes = 500_000

/** What scales each workload of a project, by the workload's key. What two scale goes by neither. */
export function scalingsOf(finder: Finder): ReadonlyMap<string, Scaling> {
  const scalings = new Map<string, Scaling>()
  const budget: TimesBudget = { times: maxTimes }
  const add = (root: Field, defaultVersion: string, scaling: Scaling): void => {
    const reference = at(root, 'spec', 'scaleTargetRef')
    const namespace = finder.namespaceOf(root.object)
    const apiVersion = textOf(at(reference, 'apiVersion')) ?? defaultVersion
    const kind = textOf(at(reference, 'kind')) ?? 'Deployment'
    const name = textOf(at(reference, 'name')) ?? ''
    const key = keyOf(apiVersion, kind, namespace, name)
    const earlier = scalings.get(key)
    if (finder.find(apiVersion, kind, namespace, name) === undefined)
      fault(
        reference,
        'kubernetes-autoscaler-target',
        `${scaling.address} scales ${kind} ${name} of ${apiVersion}, which is not among the manifests`,
        'note',
      )
    else if (earlier !== undefined) {
      const said = `${scaling.address} scales ${kind}/${namespace}/${name}, which ${earlier.address} scales: how far is not known`
      const unknown = fault(reference, 'kubernetes-autoscaler-conflict', said)
      const stopsAtZero = earlier.stopsAtZero && scaling.stopsAtZero
      scalings.set(key, { address: earlier.address, min: unknown, max: unknown, stopsAtZero })
    } else scalings.set(key, scaling)
  }
  for (const root of finder.ofKind('autoscaling/HorizontalPodAutoscaler')) add(root, 'v1', horizontal(root, finder))
  for (const root of finder.ofKind('keda.sh/ScaledObject')) {
    const scaling = scaledObject(root, finder, budget)
    if (scaling !== undefined) add(root, 'apps/v1', scaling)
  }
  return scalings
}

const addressFor = ({ object }: Field, finder: Finder): string => addressOf(object.kind, finder.namespaceOf(object), object.name)

/** Fewest and most replicas; the most are at least the fewest, else nothing is known. */
function bounds(minField: Field, byDefault: number, maxField: Field, most?: number): Pick<Scaling, 'min' | 'max'> {
  const min = wholeNumberOf(minField) ?? byDefault
  const max = wholeNumberOf(maxField) ?? most ?? fault(maxField, 'kubernetes-autoscaler', 'An autoscaler must state its most replicas')
  if (isUnknown(min) || isUnknown(max) || min <= max) return { min, max }
  return { min, max: fault(maxField, 'kubernetes-autoscaler', `The most replicas (${max}) are fewer than the fewest (${min})`) }
}

const horizontal = (root: Field, finder: Finder): Scaling => ({
  address: addressFor(root, finder),
  ...bounds(at(root, 'spec', 'minReplicas'), 1, at(root, 'spec', 'maxReplicas')),
  stopsAtZero: true,
})

/** undefined: it is paused, and the workload stays as it is. https://keda.sh/docs/latest/reference/scaledobject-spec/ */
function scaledObject(root: Field, finder: Finder, budget: TimesBudget): Scaling | undefined {
  const address = addressFor(root, finder)
  const paused = at(root, 'metadata', 'annotations', 'autoscaling.keda.sh/paused-replicas')
  const held = textOf(paused) ?? ''
  if (/^\d{1,9}$/.test(held)) return { address, min: Number(held), max: Number(held), stopsAtZero: false }
  if (saysTrue(at(root, 'metadata', 'annotations', 'autoscaling.keda.sh/paused'))) return undefined
  const { min, max } = bounds(at(root, 'spec', 'minReplicaCount'), 0, at(root, 'spec', 'maxReplicaCount'), 100)
  const idle = wholeNumberOf(at(root, 'spec', 'idleReplicaCount'))
  const least = isUnknown(idle) ? idle : isUnknown(min) || idle === undefined ? min : Math.min(idle, min)
  const triggers = at(root, 'spec', 'triggers')
  const scheduled = scheduledReplicas(triggers, budget)
  return {
    address,
    min: isUnknown(least) || !scalesByLoad(triggers) ? least : Math.max(1, least),
    max,
    stopsAtZero: false,
    ...(scheduled === undefined ? {} : { scheduled }),
  }
}

/** Whether its pods' own load is all that it goes by: it needs one to see any. https://keda.sh/docs/latest/scalers/cpu/ */
function scalesByLoad(triggers: Field): boolean {
  const types = itemsOf(triggers).map(trigger => textOf(at(trigger, 'type')))
  return types.length > 0 && types.every(type => type === 'cpu' || type === 'memory')
}
