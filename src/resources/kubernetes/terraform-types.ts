/** What a type of Terraform's Kubernetes provider creates. */
export interface TerraformKind {
  readonly apiVersion: string
  readonly kind: string
}

/** Type without its version suffix, the suffixes there are (`''` is none), API version and kind. */
const declared: readonly (readonly [string, readonly string[], string, string])[] = [
  ['kubernetes_deployment', ['', '_v1'], 'apps/v1', 'Deployment'],
  ['kubernetes_stateful_set', ['', '_v1'], 'apps/v1', 'StatefulSet'],
  ['kubernetes_daemonset', [''], 'apps/v1', 'DaemonSet'],
  ['kubernetes_daemon_set', ['_v1'], 'apps/v1', 'DaemonSet'],
  ['kubernetes_replication_controller', ['', '_v1'], 'v1', 'ReplicationController'],
  ['kubernetes_pod', ['', '_v1'], 'v1', 'Pod'],
  ['kubernetes_job', ['', '_v1'], 'batch/v1', 'Job'],
  ['kubernetes_cron_job', ['', '_v1'], 'batch/v1', 'CronJob'],
  ['kubernetes_horizontal_pod_autoscaler', ['', '_v1', '_v2', '_v2beta2'], 'autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['kubernetes_persistent_volume_claim', ['', '_v1'], 'v1', 'PersistentVolumeClaim'],
  ['kubernetes_persistent_volume', ['', '_v1'], 'v1', 'PersistentVolume'],
  ['kubernetes_storage_class', ['', '_v1'], 'storage.k8s.io/v1', 'StorageClass'],
  ['kubernetes_service', ['', '_v1'], 'v1', 'Service'],
  ['kubernetes_ingress', ['', '_v1'], 'networking.k8s.io/v1', 'Ingress'],
  ['kubernetes_ingress_class', ['', '_v1'], 'networking.k8s.io/v1', 'IngressClass'],
  ['kubernetes_runtime_class', ['_v1'], 'node.k8s.io/v1', 'RuntimeClass'],
  ['kubernetes_namespace', ['', '_v1'], 'v1', 'Namespace'],
  ['kubernetes_limit_range', ['', '_v1'], 'v1', 'LimitRange'],
]

const byType: ReadonlyMap<string, TerraformKind> = new Map(
  declared.flatMap(([type, suffixes, apiVersion, kind]) => suffixes.map(suffix => [`${type}${suffix}`, { apiVersion, kind }] as const)),
)

/** The kind of object that a Terraform type creates; undefined for types that are not read: they create nothing that costs, or anything. */
export const terraformKind = (type: string): TerraformKind | undefined => byType.get(type)

/** The Terraform types that create objects of a kind: what a definition priced by kind has as aliases. */
export const terraformTypesOf = (kind: string): readonly string[] =>
  [...byType].filter(([, made]) => made.kind === kind).map(([type]) => type)

/** Kinds that are read for what they say of others, and cost nothing themselves. */
const neutral = new Set([
  'HorizontalPodAutoscaler',
  'PersistentVolume',
  'StorageClass',
  'IngressClass',
  'RuntimeClass',
  'Namespace',
  'LimitRange',
])

export const isNeutral = (kind: string): boolean => neutral.has(kind)

/** `Deployment` for `kubernetes:Deployment` and for Terraform's types alike; undefined: it is not known from the type. */
export const kindOfType = (type: string): string | undefined =>
  type.startsWith('kubernetes:') ? type.slice('kubernetes:'.length) : byType.get(type)?.kind
