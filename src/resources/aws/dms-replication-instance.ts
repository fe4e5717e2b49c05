import { hourly, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** GB of storage that come with an instance: 50 with T2 and T3, 100 with the larger families. */
const includedGb = (type: string): number => (type.startsWith('dms.t') ? 50 : 100)

/** A replication instance of the Database Migration Service, with storage beyond what is included. https://aws.amazon.com/dms/pricing/ */
export const dmsReplicationInstance = defineResource({
  type: 'aws_dms_replication_instance',
  service: 'AWS Database Migration Service',
  category: 'Migration',
  skus: ['aws/dms/instance/*/*', 'aws/dms/storage/*'],
  charges({ attributes }) {
    const type = () => required(attributes.string('replication_instance_class'), 'replication_instance_class').toLowerCase()
    const deployment = () => (attributes.boolean('multi_az', false) ? 'multi-az' : 'single-az')
    const zones = () => (deployment() === 'multi-az' ? 'Multi-AZ' : 'Single-AZ')
    return [
      hourly(
        detailed('Instance', () => `${zones()}, ${type()}`),
        () => `aws/dms/instance/${deployment()}/${type()}`,
      ),
      monthly(
        detailed('Storage', () => `general purpose SSD, ${zones()}`),
        () => `aws/dms/storage/${deployment()}`,
        'GB-months',
        // AWS gives 50 GB where nothing is stated.
        () => Math.max(attributes.number('allocated_storage', 50) - includedGb(type()), 0),
      ),
    ]
  },
})
