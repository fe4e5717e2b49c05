import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Nodes of a power by the hour, deployed to or not; a disabled service costs as much. https://aws.amazon.com/lightsail/pricing/ */
export const lightsailContainerService = defineResource({
  type: 'aws_lightsail_container_service',
  service: 'Amazon Lightsail',
  category: 'Compute',
  skus: ['aws/lightsail/container/*'],
  charges: ({ attributes }) => [
    hourly(
      detailed('Container nodes', () => attributes.string('power', '')),
      () => `aws/lightsail/container/${attributes.string('power', '')}`,
      () => attributes.number('scale', 1),
    ),
  ],
})
