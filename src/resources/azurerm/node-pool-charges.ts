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

/** Nodes of a pool and their disks. `prefix` stands before the usage keys: `default_node_pool.`. */
export function nodePoolCharges(pool: Attributes, usage: Usage, prefix = ''): readonly Charge[] {
  const size = (): string => required(pool.string('vm_size'), 'vm_size')
  const count = (): number => usage.optionalNumber(`${prefix}nodes`) ?? pool.number('node_count') ?? pool.number('min_count') ?? 1
  const disk = {
    type: () => (takesPremiumDisks(size()) ? 'Premium_LRS' : 'Standard_LRS'),
    size: () => pool.number('os_disk_size_gb', defaultDisk),
  }
  const onNode = ifKnown(() => pool.string('os_disk_type', 'Managed') === 'Ephemeral', false)
  const [storage] = diskCharges(disk, usage, '', count)
  return [
    virtualMachineCharge({
      size,
      windows: () => pool.string('os_type', 'Linux').toLowerCase() === 'windows',
      spot: () => pool.string('priority', 'Regular') === 'Spot',
      count,
      hours: () => usage.optionalNumber(`${prefix}monthly_hrs`) ?? hoursPerMonth,
    }),
    ...(onNode || storage === undefined ? [] : [{ ...storage, description: 'Node disk' }]),
  ]
}
