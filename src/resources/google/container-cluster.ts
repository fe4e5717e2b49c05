import { hoursPerMonth } from '../../model/money.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'
import { diskSkus } from './disk-charges.ts'
import { machineSkus } from './machine-charges.ts'
import { nodePoolCharges, nodesMeaning, zonesOf } from './node-pool-charges.ts'

const podUsage = {
  autopilot_vcpu_count: 'vCPUs that the pods of an Autopilot cluster ask for',
  autopilot_memory_gb: 'Memory that the pods of an Autopilot cluster ask for, GiB',
  autopilot_ephemeral_storage_gb: 'Ephemeral storage that the pods of an Autopilot cluster ask for, GiB',
} as const

const pods = 'google/kubernetes-engine/autopilot/general-purpose/on-demand'

const podParts = [
  { description: 'Pod vCPU', sku: `${pods}/vcpu`, unit: 'vCPU-hours', key: 'autopilot_vcpu_count' },
  { description: 'Pod memory', sku: `${pods}/memory`, unit: 'GiB-hours', key: 'autopilot_memory_gb' },
  { description: 'Pod ephemeral storage', sku: `${pods}/ephemeral-storage`, unit: 'GiB-hours', key: 'autopilot_ephemeral_storage_gb' },
] as const

const podCharges = ({ usage }: ChargeContext): readonly Charge[] =>
  podParts.map(({ description, sku, unit, key }) => ({
    description,
    sku: () => sku,
    unit,
    quantity: () => usage.number(key) * hoursPerMonth,
    usageBased: true,
  }))

/** The pools that are written in the cluster: the default one, unless it is removed, and `node_pool` blocks. */
function poolCharges({ attributes, usage }: ChargeContext): readonly ChargeEntry[] {
  const location = (): string => required(attributes.string('location'), 'location')
  const zones = (): number => {
    const others = attributes.strings('node_locations')
    // A zonal cluster does not name its own zone among the others.
    return /-[a-z]$/.test(location()) ? 1 + others.length : zonesOf(location(), others)
  }
  const pools = attributes.blocks('node_pool')
  const first = { pool: attributes, zones, given: () => usage.optionalNumber('nodes') }
  const given = (index: number) => () => usage.optionalNumber(`node_pool[${index}].nodes`) ?? usage.optionalNumber('node_pool.nodes')
  const hasDefault = pools.length === 0 && attributes.boolean('remove_default_node_pool') !== true
  return [
    ...(hasDefault ? [{ group: 'default_pool', charges: nodePoolCharges(first) }] : []),
    ...pools.map((pool, index) => ({
      group: `node_pool[${index}]`,
      charges: nodePoolCharges({ pool, zones, given: given(index) }),
    })),
  ]
}

/** The management fee, and nodes or what pods ask for. https://cloud.google.com/kubernetes-engine/pricing */
export const containerCluster = defineResource({
  type: 'google_container_cluster',
  service: 'Kubernetes Engine',
  category: 'Compute',
  skus: ['google/kubernetes-engine/cluster-hours/*', ...podParts.map(({ sku }) => sku), ...machineSkus, ...diskSkus],
  usage: {
    ...podUsage,
    nodes: nodesMeaning,
    'node_pool.nodes': `The same for each of the cluster's node_pool blocks; node_pool[0] is the first alone`,
  },
  charges: context => {
    const { attributes } = context
    const isAutopilot = attributes.boolean('enable_autopilot', false)
    const kind = (): string => {
      if (isAutopilot) return 'autopilot'
      return /-[a-z]$/.test(required(attributes.string('location'), 'location')) ? 'zonal' : 'regional'
    }
    const fee = hourly('Cluster management fee', () => ({ id: `google/kubernetes-engine/cluster-hours/${kind()}`, region: 'global' }))
    return [fee, ...(isAutopilot ? podCharges(context) : poolCharges(context))]
  },
})
