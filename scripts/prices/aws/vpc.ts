import { defineTable, pickItems } from '../mapping.ts'

export const vpc = defineTable({
  table: 'aws/vpc',
  rows: facts =>
    pickItems(facts.csv('aws/vpc_networking.csv'), {
      'Charge for per GB data processed by NatGateways': { sku: 'nat-gateway-data', unit: 'GB' },
      'Hourly charge for NAT Gateways': { sku: 'nat-gateway-hours', unit: 'hours' },
      'Hourly charge for In use Public IPv4 Addresses per Hrs': { sku: 'public-ipv4-hours', unit: 'hours' },
      'Hourly charge for VPC Endpoints per Hrs': { sku: 'endpoint/interface-hours', unit: 'hours' },
      'Charge for per GB data processed by VPC Endpoints per GB from 0 to 1048576': { sku: 'endpoint/interface-data', unit: 'GB' },
      'Charge for per GB data processed by VPC Endpoints per GB from 1048576 to 5242880': {
        sku: 'endpoint/interface-data',
        unit: 'GB',
        from: 1048576,
      },
      'Charge for per GB data processed by VPC Endpoints per GB from 5242880 to Inf': {
        sku: 'endpoint/interface-data',
        unit: 'GB',
        from: 5242880,
      },
      'Hourly charge for AWS Gateway Load Balancer VPC Endpoint per Hrs': { sku: 'endpoint/gateway-load-balancer-hours', unit: 'hours' },
      'Charge for per GB data processed by AWS Gateway Load Balancer VPC Endpoint per GB': {
        sku: 'endpoint/gateway-load-balancer-data',
        unit: 'GB',
      },
      'Hourly charge for Transit Gateway VPC Attachments per hour': { sku: 'transit-gateway/vpc-hours', unit: 'hours' },
      'Charge for per GB data processed by AWS Transit Gateways for VPC attachments per GigaBytes': {
        sku: 'transit-gateway/vpc-data',
        unit: 'GB',
      },
      'Hourly charge for Transit Gateway Site to-Site VPN attachments per hour': { sku: 'transit-gateway/vpn-hours', unit: 'hours' },
      'Charge for per GB data processed by AWS Transit Gateways for Site to-Site VPN attachments per GigaBytes': {
        sku: 'transit-gateway/vpn-data',
        unit: 'GB',
      },
      'Hourly charge for Transit Gateway AWS Direct Connect Gateway attachments per hour': {
        sku: 'transit-gateway/direct-connect-hours',
        unit: 'hours',
      },
      'Charge for per GB data processed by AWS Transit Gateways for AWS Direct Connect Gateway attachments per GigaBytes': {
        sku: 'transit-gateway/direct-connect-data',
        unit: 'GB',
      },
      'Hourly charge for Transit Gateway Peering Attachments per hour': { sku: 'transit-gateway/peering-hours', unit: 'hours' },
      'Hourly charge for Transit Gateway Connect attachments per hour': { sku: 'transit-gateway/connect-hours', unit: 'hours' },
      'CreateVpnConnection per Hrs': { sku: 'vpn-connection-hours', unit: 'hours' },
      'Hourly charge for Client VPN Endpoints per Hourly': { sku: 'client-vpn/association-hours', unit: 'hours' },
      'Hourly charge for Client VPN connections per Hourly': { sku: 'client-vpn/connection-hours', unit: 'hours' },
      'Hourly charge for Traffic Mirroring Source per hour': { sku: 'traffic-mirroring-hours', unit: 'hours' },
      'Charge per Hour per VPC Lattice Service per Hrs': { sku: 'lattice/service-hours', unit: 'hours' },
      'Charge per GB Data Processed by VPC Lattice Service per GB': { sku: 'lattice/data', unit: 'GB' },
      'Charge per Request per hour processed by VPC Lattice Service per Requests': { sku: 'lattice/requests', unit: 'requests' },
      'Hourly charge for Active IP Addresses per hours': { sku: 'ipam-address-hours', unit: 'hours' },
      'Hourly charge for Verified Access Applications per hours Tier1': { sku: 'verified-access/application-hours', unit: 'hours' },
      'Data processed by AWS Verified Access per GB': { sku: 'verified-access/data', unit: 'GB' },
    }),
})
