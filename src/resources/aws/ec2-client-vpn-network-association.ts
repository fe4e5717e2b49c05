import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Each subnet that a Client VPN endpoint is associated with is billed by the hour. https://aws.amazon.com/vpn/pricing/ */
export const ec2ClientVpnNetworkAssociation = defineResource({
  type: 'aws_ec2_client_vpn_network_association',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/client-vpn/association-hours'],
  charges: () => [hourly('Endpoint association', 'aws/vpc/client-vpn/association-hours')],
})
