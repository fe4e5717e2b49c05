import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('an Elastic IP is billed, used or not; one of an own pool is not', () => {
  expect(lines(price('aws_eip.a', {}))).toEqual(['Public IPv4 address: 730 hours x 0.005 = 3.65'])
  expect(lines(price('aws_eip.a', { instance: ref('aws_instance.a') }))).toEqual(['Public IPv4 address: 730 hours x 0.005 = 3.65'])
  expect(lines(price('aws_eip.a', { ipam_pool_id: 'ipam-pool-1' }))).toEqual([
    'Public IPv4 address: unknown because it depends on the IPAM pool what its addresses cost',
  ])
  expect(price('aws_eip.a', { public_ipv4_pool: 'ipv4pool-ec2-1' }).state).toBe('free')
})

test('interface endpoints by zone, with tiers for data', () => {
  const attributes = { vpc_endpoint_type: 'Interface', subnet_ids: [ref('aws_subnet.a'), unknown()] }
  expect(lines(price('aws_vpc_endpoint.a', attributes, { usage: { monthly_data_processed_gb: 1_048_676 } }))).toEqual([
    'Endpoint (Interface): 1,460 hours x 0.01 = 14.6',
    'Data processed (first 1,048,576 GB): 1,048,576 GB x 0.01 = 10,485.76',
    'Data processed (next 4,194,304 GB): 100 GB x 0.006 = 0.6',
  ])
  expect(lines(price('aws_vpc_endpoint.a', { vpc_endpoint_type: 'Interface' }))[0]).toBe('Endpoint (Interface): 730 hours x 0.01 = 7.3')
  expect(lines(price('aws_vpc_endpoint.a', { vpc_endpoint_type: 'Interface', subnet_ids: unknown() }))[0]).toBe(
    'Endpoint (Interface): unknown because var.x is not set',
  )
})

test('subnets may be associated one by one; a kind without a price is unpriced', () => {
  const others = { 'aws_vpc_endpoint_subnet_association.s': { vpc_endpoint_id: ref('aws_vpc_endpoint.a') } }
  const attributes = { vpc_endpoint_type: 'Interface', subnet_ids: ['subnet-1'] }
  expect(lines(price('aws_vpc_endpoint.a', attributes, { others }))[0]).toBe('Endpoint (Interface): 1,460 hours x 0.01 = 14.6')
  expect(lines(price('aws_vpc_endpoint.a', { vpc_endpoint_type: 'Resource' }))[0]).toBe('Endpoint (Resource): unpriced')
})

test('gateway endpoints are free, those of gateway load balancers are not', () => {
  expect(price('aws_vpc_endpoint.a', {}).state).toBe('free')
  expect(lines(price('aws_vpc_endpoint.a', { vpc_endpoint_type: 'GatewayLoadBalancer' }))).toEqual([
    'Endpoint (GatewayLoadBalancer): 730 hours x 0.01 = 7.3',
    'Data processed: usage monthly_data_processed_gb at 0.0035 per GB',
  ])
})
