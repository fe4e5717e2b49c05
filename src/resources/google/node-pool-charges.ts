import { hoursPerMonth } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import { monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { diskCharges } from './disk-charges.ts'
import { gpuCharges, type Machines, machineCharges } from './machine-charges.ts'

export const nodesMeaning = 'Nodes of the pool in each of its zones; what the configuration says if not given'

/** GiB of a local SSD. */
const localSsd = 375

/** A location is a zone if it ends in a letter of its own. */
const isZone = (location: string): boolean => /-[a-z]$/.test(location)

/** Zones in which a pool has nodes: those that it or its cluster names, or one for a zonal cluster and three for a regional one. */
export function zonesOf(location: string, ...named: readonly (readonly string[])[]): number {
  const [zones] = named.filter(list => list.length > 0)
  return zones?.length ?? (isZone(location) ? 1 : 3)
}

interface Pool {
  /** The pool, or the cluster itself for its default pool. */
  readonly pool: Attributes
  readonly zones: () => number
  /** Nodes in each zone as the usage has them. */
  readonly given: () => number | undefined
}

const machinesOf = (pool: Attributes, count: () => number): Machines => {
  const node = pool.block('node_config')
  return {
    type: () => node?.string('machine_type') ?? 'e2-medium',
    spot: () => node?.boolean('spot') === true || node?.boolean('preemptible') === true,
    count,
    hours: () => hoursPerMonth,
  }
}

/** What `count` nodes of a pool are billed for beside their machines: disks, GPUs and local SSDs. */
export function besideNodes(pool: Attributes, count: () => number): readonly Charge[] {
  const node = pool.block('node_config')
  const disk = {
    regional: false,
    type: () => node?.string('disk_type') ?? 'pd-balanced',
    size: () => node?.number('disk_size_gb') ?? 100,
  }
  const accelerators = node?.blocks('guest_accelerator') ?? []
  const ssds = (): number => node?.number('local_ssd_count') ?? 0
  return [
    ...diskCharges(disk, count),
    ...accelerators.flatMap(one =>
      gpuCharges(
        machinesOf(pool, count),
        () => one.string('type', ''),
        () => one.number('count', 0),
      ),
    ),
    monthly('Local SSD', 'google/disks/zonal/local-ssd/storage', 'GiB-months', () => ssds() * localSsd * count()),
  ]
}

/** Nodes of a pool with all that they have. */
export function nodePoolCharges({ pool, zones, given }: Pool): readonly Charge[] {
  const count = (): number => {
    const scaling = pool.block('autoscaling')
    const stated = given()
    const total = scaling?.number('total_min_node_count')
    if (stated === undefined && pool.number('node_count') === undefined && total !== undefined) return total
    const perZone = stated ?? pool.number('node_count') ?? pool.number('initial_node_count') ?? scaling?.number('min_node_count') ?? 1
    return perZone * zones()
  }
  return [...machineCharges(machinesOf(pool, count)), ...besideNodes(pool, count)]
}
