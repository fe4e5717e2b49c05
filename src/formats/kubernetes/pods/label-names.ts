/** Labels of nodes by the names that they had before. https://kubernetes.io/docs/reference/labels-annotations-taints/ */
const present: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
}

/** A node's label by the name that it has now: nodes have both, with the same value. */
export const presentName = (label: string): string => (Object.hasOwn(present, label) ? (present[label] ?? label) : label)
