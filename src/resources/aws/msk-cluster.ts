import { hourly, metered, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
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
    const volume = () =>
      node()?.block('storage_info')?.block('ebs_storage_info')?.number('volume_size') ?? node()?.number('ebs_volume_size')
    // Auto scaling lets volumes grow but never shrink.
    const size = () => Math.max(required(volume() ?? autoscaled(), 'volume_size'), autoscaled() ?? 0)
    const isTiered = () => attributes.string('storage_mode', 'LOCAL') === 'TIERED'
    return [
      hourly(detailed('Brokers', type), () => `aws/msk/broker/${type()}`, brokers),
      monthly(
        detailed('Storage', () => (autoscaled() === undefined ? 'EBS' : 'EBS, autoscaled')),
        'aws/msk/storage',
        'GB-months',
        // Express brokers bring their storage and have no volumes.
        () => (type().startsWith('express.') ? 0 : size() * brokers()),
      ),
      metered('Tiered storage', 'aws/msk/tiered-storage', {
        unit: 'GB-months',
        usage,
        key: 'tiered_storage_gb',
      }),
      metered('Tiered storage retrieval', 'aws/msk/tiered-storage-retrieval', {
        unit: 'GB',
        usage,
        key: 'monthly_tiered_storage_retrieval_gb',
      }),
    ].map((charge, index) => (index < 2 ? charge : { ...charge, quantity: () => (isTiered() ? charge.quantity() : 0) }))
  },
})
