import type { Attributes } from '../../resources/attributes.ts'
import { gibibytes } from '../../resources/kubernetes/requests.ts'
import { known } from './terraform-view.ts'

/**
 * GiB of the disks that the files of a node's pods lie on; undefined: not known. What may put them elsewhere (a disk of the machine itself, an image
 * or a start script of one's own) leaves it not known.
 */
export type DiskOfNode = (attributes: Attributes) => number | undefined

const size = (read: () => number | undefined): number | undefined => {
  const gib = known(read)
  return gib !== undefined && gib > 0 && gib < Number.MAX_SAFE_INTEGER ? gib : undefined
}

/** Whether a nested block is there, or may be. */
const mayHave = (attributes: Attributes, block: string): boolean => known(() => attributes.blocks(block).length) !== 0

/** EKS makes it 20 GiB where nobody says. https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
export const diskOfEksNode: DiskOfNode = group =>
  mayHave(group, 'launch_template') ? undefined : size(() => group.number('disk_size', 20))

/** Machines that may come with local SSDs of their own: where those keep files is not known. */
const withLocalDisks = /lssd|^(?:z3|a2-ultragpu|a3|a4)/

export const diskOfGkeNode: DiskOfNode = node => {
  const isElsewhere = ['ephemeral_storage_local_ssd_config', 'ephemeral_storage_config'].some(name => mayHave(node, name))
  const isLocal = withLocalDisks.test(known(() => node.string('machine_type')) ?? '')
  return isElsewhere || isLocal ? undefined : size(() => node.number('disk_size_gb'))
}

export const diskOfAksNode: DiskOfNode = pool => {
  const [disk, kubelet] = ['os_disk_type', 'kubelet_disk_type'].map(name => (pool.has(name) ? known(() => pool.string(name)) : ''))
  const isOnDisk = (disk === '' || disk === 'Managed') && (kubelet === '' || kubelet === 'OS')
  return isOnDisk ? size(() => pool.number('os_disk_size_gb')) : undefined
}

/** All disks that the class of a node pool of Karpenter maps. EKS Auto Mode takes those of the machine where it has such. */
export const diskOfKarpenterNode: DiskOfNode = pool => {
  if (pool.has('auto_mode') || pool.has('instance_store_policy')) return undefined
  const disks = (known(() => pool.blocks('volumes')) ?? []).map(disk => size(() => gibibytes(disk.string('size', ''))))
  return disks.length === 0 ? undefined : disks.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one))
}
