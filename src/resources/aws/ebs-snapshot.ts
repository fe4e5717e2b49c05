import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { snapshotStorage, snapshotStorageSkus, snapshotStorageUsage } from './snapshot-storage.ts'

const api = { unit: 'requests', per: 1_000 } as const
const blocks = { unit: 'SnapshotAPIUnits', per: 1_000 } as const

/** Billed for stored blocks and, where used, direct access and fast restores. https://aws.amazon.com/ebs/pricing/ */
export const ebsSnapshot = defineResource({
  type: 'aws_ebs_snapshot',
  service: 'Amazon Elastic Block Store',
  category: 'Storage',
  skus: [
    ...snapshotStorageSkus,
    'aws/ebs/snapshot/fast-restore',
    'aws/ebs/snapshot/list-requests',
    'aws/ebs/snapshot/get-requests',
    'aws/ebs/snapshot/put-requests',
  ],
  usage: {
    ...snapshotStorageUsage,
    monthly_list_block_requests: 'ListChangedBlocks and ListSnapshotBlocks requests a month',
    monthly_get_block_requests: 'GetSnapshotBlock requests a month',
    monthly_put_block_requests: 'PutSnapshotBlock requests a month',
    fast_snapshot_restore_hours: 'Data services unit-hours of fast snapshot restore a month',
  },
  charges: context => {
    const { related, usage } = context
    return [
      snapshotStorage(context, () => related.to('volume_id', ['aws_ebs_volume'])?.attributes.number('size')),
      metered('Fast snapshot restore', 'aws/ebs/snapshot/fast-restore', { unit: 'DSU-hours', usage, key: 'fast_snapshot_restore_hours' }),
      metered('ListChangedBlocks and ListSnapshotBlocks requests', 'aws/ebs/snapshot/list-requests', {
        ...api,
        usage,
        key: 'monthly_list_block_requests',
      }),
      metered('GetSnapshotBlock requests', 'aws/ebs/snapshot/get-requests', { ...blocks, usage, key: 'monthly_get_block_requests' }),
      metered('PutSnapshotBlock requests', 'aws/ebs/snapshot/put-requests', { ...blocks, usage, key: 'monthly_put_block_requests' }),
    ]
  },
})
