import { byUsageType, type OfferMapping } from '../mapping.ts'

/** Addresses, endpoints, transit gateways and VPN. The steps of endpoint data come as tiers. https://aws.amazon.com/vpc/pricing/ */
export const vpc: OfferMapping = {
  offer: 'AmazonVPC',
  item: byUsageType('aws/vpc', {
    'PublicIPv4:InUseAddress': ['public-ipv4-hours', 'hours'],
    'VpcEndpoint-Hours': ['endpoint/interface-hours', 'hours'],
    'VpcEndpoint-Bytes': ['endpoint/interface-data', 'GB'],
    'VpcEndpoint-GWLBE-Hours': ['endpoint/gateway-load-balancer-hours', 'hours'],
    'VpcEndpoint-GWLBE-Bytes': ['endpoint/gateway-load-balancer-data', 'GB'],
    'TransitGateway-Hours TransitGatewayVPC': ['transit-gateway/vpc-hours', 'hours'],
    'TransitGateway-Bytes TransitGatewayVPC': ['transit-gateway/vpc-data', 'GB'],
    'TransitGateway-Hours TransitGatewayVPN': ['transit-gateway/vpn-hours', 'hours'],
    'TransitGateway-Bytes TransitGatewayVPN': ['transit-gateway/vpn-data', 'GB'],
    'TransitGateway-Hours TransitGatewayDirectConnect': ['transit-gateway/direct-connect-hours', 'hours'],
    'TransitGateway-Bytes TransitGatewayDirectConnect': ['transit-gateway/direct-connect-data', 'GB'],
    'TransitGateway-Hours TransitGatewayPeering': ['transit-gateway/peering-hours', 'hours'],
    'TransitGateway-Hours TransitGatewayConnect': ['transit-gateway/connect-hours', 'hours'],
    'VPN-Usage-Hours:ipsec.1': ['vpn-connection-hours', 'hours'],
    'ClientVPN-EndpointHours': ['client-vpn/association-hours', 'hours'],
    'ClientVPN-ConnectionHours': ['client-vpn/connection-hours', 'hours'],
  }),
}
