import type { Charge } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** MBps that stored data brings with it before provisioned throughput is billed: 50 KB/s for each GB. */
const includedThroughput = (storedGb: number): number => storedGb / 20

/** An EFS file system: storage by class, access to the colder classes, elastic or provisioned throughput. https://aws.amazon.com/efs/pricing/ */
export const efsFileSystem = defineResource({
  type: 'aws_efs_file_system',
  service: 'Amazon Elastic File System',
  category: 'Storage',
  skus: [
    'aws/efs/storage/*',
    'aws/efs/infrequent-access/*',
    'aws/efs/archive/*',
    'aws/efs/elastic-throughput/*',
    'aws/efs/provisioned-throughput',
  ],
  usage: {
    storage_gb: 'Data in the Standard class, GB',
    infrequent_access_storage_gb: 'Data in the Infrequent Access class, GB',
    monthly_infrequent_access_read_gb: 'Data read from Infrequent Access, GB a month',
    monthly_infrequent_access_write_gb: 'Data written to Infrequent Access, GB a month',
    archive_storage_gb: 'Data in the Archive class, GB',
    monthly_archive_read_gb: 'Data read from Archive, GB a month',
    monthly_archive_write_gb: 'Data written to Archive, GB a month',
    monthly_elastic_throughput_read_gb: 'Data read, GB a month; elastic throughput only',
    monthly_elastic_throughput_write_gb: 'Data written, GB a month; elastic throughput only',
  },
  charges({ attributes, usage }) {
    const oneZone = () => attributes.has('availability_zone_name')
    const mode = () => attributes.string('throughput_mode', 'bursting')
    const policies = (name: string) => () => attributes.blocks('lifecycle_policy').some(policy => policy.has(name))
    const infrequent = policies('transition_to_ia')
    const archive = policies('transition_to_archive')
    const infrequentClass = () =>
      oneZone() ? 'one-zone-infrequent-access' : mode() === 'elastic' ? 'infrequent-access-elastic' : 'infrequent-access'
    const zone = () => (oneZone() ? 'one zone' : 'regional')
    const metered = (description: Charge['description'], sku: () => string, key: string, when: () => boolean, unit = 'GB'): Charge => ({
      description,
      sku,
      unit,
      quantity: () => (usage.has(key) || when() ? usage.number(key) : 0),
      usageBased: true,
    })
    const elastic = () => mode() === 'elastic'
    return [
      metered(
        detailed('Storage', zone),
        () => `aws/efs/storage/${oneZone() ? 'one-zone' : 'standard'}`,
        'storage_gb',
        () => true,
        'GB-months',
      ),
      metered(
        detailed('Storage, infrequent access', zone),
        () => `aws/efs/storage/${infrequentClass()}`,
        'infrequent_access_storage_gb',
        infrequent,
        'GB-months',
      ),
      metered('Reads, infrequent access', () => 'aws/efs/infrequent-access/read', 'monthly_infrequent_access_read_gb', infrequent),
      metered('Writes, infrequent access', () => 'aws/efs/infrequent-access/write', 'monthly_infrequent_access_write_gb', infrequent),
      metered('Storage, archive', () => 'aws/efs/storage/archive', 'archive_storage_gb', archive, 'GB-months'),
      metered('Reads, archive', () => 'aws/efs/archive/read', 'monthly_archive_read_gb', archive),
      metered('Writes, archive', () => 'aws/efs/archive/write', 'monthly_archive_write_gb', archive),
      metered('Elastic throughput, reads', () => 'aws/efs/elastic-throughput/read', 'monthly_elastic_throughput_read_gb', elastic),
      metered('Elastic throughput, writes', () => 'aws/efs/elastic-throughput/write', 'monthly_elastic_throughput_write_gb', elastic),
      {
        description: 'Provisioned throughput',
        sku: () => 'aws/efs/provisioned-throughput',
        unit: 'MBps-months',
        quantity: () => {
          if (mode() !== 'provisioned') return 0
          const included = includedThroughput(usage.optionalNumber('storage_gb') ?? 0)
          return Math.max(attributes.number('provisioned_throughput_in_mibps', 0) - included, 0)
        },
      },
    ]
  },
})
