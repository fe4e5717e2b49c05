import { parseAllDocuments } from 'yaml'
import type { ProjectReading } from '../../../src/formats/format.ts'
import { Unknown } from '../../../src/model/unknown.ts'

/** What both ways of reading say of one workload: requests by container, CPU in millicores and memory in bytes. */
export interface WorkloadFacts {
  readonly address: string
  readonly replicas: unknown
  readonly requests: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly labels: Readonly<Record<string, string>>
}

// biome-ignore lint/suspicious/noExplicitAny: plain data of any shape, read without the code under test.
type Plain = any

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob', 'Pod']

/** The workloads of a tool's output, read by a plain YAML parser alone. `namespace` is for objects without one. */
export function workloadsOfText(text: string, namespace: string): readonly WorkloadFacts[] {
  const objects = parseAllDocuments(text, { merge: true }).flatMap(document => unfolded((document as Plain).toJS()))
  return objects
    .filter(({ kind, metadata }) => kinds.includes(kind) && !isRunOnce(kind, metadata))
    .map(object => {
      const { kind, metadata, spec } = object
      const template = kind === 'Pod' ? object : kind === 'CronJob' ? spec.jobTemplate.spec.template : spec.template
      return {
        address: `${kind}/${metadata.namespace ?? namespace}/${metadata.name}`,
        replicas: ['Deployment', 'StatefulSet', 'ReplicaSet'].includes(kind) ? (spec.replicas ?? 1) : undefined,
        requests: Object.fromEntries(template.spec.containers.map((one: Plain) => [one.name, amounts(requestsOf(one))])),
        labels: { ...template.metadata?.labels, ...metadata.labels },
      }
    })
    .sort(byAddress)
}

/** Hooks that are jobs or pods leave nothing behind. */
const isRunOnce = (kind: string, metadata: Plain): boolean =>
  metadata?.annotations?.['helm.sh/hook'] !== undefined && (kind === 'Job' || kind === 'Pod')

const unfolded = (object: Plain): Plain[] =>
  object === null || object === undefined ? [] : /List$/.test(object.kind) ? object.items.flatMap(unfolded) : [object]

const requestsOf = ({ resources }: Plain): Record<string, unknown> => ({ ...resources?.limits, ...resources?.requests })

/** The workloads that the format found. */
export const workloadsOfReading = ({ resources }: ProjectReading): readonly WorkloadFacts[] =>
  resources
    .filter(({ type }) => kinds.includes(type.replace('kubernetes:', '')))
    .map(({ address, attributes, tags }) => ({
      address,
      replicas: /^(?:Deployment|StatefulSet|ReplicaSet)\//.test(address) ? attributes.replicas : undefined,
      requests: Object.fromEntries(
        (attributes.containers as Plain[]).filter(({ init }) => !init).map(one => [one.name, amounts(one.requests)]),
      ),
      labels: Object.fromEntries([...(tags?.entries ?? [])].map(([key, { value }]) => [key, value instanceof Unknown ? 'unknown' : value])),
    }))
    .sort(byAddress)

const byAddress = (a: { address: string }, b: { address: string }): number => (a.address < b.address ? -1 : 1)

const suffixes: Readonly<Record<string, number>> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, k: 1e3, M: 1e6, G: 1e9, m: 1e-3, '': 1 }

const amounts = (requests: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(requests).map(([resource, amount]) => {
      const [, number = '', suffix = ''] = /^([\d.]+)(\w*)$/.exec(String(amount)) ?? []
      return [resource, Math.round(Number(number) * (suffixes[suffix] ?? Number.NaN) * (resource === 'cpu' ? 1000 : 1))]
    }),
  )
