import { groupOf, type ManifestObject } from './objects.ts'

/** Kinds that we read and that belong to no namespace. */
const clusterScoped = new Set([
  'StorageClass',
  'Namespace',
  'NodePool',
  'EC2NodeClass',
  'RuntimeClass',
  'IngressClass',
  'IngressClassParams',
  'GatewayClass',
  'PersistentVolume',
])

export const isNamespaced = (kind: string): boolean => !clusterScoped.has(kind)

/** `Deployment/shop/web`, or `NodePool/general` where there is no namespace. */
export const addressOf = (kind: string, namespace: string, name: string): string =>
  isNamespaced(kind) ? `${kind}/${namespace}/${name}` : `${kind}/${name}`

/** The group that a kind belongs to now: `extensions` had the same objects as `apps` and `networking.k8s.io` have. */
function presentGroup(apiVersion: string, kind: string): string {
  const group = groupOf(apiVersion)
  if (group !== 'extensions') return group
  return kind === 'Ingress' ? 'networking.k8s.io' : 'apps'
}

/** What a reference by group, kind, namespace and name finds: versions of one group name the same object. */
export const keyOf = (apiVersion: string, kind: string, namespace: string, name: string): string =>
  `${presentGroup(apiVersion, kind)}|${addressOf(kind, namespace, name)}`

/** `apps/Deployment`, `Service`: a kind and its group, whatever the version. */
export const kindOf = ({ apiVersion, kind }: Pick<ManifestObject, 'apiVersion' | 'kind'>): string => {
  const group = presentGroup(apiVersion, kind)
  return group === '' ? kind : `${group}/${kind}`
}
