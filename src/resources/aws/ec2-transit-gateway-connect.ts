import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A Connect attachment is billed by the hour; its data by the attachment that transports it. https://aws.amazon.com/transit-gateway/pricing/ */
export const ec2TransitGatewayConnect = defineResource({
  type: 'aws_ec2_transit_gateway_connect',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/transit-gateway/connect-hours'],
  charges: () => [hourly('Transit gateway attachment', 'aws/vpc/transit-gateway/connect-hours')],
})
