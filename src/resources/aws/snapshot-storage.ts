import { NotKnown } from '../../model/unknown.ts'
import { monthly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { detailed } from '../description.ts'

export const snapshotStorageSkus = ['aws/ebs/snapshot/storage', 'aws/ebs/snapshot/archive-storage'] as const
export const snapshotStorageUsage = { storage_gb: 'Data stored by the snapshot, GB; without it the whole volume' } as const

/**
 * Snapshots are billed for the blocks they store, in the standard or the archive tier. How many are in use is not in the configuration:
 * without usage a snapshot counts as large as its volume, which is the most it can be.
 */
export function snapshotStorage({ attributes, usage }: ChargeContext, volumeSize: () => number | undefined): Charge {
  const archived = (): boolean => attributes.string('storage_tier', 'standard') === 'archive'
  return monthly(
    detailed('Snapshot storage', () => (archived() ? 'archive' : 'standard')),
    () => `aws/ebs/snapshot/${archived() ? 'archive-storage' : 'storage'}`,
    'GB-months',
    () => {
      const size = usage.optionalNumber('storage_gb') ?? volumeSize()
      if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size of the snapshot is not part of this project' })
      return size
    },
  )
}
