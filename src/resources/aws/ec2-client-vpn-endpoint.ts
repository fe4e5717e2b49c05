import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour that clients are connected; its associations with subnets stand for themselves. https://aws.amazon.com/vpn/pricing/ */
export const ec2ClientVpnEndpoint = defineResource({
  type: 'aws_ec2_client_vpn_endpoint',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/client-vpn/connection-hours'],
  usage: { monthly_connection_hours: 'Hours that clients are connected, all clients together, a month' },
  charges: ({ usage }) => [
    metered('Client connections', 'aws/vpc/client-vpn/connection-hours', { unit: 'hours', usage, key: 'monthly_connection_hours' }),
  ],
})
