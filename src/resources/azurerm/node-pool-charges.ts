import { hoursPerMonth } from '../../model/money.ts'
import type { Attributes } from '../attributes.ts'
import type { Charge } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { required } from '../required.ts'
import type { Usage } from '../usage.ts'
import { diskCharges } from './managed-disk-charges.ts'
import { takesPremiumDisks, virtualMachineCharge } from './virtual-machine-charges.ts'

export const nodePoolUsage = {
  nodes: 'Nodes of the pool; if not given node_count, min_count, or 1',
  monthly_hrs: 'Hours a month that a node runs; 730 if not given',
} as const

/** GiB of the disk of a node whose size nobody sets, as AKS gives it to machines of up to 7 vCPUs. https://learn.microsoft.com/azure/aks/concepts-storage */
const defaultDisk = 128

const sizeOf = (pool: Attributes) => (): string => required(pool.string('vm_size'), 'vm_size')

/** The disks of `count` nodes; none where the disk is on the machine itself. */
export function nodeDisks(pool: Attributes, usage: Usage, count: () => number): readonly Charge[] {
  const disk = {
    type: () => (takesPremiumDisks(sizeOf(pool)()) ? 'Premium_LRS' : 'Standard_LRS'),
    size: () => pool.number('os_disk_size_gb', defaultDisk),
  }
  const onNode = ifKnown(() => pool.string('os_disk_type', 'Managed') === 'Ephemeral', false)
  const [storage] = diskCharges(disk, usage, '', count)
  return onNode || storage === undefined ? [] : [{ ...storage, description: 'Node disk' }]
}

/** Nodes of a pool and their disks. `prefix` stands before the usage keys: `default_node_pool.`. */
export function nodePoolCharges(pool: Attributes, usage: Usage, prefix = ''): readonly Charge[] {
  const count = (): number => usage.optionalNumber(`${prefix}nodes`) ?? pool.number('node_count') ?? pool.number('min_count') ?? 1
  return [
    virtualMachineCharge({
      size: sizeOf(pool),
      windows: () => pool.string('os_type', 'Linux').toLowerCase() === 'windows',
      spot: () => pool.string('priority', 'Regular') === 'Spot',
      count,
      hours: () => usage.optionalNumber(`${prefix}monthly_hrs`) ?? hoursPerMonth,
    }),
    ...nodeDisks(pool, usage, count),
  ]
}
