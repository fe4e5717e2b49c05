import { defineResource } from '../definition.ts'
import { snapshotSize, sourceSnapshot } from './snapshot-size.ts'
import { snapshotStorage, snapshotStorageSkus, snapshotStorageUsage } from './snapshot-storage.ts'

/** A copy is a snapshot of its own in the region it is copied to. */
export const ebsSnapshotCopy = defineResource({
  type: 'aws_ebs_snapshot_copy',
  service: 'Amazon Elastic Block Store',
  category: 'Storage',
  skus: snapshotStorageSkus,
  usage: snapshotStorageUsage,
  charges: context => [snapshotStorage(context, () => snapshotSize(sourceSnapshot(context.related)))],
})
