import type { Resource } from '../../model/resource.ts'
import type { Attributes } from '../../resources/attributes.ts'
import { quantity } from '../../resources/kubernetes/requests.ts'
import type { DeclaredNodes } from './declared.ts'
import { taintOf } from './taints.ts'
import { known, stringMap, viewResources } from './terraform-view.ts'

/** More instance types of one pool are left out: the cheapest are meant to be among the first. */
const maxTypes = 30

/** Nodes that Karpenter may start: one group for each instance type that a node pool names. A pool that names none is left out, and said so. */
export function karpenterNodes(resources: readonly Resource[]): readonly DeclaredNodes[] {
  return viewResources(resources)('kubernetes:NodePool').flatMap(({ resource, attributes }): readonly DeclaredNodes[] => {
    const requirements = known(() => attributes.blocks('requirements')) ?? []
    const valuesOf = (name: string): readonly string[] =>
      requirements.flatMap(one =>
        known(() => one.string('key')) === name && known(() => one.string('operator')) === 'In'
          ? (known(() => one.strings('values')) ?? [])
          : [],
      )
    const buys = valuesOf('karpenter.sh/capacity-type')
    const capacity = buys.length > 0 && !buys.includes('on-demand') ? 'spot' : 'on-demand'
    const pool = {
      capacity,
      count: 0,
      max: undefined,
      vcpuLimit: vcpuLimitOf(attributes),
      billedElsewhere: false,
      labels: {
        'karpenter.sh/nodepool': resource.address.slice('NodePool/'.length),
        'karpenter.sh/capacity-type': capacity,
        ...stringMap(attributes, 'labels'),
      },
      taints: (known(() => attributes.blocks('taints')) ?? []).flatMap(
        taint =>
          taintOf(
            known(() => taint.string('key')) ?? '',
            known(() => taint.string('value')) ?? '',
            known(() => taint.string('effect')) ?? '',
          ) ?? [],
      ),
      zones: valuesOf('topology.kubernetes.io/zone'),
      pods: undefined,
    } satisfies Omit<DeclaredNodes, 'name' | 'machineType'>
    const types = [...new Set(valuesOf('node.kubernetes.io/instance-type'))].slice(0, maxTypes)
    if (types.length === 0) return [{ ...pool, name: resource.address, machineType: undefined, unknown: 'it names no instance types' }]
    return types.map(machineType => ({ ...pool, name: `${resource.address} ${machineType}`, machineType }))
  })
}

/** vCPUs that a pool's nodes may have together. */
const vcpuLimitOf = (attributes: Attributes): number | undefined =>
  known(() => {
    const text = attributes.block('limits')?.string('cpu')
    return text === undefined ? undefined : quantity(text)
  })
