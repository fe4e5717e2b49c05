import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { diskSkus } from './disk-charges.ts'
import { machineSkus } from './machine-charges.ts'
import { nodePoolCharges, nodesMeaning, zonesOf } from './node-pool-charges.ts'

/** Nodes in the zones of the pool or its cluster. */
export const containerNodePool = defineResource({
  type: 'google_container_node_pool',
  service: 'Kubernetes Engine',
  category: 'Compute',
  skus: [...machineSkus, ...diskSkus],
  usage: { nodes: nodesMeaning },
  charges: ({ attributes, related, usage }) => {
    const zones = (): number => {
      const named = attributes.strings('node_locations')
      if (named.length > 0) return named.length
      const cluster = related.to('cluster', ['google_container_cluster'])?.attributes
      const location = attributes.string('location') ?? cluster?.string('location')
      if (location === undefined)
        throw new NotKnown({ kind: 'computed', text: 'the zones are those of the cluster, which is not part of this project' })
      const others = cluster?.strings('node_locations') ?? []
      return /-[a-z]$/.test(location) ? 1 + others.length : zonesOf(location, others)
    }
    return nodePoolCharges({ pool: attributes, zones, given: () => usage.optionalNumber('nodes') })
  },
})
