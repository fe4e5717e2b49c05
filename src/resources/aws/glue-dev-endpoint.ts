import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { workerUnits } from './glue-capacity.ts'

/** Nodes of an endpoint that names no number. */
const defaultNodes = 5

/** Billed by the hour it exists, times its data processing units (DPU). https://aws.amazon.com/glue/pricing/ */
export const glueDevEndpoint = defineResource({
  type: 'aws_glue_dev_endpoint',
  service: 'AWS Glue',
  category: 'Analytics',
  skus: ['aws/glue/development-endpoints'],
  charges: ({ attributes }) => [
    {
      ...hourly('Development endpoint', 'aws/glue/development-endpoints', () => {
        // Neither can be 0: a state has that where the other way of sizing is taken.
        const workers = attributes.number('number_of_workers') || undefined
        return workers === undefined ? attributes.number('number_of_nodes') || defaultNodes : workerUnits(attributes, workers)
      }),
      unit: 'DPU-hours',
    },
  ],
})
