import { groupOf, type ManifestObject } from './objects.ts'

/** Kinds that we read and that belong to no namespace. */
const clusterScoped = new Set([
  'StorageClass',
  'Namespace',
  'NodePool',
  'EC2NodeClass',
  'RuntimeClass',
  'IngressClass',
  'GatewayClass',
  'PersistentVolume',
])

export const isNamespaced = (kind: string): boolean => !clusterScoped.has(kind)

/** `Deployment/shop/web`, or `NodePool/general` where there is no namespace. */
export const addressOf = (kind: string, namespace: string, name: string): string =>
  isNamespaced(kind) ? `${kind}/${namespace}/${name}` : `${kind}/${name}`

/** What a reference by group, kind, namespace and name finds: versions of one group name the same object. */
export const keyOf = (apiVersion: string, kind: string, namespace: string, name: string): string =>
  `${groupOf(apiVersion)}|${addressOf(kind, namespace, name)}`

/** `apps/Deployment`, `Service`: a kind and its group, whatever the version. */
export const kindOf = ({ apiVersion, kind }: Pick<ManifestObject, 'apiVersion' | 'kind'>): string => {
  const group = groupOf(apiVersion)
  return group === '' ? kind : `${group}/${kind}`
}
