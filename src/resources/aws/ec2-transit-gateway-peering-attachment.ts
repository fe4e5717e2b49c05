import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Peerings are billed by the hour; what is sent through them is billed as transfer between regions. https://aws.amazon.com/transit-gateway/pricing/ */
export const ec2TransitGatewayPeeringAttachment = defineResource({
  type: 'aws_ec2_transit_gateway_peering_attachment',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/transit-gateway/peering-hours'],
  charges: () => [hourly('Transit gateway attachment', 'aws/vpc/transit-gateway/peering-hours')],
})
