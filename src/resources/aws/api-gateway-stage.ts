import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** A stage costs nothing but its cache, which is billed by size and hour; requests stand at the API. https://aws.amazon.com/api-gateway/pricing/ */
export const apiGatewayStage = defineResource({
  type: 'aws_api_gateway_stage',
  service: 'Amazon API Gateway',
  category: 'Networking',
  skus: ['aws/api-gateway/cache/*'],
  charges: ({ attributes }) => {
    if (!attributes.boolean('cache_cluster_enabled', false)) return []
    // AWS makes the smallest cache where no size is given.
    const size = (): string => attributes.string('cache_cluster_size', '0.5')
    return [
      hourly(
        detailed('Cache memory', () => `${size()} GB`),
        () => `aws/api-gateway/cache/${size()}`,
      ),
    ]
  },
})
