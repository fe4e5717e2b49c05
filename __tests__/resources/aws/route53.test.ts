import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a hosted zone costs the same everywhere', () => {
  expect(lines(price('aws_route53_zone.a', {}, { region: 'eu-south-1' }))).toEqual(['Hosted zone: 1 zones x 0.5 = 0.5'])
  expect(lines(price('aws_route53_zone.a', {}, { region: 'us-gov-west-1' }))).toEqual(['Hosted zone: unpriced'])
})

test('a record is billed by queries, at the price of its routing', () => {
  expect(lines(price('aws_route53_record.a', {}))).toEqual([
    'Standard queries (first 1B queries): usage monthly_standard_queries at 0.4 per 1M queries',
    'Standard queries (over 1B queries): usage monthly_standard_queries at 0.2 per 1M queries',
  ])
  const usage = { monthly_latency_based_queries: 1_200_000_000 }
  expect(lines(price('aws_route53_record.a', { latency_routing_policy: [{ region: 'eu-west-1' }] }, { usage }))).toEqual([
    'Latency based routing queries (first 1B queries): 1,000 1M queries x 0.6 = 600',
    'Latency based routing queries (over 1B queries): 200 1M queries x 0.3 = 60',
  ])
  const first = (policy: string) => lines(price('aws_route53_record.a', { [policy]: [{}] }))[0]
  expect(first('geolocation_routing_policy')).toContain('Geo DNS queries (first 1B queries): usage monthly_geo_queries at 0.7')
  expect(first('geoproximity_routing_policy')).toContain('Geo DNS queries')
  expect(first('cidr_routing_policy')).toContain('IP-based routing queries (first 1B queries): usage monthly_ip_based_queries at 0.8')
  expect(first('weighted_routing_policy')).toContain('Standard queries')
})

test('queries of another kind are shown where usage names them', () => {
  const usage = { monthly_standard_queries: 1_000_000, monthly_geo_queries: 2_000_000 }
  expect(lines(price('aws_route53_record.a', {}, { usage }))).toEqual([
    'Standard queries (first 1B queries): 1 1M queries x 0.4 = 0.4',
    'Geo DNS queries (first 1B queries): 2 1M queries x 0.7 = 1.4',
  ])
})

test('an alias is free, and GovCloud has prices of its own', () => {
  expect(price('aws_route53_record.a', { alias: [{ name: 'x' }] }).state).toBe('free')
  expect(lines(price('aws_route53_record.a', { alias: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  const usage = { monthly_geo_queries: 1_000_000 }
  expect(lines(price('aws_route53_record.a', { geolocation_routing_policy: [{}] }, { usage, region: 'us-gov-west-1' }))).toEqual([
    'Geo DNS queries (first 1B queries): 1 1M queries x 0.84 = 0.84',
  ])
})

test('a health check is billed by where its endpoint is and by optional feature', () => {
  expect(lines(price('aws_route53_health_check.a', { type: 'TCP' }))).toEqual(['Health check (AWS endpoint): 1 health checks x 0.5 = 0.5'])
  const ofChecks = { type: 'CALCULATED', request_interval: 0 }
  expect(lines(price('aws_route53_health_check.a', ofChecks))).toEqual(['Health check (AWS endpoint): 1 health checks x 0.5 = 0.5'])
  const full = { type: 'HTTPS_STR_MATCH', request_interval: '10', measure_latency: true }
  expect(lines(price('aws_route53_health_check.a', full))).toEqual([
    'Health check (AWS endpoint): 1 health checks x 0.5 = 0.5',
    'Optional features (HTTPS, string matching, fast interval, latency measurement, AWS endpoint): 4 features x 1 = 4',
  ])
  expect(lines(price('aws_route53_health_check.a', { type: 'HTTPS' }, { usage: { endpoint_type: 'non_aws' } }))).toEqual([
    'Health check (endpoint outside AWS): 1 health checks x 0.75 = 0.75',
    'Optional features (HTTPS, endpoint outside AWS): 1 features x 2 = 2',
  ])
  expect(lines(price('aws_route53_health_check.a', { type: 'HTTP', request_interval: unknown() }))[1]).toBe(
    'Optional features: unknown because var.x is not set',
  )
})

test('a resolver endpoint is billed by address and by query', () => {
  const endpoint = { ip_address: [{ subnet_id: 'a' }, { subnet_id: 'b' }] }
  expect(lines(price('aws_route53_resolver_endpoint.a', endpoint, { usage: { monthly_queries: 1_500_000_000 } }))).toEqual([
    'Network interfaces: 1,460 hours x 0.125 = 182.5',
    'DNS queries (first 1B queries): 1,000 1M queries x 0.4 = 400',
    'DNS queries (over 1B queries): 500 1M queries x 0.2 = 100',
  ])
  expect(lines(price('aws_route53_resolver_endpoint.a', { ip_address: unknown() }))[0]).toBe(
    'Network interfaces: unknown because var.x is not set',
  )
  expect(lines(price('aws_route53_resolver_endpoint.a', endpoint, { region: 'nowhere-1' }))[0]).toBe('Network interfaces: unpriced')
})

test('traffic policies are billed by record, the DNS firewall by domain and query', () => {
  expect(lines(price('aws_route53_traffic_policy_instance.a', {}))).toEqual(['Traffic policy record: 1 records x 50 = 50'])
  expect(lines(price('aws_route53_resolver_firewall_domain_list.a', { domains: ['a.example', 'b.example'] }))).toEqual([
    'Domains: 2 domains x 0.0005 = 0.001',
  ])
  expect(lines(price('aws_route53_resolver_firewall_domain_list.a', { domains: unknown() }))).toEqual([
    'Domains: unknown because var.x is not set',
  ])
  const usage = { monthly_queries: 1_001_000_000 }
  expect(lines(price('aws_route53_resolver_firewall_rule_group_association.a', {}, { usage }))).toEqual([
    'DNS Firewall queries (first 1B queries): 1,000 1M queries x 0.6 = 600',
    'DNS Firewall queries (over 1B queries): 1 1M queries x 0.4 = 0.4',
  ])
})
