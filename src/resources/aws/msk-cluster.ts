import { notInTables } from '../charge-without-price.ts'
import { hourly, monthly } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { required } from '../required.ts'
import { autoscaledCapacity } from './autoscaled-capacity.ts'

/** A Kafka cluster: brokers and their volumes, tiered storage by usage. https://aws.amazon.com/msk/pricing/ */
export const mskCluster = defineResource({
  type: 'aws_msk_cluster',
  service: 'Amazon Managed Streaming for Apache Kafka',
  category: 'Analytics',
  skus: ['aws/msk/broker/*', 'aws/msk/storage', 'aws/msk/tiered-storage', 'aws/msk/tiered-storage-retrieval'],
  usage: {
    tiered_storage_gb: 'Data in tiered storage, GB; storage_mode TIERED only',
    monthly_tiered_storage_retrieval_gb: 'Data read from tiered storage, GB a month',
  },
  charges({ attributes, usage, related }) {
    const node = () => attributes.block('broker_node_group_info')
    const type = () => required(node()?.string('instance_type'), 'instance_type').toLowerCase()
    const brokers = () => required(attributes.number('number_of_broker_nodes'), 'number_of_broker_nodes')
    const autoscaled = () => autoscaledCapacity(related, 'kafka:broker-storage:VolumeSize', [])
    // AWS provider 3 had the size right in broker_node_group_info.
    const ebs = () => node()?.block('storage_info')?.block('ebs_storage_info')
    const volume = () => ebs()?.number('volume_size') ?? node()?.number('ebs_volume_size')
    const hasThroughput = () => ebs()?.block('provisioned_throughput')?.boolean('enabled', false) ?? false
    // Auto scaling lets volumes grow but never shrink.
    const size = () => Math.max(required(volume() ?? autoscaled(), 'volume_size'), autoscaled() ?? 0)
    const isTiered = () => attributes.string('storage_mode', 'LOCAL') === 'TIERED'
    const tiered = (description: string, item: string, unit: string, key: string): Charge => ({
      description,
      sku: () => `aws/msk/${item}`,
      unit,
      quantity: () => (isTiered() ? usage.number(key) : 0),
      usageBased: true,
    })
    return [
      hourly(detailed('Brokers', type), () => `aws/msk/broker/${type()}`, brokers),
      monthly(
        detailed('Storage', () => (autoscaled() === undefined ? 'EBS' : 'EBS, autoscaled')),
        'aws/msk/storage',
        'GB-months',
        // Express brokers bring their storage and have no volumes.
        () => (type().startsWith('express.') ? 0 : size() * brokers()),
      ),
      tiered('Tiered storage', 'tiered-storage', 'GB-months', 'tiered_storage_gb'),
      tiered('Tiered storage retrieval', 'tiered-storage-retrieval', 'GB', 'monthly_tiered_storage_retrieval_gb'),
      ...(ifKnown(hasThroughput, false) ? [notInTables('Provisioned storage throughput', 'storage throughput of Kafka brokers')] : []),
    ]
  },
})
