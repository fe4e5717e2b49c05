import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { volumeCharges, volumeSkus, volumeUsage } from './ebs-volume-charges.ts'
import { snapshotSize } from './snapshot-size.ts'

/** Billed by its size and what its type provisions, attached or not. https://aws.amazon.com/ebs/pricing/ */
export const ebsVolume = defineResource({
  type: 'aws_ebs_volume',
  service: 'Amazon Elastic Block Store',
  category: 'Storage',
  skus: volumeSkus,
  usage: volumeUsage,
  charges: ({ attributes, related, usage }) =>
    volumeCharges(
      {
        // The default of CreateVolume.
        type: () => attributes.string('type', 'gp2'),
        size: () => {
          const size = attributes.number('size') ?? snapshotSize(related.to('snapshot_id', ['aws_ebs_snapshot', 'aws_ebs_snapshot_copy']))
          if (size === undefined)
            throw new NotKnown({ kind: 'computed', text: 'the size is that of a snapshot that is not part of this project' })
          return size
        },
        iops: () => attributes.number('iops'),
        throughput: () => attributes.number('throughput'),
      },
      usage,
    ),
})
