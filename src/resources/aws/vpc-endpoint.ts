import { hourly, metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { listLength } from './list-length.ts'

/** `GatewayLoadBalancer` as part of a SKU: `gateway-load-balancer`. */
const kebab = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

/**
 * Interface endpoints are billed for each availability zone (subnet) and by the GB; gateway endpoints, the default, are free.
 * https://aws.amazon.com/privatelink/pricing/
 */
export const vpcEndpoint = defineResource({
  type: 'aws_vpc_endpoint',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/endpoint/*'],
  usage: { monthly_data_processed_gb: 'Data processed by the endpoint in all zones, GB a month' },
  charges: ({ attributes, usage, related }) => {
    const type = attributes.string('vpc_endpoint_type', 'Gateway')
    if (type === 'Gateway') return []
    const kind = kebab(type)
    // The subnets count, known or not; without any the endpoint lies in one.
    const associated = (): number => related.from('aws_vpc_endpoint_subnet_association', 'vpc_endpoint_id').length
    const zones = (): number => Math.max(1, listLength(attributes, 'subnet_ids') + associated())
    return [
      hourly(`Endpoint (${type})`, `aws/vpc/endpoint/${kind}-hours`, zones),
      metered('Data processed', `aws/vpc/endpoint/${kind}-data`, { unit: 'GB', usage, key: 'monthly_data_processed_gb' }),
    ]
  },
})
