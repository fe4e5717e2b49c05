import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { acceleratorSku } from './global-accelerator-sku.ts'
import { onlyIf } from './only-if.ts'
import { transitGatewayCharges, transitGatewayUsage } from './transit-gateway-charges.ts'

/** AWS makes one accelerator for each of the two tunnels. */
const acceleratorsPerConnection = 2

/** A site-to-site VPN by the hour, and its attachment where it ends at a transit gateway. https://aws.amazon.com/vpn/pricing/ */
export const vpnConnection = defineResource({
  type: 'aws_vpn_connection',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/vpn-connection-hours', 'aws/vpc/transit-gateway/vpn-hours', 'aws/vpc/transit-gateway/vpn-data', acceleratorSku.id],
  usage: transitGatewayUsage,
  charges: ({ attributes, usage }) => [
    hourly('VPN connection', 'aws/vpc/vpn-connection-hours'),
    ...(attributes.has('transit_gateway_id') ? transitGatewayCharges('vpn', usage) : []),
    ...onlyIf(() => attributes.boolean('enable_acceleration', false), hourly('Acceleration', acceleratorSku, acceleratorsPerConnection)),
  ],
})
