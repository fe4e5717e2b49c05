import { type ChargeContext, defineResource } from '../definition.ts'
import { transitGatewayCharges, transitGatewayUsage } from './transit-gateway-charges.ts'

/** Virtual private gateways are associated for free; transit gateways are not. */
function isTransitGateway({ attributes, related }: ChargeContext): boolean {
  if (attributes.has('proposal_id') && !attributes.has('associated_gateway_id')) return false
  const gateway = related.to('associated_gateway_id', ['aws_ec2_transit_gateway', 'aws_vpn_gateway'])
  if (gateway !== undefined) return gateway.resource.type === 'aws_ec2_transit_gateway'
  return attributes.string('associated_gateway_id')?.startsWith('tgw-') ?? false
}

/** The attachment of a Direct Connect gateway to a transit gateway. https://aws.amazon.com/transit-gateway/pricing/ */
export const dxGatewayAssociation = defineResource({
  type: 'aws_dx_gateway_association',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/transit-gateway/direct-connect-hours', 'aws/vpc/transit-gateway/direct-connect-data'],
  usage: transitGatewayUsage,
  charges: context => (isTransitGateway(context) ? transitGatewayCharges('direct-connect', context.usage) : []),
})
