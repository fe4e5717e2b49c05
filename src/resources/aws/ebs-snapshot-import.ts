import { defineResource } from '../definition.ts'
import { snapshotStorage, snapshotStorageSkus, snapshotStorageUsage } from './snapshot-storage.ts'

/** Made of a disk image in a bucket; how large that is, only usage can say. */
export const ebsSnapshotImport = defineResource({
  type: 'aws_ebs_snapshot_import',
  service: 'Amazon Elastic Block Store',
  category: 'Storage',
  skus: snapshotStorageSkus,
  usage: snapshotStorageUsage,
  charges: context => [
    { ...snapshotStorage(context, () => undefined), quantity: () => context.usage.number('storage_gb'), usageBased: true },
  ],
})
