import { metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** IOPS that come with each GB of SSD storage. */
const includedIopsPerGb = 3

/** FSx for Windows: storage, throughput capacity, IOPS beyond 3 for each GB, and backups. https://aws.amazon.com/fsx/windows/pricing/ */
export const fsxWindowsFileSystem = defineResource({
  type: 'aws_fsx_windows_file_system',
  service: 'Amazon FSx',
  category: 'Storage',
  skus: ['aws/fsx/windows/*/*', 'aws/fsx/backup'],
  usage: { backup_storage_gb: 'Backups kept, GB' },
  charges({ attributes, usage }) {
    const deployment = () => (attributes.string('deployment_type', 'SINGLE_AZ_1').startsWith('MULTI_AZ') ? 'multi-az' : 'single-az')
    const disk = () => attributes.string('storage_type', 'SSD').toLowerCase()
    const gb = () => required(attributes.number('storage_capacity'), 'storage_capacity')
    const zones = () => (deployment() === 'multi-az' ? 'Multi-AZ' : 'Single-AZ')
    return [
      monthly(
        detailed('Storage', () => `${disk().toUpperCase()}, ${zones()}`),
        () => `aws/fsx/windows/${deployment()}/${disk()}`,
        'GB-months',
        gb,
      ),
      monthly(
        detailed('Throughput capacity', zones),
        () => `aws/fsx/windows/${deployment()}/throughput`,
        'MBps-months',
        () => required(attributes.number('throughput_capacity'), 'throughput_capacity'),
      ),
      monthly(
        detailed('Provisioned IOPS', zones),
        () => `aws/fsx/windows/${deployment()}/iops`,
        'IOPS-months',
        () => Math.max((attributes.block('disk_iops_configuration')?.number('iops') ?? 0) - includedIopsPerGb * gb(), 0),
      ),
      metered('Backup storage', 'aws/fsx/backup', { unit: 'GB-months', usage, key: 'backup_storage_gb' }),
    ]
  },
})
