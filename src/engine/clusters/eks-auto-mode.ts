import { hoursPerMonth } from '../../model/money.ts'
import type { AttributeObject } from '../../model/resource.ts'
import { type Attributes, readAttributes } from '../../resources/attributes.ts'
import type { DeclaredExtra } from './node-extras.ts'
import { known } from './terraform-view.ts'

/** A node pool by what Karpenter, or EKS, is told of it. */
export interface DeclaredPool {
  readonly name: string
  readonly attributes: Attributes
}

const requirement = (key: string, operator: string, ...values: readonly string[]): AttributeObject => ({ key, operator, values })

const common = [
  requirement('karpenter.sh/capacity-type', 'In', 'on-demand'),
  requirement('eks.amazonaws.com/instance-category', 'In', 'c', 'm', 'r'),
  requirement('eks.amazonaws.com/instance-generation', 'Gt', '4'),
]

/** The node pools that EKS Auto Mode has of its own. https://docs.aws.amazon.com/eks/latest/userguide/set-builtin-node-pools.html */
const builtIn: Readonly<Record<string, AttributeObject>> = {
  'general-purpose': { requirements: [...common, requirement('kubernetes.io/arch', 'In', 'amd64')] },
  system: {
    requirements: [...common, requirement('kubernetes.io/arch', 'In', 'amd64', 'arm64')],
    taints: [{ key: 'CriticalAddonsOnly', value: '', effect: 'NoSchedule' }],
  },
}

/** Those of them that a cluster has switched on. */
export function autoModePools(cluster: Attributes): readonly string[] {
  const config = known(() => cluster.block('compute_config'))
  if (known(() => config?.boolean('enabled')) !== true) return []
  return (known(() => config?.strings('node_pools')) ?? []).filter(name => Object.hasOwn(builtIn, name))
}

export const builtInPool = (name: string): DeclaredPool => ({
  name: `EKS Auto Mode ${name}`,
  attributes: readAttributes({ name, auto_mode: true, ...builtIn[name] }, () => {}),
})

/** What EKS takes for running such a node, beside its hours. No list that is bundled has it; a price of one's own has. */
export const autoModeFee = (machineType: string): DeclaredExtra => ({
  description: `EKS Auto Mode (${machineType})`,
  sku: `aws/eks/auto-mode/${machineType}`,
  unit: 'hours',
  quantity: hoursPerMonth,
})
