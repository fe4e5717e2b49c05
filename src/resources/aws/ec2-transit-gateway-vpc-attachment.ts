import { defineResource } from '../definition.ts'
import { transitGatewayCharges, transitGatewayUsage } from './transit-gateway-charges.ts'

/** The owner of the VPC pays for the attachment. https://aws.amazon.com/transit-gateway/pricing/ */
export const ec2TransitGatewayVpcAttachment = defineResource({
  type: 'aws_ec2_transit_gateway_vpc_attachment',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/transit-gateway/vpc-hours', 'aws/vpc/transit-gateway/vpc-data'],
  usage: transitGatewayUsage,
  charges: ({ usage }) => transitGatewayCharges('vpc', usage),
})
