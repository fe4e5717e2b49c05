import { hourly, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** An InfluxDB instance of Timestream with its storage. https://aws.amazon.com/timestream/pricing/ */
export const timestreaminfluxdbDbInstance = defineResource({
  type: 'aws_timestreaminfluxdb_db_instance',
  service: 'Amazon Timestream',
  category: 'Databases',
  skus: ['aws/timestream/influxdb/*/*', 'aws/timestream/influxdb-storage/*/*'],
  charges({ attributes }) {
    const zones = () => (attributes.string('deployment_type', 'SINGLE_AZ').startsWith('WITH_MULTIAZ') ? 'multi-az' : 'single-az')
    const type = () => required(attributes.string('db_instance_type'), 'db_instance_type').toLowerCase()
    const storage = () => attributes.string('db_storage_type', 'InfluxIOIncludedT1')
    return [
      hourly(
        detailed('Database instance', () => `${zones() === 'multi-az' ? 'Multi-AZ' : 'Single-AZ'}, ${type()}`),
        () => `aws/timestream/influxdb/${zones()}/${type()}`,
      ),
      monthly(
        detailed('Storage', storage),
        () => `aws/timestream/influxdb-storage/${zones()}/${storage().slice(-2).toLowerCase()}`,
        'GB-months',
        () => required(attributes.number('allocated_storage'), 'allocated_storage'),
      ),
    ]
  },
})
