import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { inChunks } from './payload-chunks.ts'

/**
 * HTTP APIs are billed by requests of 512 KB, WebSocket APIs by messages of 32 KB and by the minutes that clients are connected.
 * https://aws.amazon.com/api-gateway/pricing/
 */
export const apigatewayv2Api = defineResource({
  type: 'aws_apigatewayv2_api',
  service: 'Amazon API Gateway',
  category: 'Networking',
  skus: ['aws/api-gateway/http/requests', 'aws/api-gateway/websocket/*'],
  usage: {
    monthly_requests: 'HTTP APIs: requests a month',
    request_size_kb: 'HTTP APIs: average size of a request in KB; every started 512 KB count as one request',
    monthly_messages: 'WebSocket APIs: messages a month, both ways',
    message_size_kb: 'WebSocket APIs: average size of a message in KB; every started 32 KB count as one message',
    monthly_connection_mins: 'WebSocket APIs: minutes of all connections together, a month',
  },
  charges: ({ attributes, usage }) => {
    if (attributes.string('protocol_type', 'HTTP') !== 'WEBSOCKET')
      return [
        metered('Requests', 'aws/api-gateway/http/requests', {
          unit: 'requests',
          per: 1_000_000,
          usage,
          key: 'monthly_requests',
          quantity: requests => inChunks(requests, usage.optionalNumber('request_size_kb'), 512),
        }),
      ]
    return [
      metered('Messages', 'aws/api-gateway/websocket/messages', {
        unit: 'messages',
        per: 1_000_000,
        usage,
        key: 'monthly_messages',
        quantity: messages => inChunks(messages, usage.optionalNumber('message_size_kb'), 32),
      }),
      metered('Connection duration', 'aws/api-gateway/websocket/connection-minutes', {
        unit: 'minutes',
        per: 1_000_000,
        usage,
        key: 'monthly_connection_mins',
      }),
    ]
  },
})
