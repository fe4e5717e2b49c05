import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'

/** Blocks that Kubernetes has as a list, with the name of the list; all other blocks are one object each. */
const lists: Readonly<Record<string, string>> = {
  access_modes: 'accessModes',
  allowed_topologies: 'allowedTopologies',
  container: 'containers',
  init_container: 'initContainers',
  limit: 'limits',
  match_expressions: 'matchExpressions',
  match_fields: 'matchFields',
  match_label_expressions: 'matchLabelExpressions',
  metric: 'metrics',
  node_selector_term: 'nodeSelectorTerms',
  port: 'ports',
  preferred_during_scheduling_ignored_during_execution: 'preferredDuringSchedulingIgnoredDuringExecution',
  required_during_scheduling_ignored_during_execution: 'requiredDuringSchedulingIgnoredDuringExecution',
  rule: 'rules',
  toleration: 'tolerations',
  topology_spread_constraint: 'topologySpreadConstraints',
  volume: 'volumes',
  volume_claim_template: 'volumeClaimTemplates',
}

/** Where the provider has one block of a name that is a list elsewhere, by the block around it. */
const single: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ephemeral: { volume_claim_template: 'volumeClaimTemplate' },
  node_affinity: { required_during_scheduling_ignored_during_execution: 'requiredDuringSchedulingIgnoredDuringExecution' },
}

/** Blocks that JSON syntax writes as a map, as nothing but their name tells them from one. */
const blocks = new Set([
  ...Object.keys(lists),
  ...['affinity', 'ephemeral', 'job_template', 'label_selector', 'metadata', 'node_affinity', 'pod_affinity', 'pod_anti_affinity'],
  ...['resources', 'scale_target_ref', 'scheduling', 'overhead', 'spec', 'template'],
])

/** Maps whose keys are the user's, which older versions of the provider write as a block. */
const maps = new Set(['limits', 'requests', 'labels', 'annotations', 'match_labels', 'node_selector', 'parameters'])

/** The provider has some of these as text. */
const numbers = new Set([
  ...['active_deadline_seconds', 'completions', 'max_replicas', 'max_skew', 'min_domains', 'min_replicas', 'parallelism', 'replicas'],
  ...['container_port', 'host_port'],
])

/** Names of the provider that are not Kubernetes' own in snake case. */
const renamed: Readonly<Record<string, string>> = { host_ip: 'hostIP', storage_provisioner: 'provisioner' }

const maxDepth = 40

type Data = Readonly<Record<string, unknown>>

const isList = (value: AttributeValue): value is readonly AttributeValue[] => Array.isArray(value)
const isObject = (value: AttributeValue | undefined): value is AttributeObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value)

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/**
 * A resource of Terraform's Kubernetes provider as Kubernetes has it: `spec { template { spec { init_container {} } } }` becomes
 * `spec.template.spec.initContainers[0]`. Blocks are arrays of objects, maps are objects and keep their keys; what is not known stays so.
 */
export const toData = (block: AttributeObject, parent = '', depth = 0): Data =>
  depth > maxDepth
    ? {}
    : Object.fromEntries(
        Object.entries(block).flatMap(([name, value]) => {
          const field = value === undefined || value === null ? undefined : fieldOf(name, value, parent, depth + 1)
          return field === undefined ? [] : [field]
        }),
      )

function fieldOf(name: string, value: NonNullable<AttributeValue>, parent: string, depth: number): readonly [string, unknown] | undefined {
  const only = ownOf(ownOf(single, parent) ?? {}, name)
  const list = only === undefined ? ownOf(lists, name) : undefined
  const key = only ?? ownOf(renamed, name) ?? camelCase(name)
  if (isUnknown(value)) return [list ?? key, value]
  if (!isList(value) && !isObject(value)) return [key, scalarOf(name, value)]
  if (maps.has(name) || (isObject(value) && !blocks.has(name))) {
    const map = isList(value) ? value[0] : value
    return map === undefined ? undefined : [key, isObject(map) ? mapOf(map) : map]
  }
  const items = (isList(value) ? value : [value]).flatMap((item): readonly unknown[] =>
    item === null ? [] : [isObject(item) ? toData(item, name, depth) : isUnknown(item) || isList(item) ? item : scalarOf(name, item)],
  )
  if (list !== undefined) return [list, items]
  // A list of texts is one whatever its name.
  const texts = isList(value) && value.every(item => !isObject(item) && !isUnknown(item))
  return items.length === 0 ? undefined : [key, items.length > 1 || texts ? items : items[0]]
}

/** Values of labels and quantities are text, as Terraform converts them. */
const mapOf = (map: AttributeObject): Data =>
  Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, typeof value === 'object' ? value : String(value)] as const],
    ),
  )

function scalarOf(name: string, value: string | number | boolean): string | number | boolean {
  if (!numbers.has(name)) return typeof value === 'number' ? String(value) : value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)
