import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** IOPS that come with each GB of SSD storage. */
const iopsPerGb = 3

/** FSx for OpenZFS: provisioned storage (compressed or not), throughput, IOPS beyond 3 for each GB, and backups. https://aws.amazon.com/fsx/openzfs/pricing/ */
export const fsxOpenzfsFileSystem = defineResource({
  type: 'aws_fsx_openzfs_file_system',
  service: 'Amazon FSx',
  category: 'Storage',
  skus: ['aws/fsx/openzfs/*/*', 'aws/fsx/backup'],
  usage: { backup_storage_gb: 'Backups kept, GB' },
  charges({ attributes, usage }) {
    const deployment = () => required(attributes.string('deployment_type'), 'deployment_type')
    const sku = (item: string) => () => `aws/fsx/openzfs/${deployment().toLowerCase().replaceAll('_', '-')}/${item}`
    const gb = () => required(attributes.number('storage_capacity'), 'storage_capacity')
    const iops = () => attributes.block('disk_iops_configuration')?.number('iops') ?? 0
    return [
      monthly(detailed('SSD storage', deployment), sku('ssd'), 'GB-months', gb),
      monthly(detailed('Throughput capacity', deployment), sku('throughput'), 'MBps-months', () =>
        required(attributes.number('throughput_capacity'), 'throughput_capacity'),
      ),
      monthly(detailed('Provisioned IOPS', deployment), sku('iops'), 'IOPS-months', () => Math.max(iops() - iopsPerGb * gb(), 0)),
      metered('Backup storage', 'aws/fsx/backup', { unit: 'GB-months', usage, key: 'backup_storage_gb' }),
    ]
  },
})
