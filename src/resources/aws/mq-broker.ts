import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

const deployments: Readonly<Record<string, string>> = {
  SINGLE_INSTANCE: 'single-instance',
  ACTIVE_STANDBY_MULTI_AZ: 'active-standby',
  CLUSTER_MULTI_AZ: 'cluster',
}

/** An ActiveMQ or RabbitMQ broker; the price of a deployment covers all of its instances. https://aws.amazon.com/amazon-mq/pricing/ */
export const mqBroker = defineResource({
  type: 'aws_mq_broker',
  service: 'Amazon MQ',
  category: 'Integration',
  skus: ['aws/mq/broker/*/*/*', 'aws/mq/storage/*'],
  usage: { storage_size_gb: 'Messages stored per instance, GB' },
  charges({ attributes, usage }) {
    const engine = () => required(attributes.string('engine_type'), 'engine_type').toLowerCase()
    const deployment = () => {
      const mode = attributes.string('deployment_mode', 'SINGLE_INSTANCE')
      return Object.hasOwn(deployments, mode) ? (deployments[mode] ?? mode) : mode.toLowerCase()
    }
    const type = () => required(attributes.string('host_instance_type'), 'host_instance_type').toLowerCase()
    // ActiveMQ stores on EFS unless told otherwise, RabbitMQ always on EBS, in a cluster on each of three nodes.
    const storage = () => (engine() === 'rabbitmq' ? 'ebs' : attributes.string('storage_type', 'efs').toLowerCase())
    const copies = () => (deployment() === 'cluster' ? 3 : 1)
    return [
      hourly(
        detailed('Broker', () => `${attributes.string('engine_type')}, ${deployment()}, ${type()}`),
        () => `aws/mq/broker/${engine()}/${deployment()}/${type()}`,
      ),
      metered(
        detailed('Storage', () => storage().toUpperCase()),
        () => `aws/mq/storage/${storage()}`,
        { unit: 'GB-months', usage, key: 'storage_size_gb', quantity: gb => gb * copies() },
      ),
    ]
  },
})
