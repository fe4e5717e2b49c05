import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { diskCharges, diskSkus } from './disk-charges.ts'

/** Billed by its size and what its type provisions, attached or not. https://cloud.google.com/compute/disks-image-pricing */
export const computeDisk = defineResource({
  type: 'google_compute_disk',
  service: 'Compute Engine',
  category: 'Storage',
  skus: diskSkus,
  charges: ({ attributes }) =>
    diskCharges({
      regional: false,
      type: () => attributes.string('type', 'pd-standard'),
      size() {
        const size = attributes.number('size')
        if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size is that of the image or snapshot of the disk' })
        return size
      },
      iops: () => attributes.number('provisioned_iops'),
      throughput: () => attributes.number('provisioned_throughput'),
    }),
})
