import type { Cluster } from '../../model/cluster.ts'
import type { Volume, Workload } from '../../model/workload.ts'
import { ebsTypes, googleDiskTypes } from '../../resources/kubernetes/built-in-classes.ts'

type Cloud = NonNullable<Cluster['provider']>

/**
 * Whether a cloud keeps a volume in one zone. Disks are kept in one unless they are replicated: regional persistent disks, and `_ZRS` types of Azure, of
 * which AKS's own classes are in clusters with zones. File shares are not.
 */
const liesInOneZone = {
  aws: ({ provisioner, storageClass }) =>
    provisioner === undefined ? storageClass === undefined || Object.hasOwn(ebsTypes, storageClass) : /ebs/.test(provisioner),
  azurerm: ({ provisioner, parameters = {} }) =>
    provisioner !== undefined && /disk/.test(provisioner) && !Object.values(parameters).some(value => /_zrs$/i.test(value)),
  google: ({ provisioner, storageClass, parameters = {} }) =>
    provisioner === undefined
      ? storageClass === undefined || Object.hasOwn(googleDiskTypes, storageClass)
      : /pd/.test(provisioner) && parameters['replication-type'] !== 'regional-pd',
} satisfies Record<Cloud, (volume: Volume) => boolean>

/** A workload with those of its volumes that lie in one zone. */
export function inOneZone(workload: Workload, cloud: Cloud | undefined): Workload {
  const { pod } = workload
  if (pod.volumes.length === 0) return workload
  return { ...workload, pod: { ...pod, volumes: cloud === undefined ? [] : pod.volumes.filter(liesInOneZone[cloud]) } }
}
