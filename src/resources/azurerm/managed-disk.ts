import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'
import { diskCharges, diskOperations, diskSkus } from './managed-disk-charges.ts'

/** Billed by its tier or by what is provisioned, attached or not. */
export const managedDisk = defineResource({
  type: 'azurerm_managed_disk',
  service: 'Azure Disk Storage',
  category: 'Storage',
  skus: diskSkus,
  usage: { monthly_disk_operations: diskOperations },
  charges: ({ attributes, usage }) =>
    diskCharges(
      {
        type: () => required(attributes.string('storage_account_type'), 'storage_account_type'),
        size() {
          const size = attributes.number('disk_size_gb')
          if (size === undefined) throw new NotKnown({ kind: 'computed', text: 'the size is that of the source of the disk' })
          return size
        },
        tier: () => attributes.string('tier'),
        iops: () => attributes.number('disk_iops_read_write'),
        throughput: () => attributes.number('disk_mbps_read_write'),
      },
      usage,
      'monthly_disk_operations',
    ),
})
