import { expect, test } from '@jest/globals'
import { lines, price, ref } from '../price.ts'

const usage = { monthly_data_processed_gb: 100 }

test('transit gateway attachments', () => {
  expect(lines(price('aws_ec2_transit_gateway_vpc_attachment.a', {}))).toEqual([
    'Transit gateway attachment: 730 hours x 0.05 = 36.5',
    'Data processed: usage monthly_data_processed_gb at 0.02 per GB',
  ])
  expect(lines(price('aws_ec2_transit_gateway_vpc_attachment.a', {}, { usage }))[1]).toBe('Data processed: 100 GB x 0.02 = 2')
  expect(lines(price('aws_ec2_transit_gateway_peering_attachment.a', {}))).toEqual(['Transit gateway attachment: 730 hours x 0.05 = 36.5'])
  expect(lines(price('aws_ec2_transit_gateway_connect.a', {}))).toEqual(['Transit gateway attachment: 730 hours x 0.05 = 36.5'])
  expect(lines(price('aws_ec2_transit_gateway_connect.a', {}, { region: 'xx-west-1' }))).toEqual(['Transit gateway attachment: unpriced'])
})

test('a VPN pays for its end at a transit gateway, and for acceleration', () => {
  expect(lines(price('aws_vpn_connection.a', { vpn_gateway_id: 'vgw-1' }))).toEqual(['VPN connection: 730 hours x 0.05 = 36.5'])
  expect(
    lines(price('aws_vpn_connection.a', { transit_gateway_id: ref('aws_ec2_transit_gateway.t'), enable_acceleration: true }, { usage })),
  ).toEqual([
    'VPN connection: 730 hours x 0.05 = 36.5',
    'Transit gateway attachment: 730 hours x 0.05 = 36.5',
    'Data processed: 100 GB x 0.02 = 2',
    'Acceleration: 1,460 hours x 0.025 = 36.5',
  ])
})

test('Client VPN: associations by the hour, clients while they are connected', () => {
  expect(lines(price('aws_ec2_client_vpn_network_association.a', {}))).toEqual(['Endpoint association: 730 hours x 0.1 = 73'])
  expect(lines(price('aws_ec2_client_vpn_endpoint.a', {}))).toEqual([
    'Client connections: usage monthly_connection_hours at 0.05 per hours',
  ])
  expect(lines(price('aws_ec2_client_vpn_endpoint.a', {}, { usage: { monthly_connection_hours: 200 } }))).toEqual([
    'Client connections: 200 hours x 0.05 = 10',
  ])
})

test('Direct Connect: a port, and data by where it comes from', () => {
  const connection = { bandwidth: '1Gbps', location: 'EqDC2' }
  const port = 'Port (dedicated, 1Gbps): 730 hours x 0.3 = 219'
  expect(lines(price('aws_dx_connection.a', connection))).toEqual([
    port,
    'Outbound data transfer (from us-east-1 to EqDC2): usage monthly_outbound_region_to_dx_location_gb at 0.02 per GB',
  ])
  const byRegion = { monthly_outbound_from_region_to_dx_connection_location: { eu_west_1: 1000, eu_west_2: 5, nowhere: 6000 } }
  expect(lines(price('aws_dx_connection.a', connection, { usage: byRegion }))).toEqual([
    port,
    'Outbound data transfer from eu-west-1 (to EqDC2): 1,000 GB x 0.0282 = 28.2',
    'Outbound data transfer from eu-west-2 (to EqDC2): unpriced',
  ])
  expect(lines(price('aws_dx_connection.a', { ...connection, bandwidth: '10Gbps' }))[0]).toBe('Port (dedicated, 10Gbps): unpriced')
})

test('a Direct Connect gateway pays for transit gateways, not for virtual private gateways', () => {
  const attachment = ['Transit gateway attachment: 730 hours x 0.05 = 36.5', 'Data processed: 100 GB x 0.02 = 2']
  const association = (id: unknown) =>
    price(
      'aws_dx_gateway_association.a',
      { associated_gateway_id: id as string },
      {
        usage,
        others: { 'aws_ec2_transit_gateway.t': {}, 'aws_vpn_gateway.v': {} },
      },
    )
  expect(lines(association('tgw-1'))).toEqual(attachment)
  expect(lines(association(ref('aws_ec2_transit_gateway.t')))).toEqual(attachment)
  expect(association('vgw-1').state).toBe('free')
  expect(association(ref('aws_vpn_gateway.v')).state).toBe('free')
  expect(lines(association(ref('module.network', 'gateway')))).toEqual([
    'Cost: unknown because module.network.gateway is known after apply',
  ])
})

test('Global Accelerator: a fee, and a premium in the dominant direction', () => {
  expect(lines(price('aws_globalaccelerator_accelerator.a', {}, { region: 'eu-west-1' }))).toEqual(['Fixed fee: 730 hours x 0.025 = 18.25'])
  expect(price('aws_globalaccelerator_accelerator.a', { enabled: false }).state).toBe('free')
  const transfer = {
    monthly_inbound_data_transfer_gb: { europe: 2000, asia_pacific: 2000 },
    monthly_outbound_data_transfer_gb: { europe: 5000, asia_pacific: 1000, india: 1 },
  }
  expect(lines(price('aws_globalaccelerator_endpoint_group.a', { endpoint_group_region: 'us-west-1' }, { usage: transfer }))).toEqual([
    'Europe > Data transfer premium (outbound): 5,000 GB x 0.015 = 75',
    'Asia Pacific > Data transfer premium (outbound): 1,000 GB x 0.035 = 35',
    'India, Indonesia, Philippines, Thailand > Data transfer premium (outbound): unpriced',
  ])
})

test('Network Firewall: an endpoint in each subnet', () => {
  expect(lines(price('aws_networkfirewall_firewall.a', { subnet_mapping: [{ subnet_id: 'a' }, { subnet_id: 'b' }] }, { usage }))).toEqual([
    'Firewall endpoint: 1,460 hours x 0.395 = 576.7',
    'Data processed: 100 GB x 0.065 = 6.5',
  ])
})

test('mirroring, Lattice, Verified Access and IPAM', () => {
  expect(lines(price('aws_ec2_traffic_mirror_session.a', {}))).toEqual(['Traffic mirror: 730 hours x 0.015 = 10.95'])
  expect(lines(price('aws_vpclattice_service.a', {}, { usage: { ...usage, monthly_billed_requests: 2e6 } }))).toEqual([
    'Lattice service: 730 hours x 0.025 = 18.25',
    'Data processed: 100 GB x 0.025 = 2.5',
    'Requests: 2 1M requests x 0.1 = 0.2',
  ])
  expect(lines(price('aws_verifiedaccess_endpoint.a', {}, { usage }))).toEqual([
    'Application: 730 hours x 0.27 = 197.1',
    'Data processed: 100 GB x 0.02 = 2',
  ])
  expect(lines(price('aws_vpc_ipam.a', {}, { usage: { active_ip_addresses: 10 } }))).toEqual([
    'Active addresses: 7,300 hours x 0.00027 = 1.971',
  ])
  expect(price('aws_vpc_ipam.a', { tier: 'free' }).state).toBe('free')
})

test('data transfer of a region is what the usage says', () => {
  const transfer = {
    region: 'us-east-1',
    monthly_intra_region_gb: 1000,
    monthly_outbound_us_east_to_us_east_gb: 500,
    monthly_outbound_other_regions_gb: 750,
    monthly_outbound_internet_gb: 12_240,
  }
  expect(lines(price('aws_data_transfer.a', {}, { usage: transfer, region: 'eu-west-1' }))).toEqual([
    'Data transfer within the region: 2,000 GB x 0.01 = 20',
    'Data transfer to US East regions: 500 GB x 0.01 = 5',
    'Data transfer to other regions: 750 GB x 0.02 = 15',
    'Data transfer to the internet (first 10,240 GB): 10,240 GB x 0.09 = 921.6',
    'Data transfer to the internet (next 40,960 GB): 2,000 GB x 0.085 = 170',
  ])
  expect(lines(price('aws_data_transfer.a', {}, { usage: { region: 'eu-west-1', monthly_intra_region_gb: 10 } }))).toHaveLength(1)
})
