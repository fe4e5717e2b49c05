import type { AssumptionsOfType } from '../model/usage-profile.ts'

const throughGateway = [10, 200, 5_000, 'Updates and calls of other services; and data moved through it'] as const
const queries = [100e3, 10e6, 1e9, 'Two look-ups for each request that a service answers, a few of them cached'] as const
const answers = [5, 200, 5_000, 'Answers of 20 to 50 KB'] as const
const asked = [0.2, 10, 400, 'Requests of 2 KB: what comes in is little beside what goes out'] as const
const requests = [100e3, 5e6, 200e6, 'About 0.04, 2 and 76 requests a second'] as const
const capacity = {
  new_connections: [0.1, 5, 100, 'About one for each request that a service answers'],
  active_connections: [5, 300, 6_000, 'Each stays open for about a minute'],
  processed_bytes_gb: answers,
  rule_evaluations: [0.1, 5, 100, 'One rule beyond the free ten for each request'],
} as const
const addresses = { public_ipv4_addresses: [2, 3, 6, 'Two zones, three zones, and more nodes under load'] } as const
/** What makes a load balancer of whichever cloud it runs in. */
const ofCluster = { ...capacity, monthly_data_processed_gb: answers } as const

/** What passes data on: load balancers, gateways, endpoints, names and edges. */
export const networkingAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_nat_gateway: { monthly_data_processed_gb: throughGateway },
  aws_lb: { ...capacity, ...addresses },
  aws_elb: { monthly_data_processed_gb: answers },
  aws_vpc_endpoint: { monthly_data_processed_gb: throughGateway },
  aws_ec2_transit_gateway_vpc_attachment: {
    monthly_data_processed_gb: [10, 500, 10_000, 'Some calls between networks; most calls; replication too'],
  },
  aws_vpn_connection: { monthly_data_processed_gb: [10, 200, 2_000, 'Work on servers; an office; a data centre'] },
  aws_ec2_client_vpn_endpoint: {
    monthly_connection_hours: [160, 1_600, 16_000, 'People who are connected all working hours: 1, 10 and 100'],
  },
  aws_networkfirewall_firewall: { monthly_data_processed_gb: [10, 500, 10_000, 'All that leaves and enters the network'] },
  aws_route53_record: {
    monthly_standard_queries: queries,
    monthly_latency_based_queries: queries,
    monthly_geo_queries: queries,
    monthly_ip_based_queries: queries,
  },
  aws_route53_resolver_endpoint: { monthly_queries: [100e3, 10e6, 200e6, 'Look-ups of names in other networks'] },
  aws_cloudfront_distribution: {
    'monthly_data_transfer_to_internet_gb.us': [10, 400, 20_000, '50 KB for each request; all visitors from one area'],
    'monthly_data_transfer_to_origin_gb.us': [1, 20, 400, 'Uploads and forms: little beside what is sent out'],
    'monthly_https_requests.us': [200e3, 8e6, 400e6, 'A page is several requests; all visitors from one area'],
    'monthly_http_requests.us': [0, 80e3, 4e6, 'One in a hundred still comes without encryption'],
    monthly_invalidation_requests: [0, 500, 5_000, 'The first 1,000 paths are free: some for each release'],
    monthly_encryption_requests: [0, 0, 1e6, 'Forms with secrets only'],
    monthly_log_lines: [200e3, 8e6, 400e6, 'One for each request'],
  },
  aws_api_gateway_rest_api: { monthly_requests: requests },
  aws_apigatewayv2_api: {
    monthly_requests: requests,
    monthly_messages: [100e3, 10e6, 400e6, 'Two messages for each request that a service would answer'],
    monthly_connection_mins: [50e3, 5e6, 200e6, 'About 1, 115 and 4,600 clients that are always connected'],
  },
  aws_vpclattice_service: {
    monthly_data_processed_gb: answers,
    monthly_billed_requests: [0, 0, 50e6, '300,000 an hour are free: only peaks are above'],
  },
  azurerm_lb: { monthly_data_processed_gb: answers },
  azurerm_kubernetes_cluster: { 'load_balancer.monthly_data_processed_gb': answers },
  google_compute_forwarding_rule: { monthly_ingress_data_gb: asked },
  google_compute_global_forwarding_rule: { monthly_ingress_data_gb: asked },
  'kubernetes:Service': { ...ofCluster, ...addresses },
  'kubernetes:Ingress': { ...ofCluster, ...addresses },
  'kubernetes:Gateway': ofCluster,
}
