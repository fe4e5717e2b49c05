import { isUnknown, type Unknown } from '../../model/unknown.ts'

type Data = Readonly<Record<string, unknown>>
type Change = (value: unknown) => unknown

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

/** A copy with some parts changed. A part that is not there is left alone. */
function changed(data: Data, changes: Readonly<Record<string, Change>>): Data {
  const parts = Object.entries(changes).filter(([key]) => Object.hasOwn(data, key))
  return parts.length === 0 ? data : { ...data, ...Object.fromEntries(parts.map(([key, change]) => [key, change(data[key])])) }
}

/** Changes a map; where it is not known, what `instead` makes of the reason takes its place. */
const orInstead =
  (instead: (unknown: Unknown) => unknown, changes: Readonly<Record<string, Change>> = {}): Change =>
  value =>
    isUnknown(value) ? instead(value) : isData(value) ? changed(value, changes) : value

const amounts = (unknown: Unknown): Data => ({ cpu: unknown, memory: unknown })
const resources = orInstead(unknown => ({ requests: amounts(unknown) }), { requests: orInstead(amounts), limits: orInstead(amounts) })
const container = orInstead(unknown => ({ name: '?', resources: { requests: amounts(unknown) } }), { resources })

/** Each item of a list; a list that is not known has one item, which is not known. */
const items =
  (change: Change): Change =>
  value =>
    isUnknown(value) ? [change(value)] : Array.isArray(value) ? value.map(change) : value

const podSpec = orInstead(unknown => ({ containers: unknown }), {
  containers: value => (isUnknown(value) ? value : items(container)(value)),
  initContainers: items(container),
  resources,
})
const template = orInstead(unknown => ({ spec: { containers: unknown } }), { spec: podSpec })

const storage = (unknown: Unknown): Data => ({ storage: unknown })
const claimSpec = orInstead(unknown => ({ resources: { requests: storage(unknown) }, storageClassName: unknown }), {
  resources: orInstead(unknown => ({ requests: storage(unknown) }), { requests: orInstead(storage) }),
})
const claim = orInstead(unknown => ({ metadata: { name: '?' }, spec: claimSpec(unknown) }), { spec: claimSpec })

const replicated = orInstead(unknown => ({ replicas: unknown, template: template(unknown) }), {
  template,
  volumeClaimTemplates: items(claim),
})
const job = orInstead(unknown => ({ parallelism: unknown, template: template(unknown) }), { template })
const jobTemplate = orInstead(unknown => ({ spec: job(unknown) }), { spec: job })

const specs: Readonly<Record<string, Change>> = {
  Deployment: replicated,
  StatefulSet: replicated,
  ReplicaSet: replicated,
  ReplicationController: replicated,
  Rollout: replicated,
  DaemonSet: orInstead(unknown => ({ template: template(unknown) }), { template }),
  Pod: podSpec,
  Job: job,
  CronJob: orInstead(unknown => ({ schedule: unknown, jobTemplate: jobTemplate(unknown) }), { jobTemplate }),
  PersistentVolumeClaim: claimSpec,
  Service: orInstead(unknown => ({ type: unknown })),
}

/**
 * An object in which each part that is not known is replaced by its smallest parts that set the cost: `requests` by a cpu and a memory
 * that are not known, a pod's spec by containers. Readers then find `Unknown` where they look, instead of a map that is not there.
 */
export const withUnknownParts = (kind: string, data: Data): Data => {
  const spec = Object.hasOwn(specs, kind) ? specs[kind] : undefined
  return spec === undefined ? data : changed(data, { spec })
}
