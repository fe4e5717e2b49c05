import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by request, whatever the kind of endpoint. https://aws.amazon.com/api-gateway/pricing/ */
export const apiGatewayRestApi = defineResource({
  type: 'aws_api_gateway_rest_api',
  service: 'Amazon API Gateway',
  category: 'Networking',
  skus: ['aws/api-gateway/rest/requests'],
  usage: { monthly_requests: 'Requests a month' },
  charges: ({ usage }) => [
    metered('Requests', 'aws/api-gateway/rest/requests', { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
  ],
})
