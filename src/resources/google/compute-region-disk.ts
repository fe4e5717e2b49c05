import { defineResource } from '../definition.ts'
import { diskSkus, standaloneDiskCharges } from './disk-charges.ts'

/** Billed by its size and what its type provisions, attached or not. https://cloud.google.com/compute/disks-image-pricing */
export const computeRegionDisk = defineResource({
  type: 'google_compute_region_disk',
  service: 'Compute Engine',
  category: 'Storage',
  skus: diskSkus,
  charges: ({ attributes }) => standaloneDiskCharges(attributes, true),
})
