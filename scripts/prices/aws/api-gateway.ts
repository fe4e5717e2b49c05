import { defineTable, pickItems } from '../mapping.ts'

const million = 1_000_000
const rest = { sku: 'rest/requests', unit: 'requests' }
const http = { sku: 'http/requests', unit: 'requests' }
const messages = { sku: 'websocket/messages', unit: 'messages' }
const cache = (gb: string) => ({ sku: `cache/${gb}`, unit: 'hours' })

export const apiGateway = defineTable({
  table: 'aws/api-gateway',
  rows: facts =>
    pickItems(facts.csv('aws/apigateway.csv'), {
      'API Calls Number of up to 333 million': rest,
      'API Calls Number of Request Next 667 million': { ...rest, from: 333 * million },
      'API Calls Number of Request Next 19 billion': { ...rest, from: 1_000 * million },
      'API Calls Number of Request Over 20 billion': { ...rest, from: 20_000 * million },
      'ApiGatewayHttpApi First 300 million': http,
      'ApiGatewayHttpApi more than 300 million': { ...http, from: 300 * million },
      'WebSocket Messages Messages first 1 billion': messages,
      'WebSocket Messages Messages over 1 billion': { ...messages, from: 1_000 * million },
      'WebSocket Connection Minutes': { sku: 'websocket/connection-minutes', unit: 'minutes' },
      'Caching Memory Size 0 5': cache('0.5'),
      'Caching Memory Size 1 6': cache('1.6'),
      'Caching Memory Size 6 1': cache('6.1'),
      'Caching Memory Size 13 5': cache('13.5'),
      'Caching Memory Size 28 4': cache('28.4'),
      'Caching Memory Size 58 2': cache('58.2'),
      'Caching Memory Size 118': cache('118'),
      'Caching Memory Size 237': cache('237'),
    }),
})
