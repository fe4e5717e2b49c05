import { at, type Field, textsOf } from './fields.ts'

/** Domains whose annotations clouds and their controllers read. */
const domains = /(?:^|\.)(?:kubernetes\.io|k8s\.aws|amazonaws\.com|gke\.io|google\.com|azure\.com|azure\.io|karpenter\.sh)\//
const unread = new Set(['kubectl.kubernetes.io/last-applied-configuration', 'deployment.kubernetes.io/revision'])

/** The annotations of an object that load balancers and ingress controllers may read, as they are. */
export function cloudAnnotations(root: Field): Readonly<Record<string, string>> {
  const annotations = Object.entries(textsOf(at(root, 'metadata', 'annotations')))
  return Object.fromEntries(annotations.filter(([key]) => domains.test(key) && !unread.has(key)))
}
