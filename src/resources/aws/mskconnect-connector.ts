import { hoursPerMonth } from '../../model/money.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** A Kafka connector, billed by its workers' capacity units; an autoscaled one counts with the least it keeps. https://aws.amazon.com/msk/pricing/ */
export const mskconnectConnector = defineResource({
  type: 'aws_mskconnect_connector',
  service: 'Amazon Managed Streaming for Apache Kafka',
  category: 'Analytics',
  skus: ['aws/msk/connect'],
  charges({ attributes }) {
    const provisioned = () => attributes.block('capacity')?.block('provisioned_capacity')
    const autoscaled = () => attributes.block('capacity')?.block('autoscaling')
    const units = () => {
      const workers = provisioned()?.number('worker_count') ?? autoscaled()?.number('min_worker_count')
      const unitsEach = (provisioned() ?? autoscaled())?.number('mcu_count')
      return required(workers, 'worker_count') * (unitsEach ?? 1)
    }
    return [
      {
        description: detailed('Workers', () => (provisioned() === undefined ? 'autoscaled' : 'provisioned')),
        sku: () => 'aws/msk/connect',
        unit: 'MCU-hours',
        quantity: () => units() * hoursPerMonth,
      },
    ]
  },
})
