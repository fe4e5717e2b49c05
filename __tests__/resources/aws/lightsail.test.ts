import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('servers by their bundle, whatever its generation', () => {
  const server = (bundle_id: string, region?: string) =>
    lines(price('aws_lightsail_instance.a', { bundle_id }, region === undefined ? {} : { region }))
  expect(server('xlarge_1_0')).toEqual(['Virtual server (xlarge_1_0): 730 hours x 0.1129 = 82.417'])
  expect(server('small_win_2_0')).toEqual(['Virtual server (small_win_2_0): 730 hours x 0.02956 = 21.5788'])
  expect(server('nano_ipv6_3_0')).toEqual(['Virtual server (nano_ipv6_3_0): 730 hours x 0.0047 = 3.431'])
  expect(server('small_3_1', 'ap-south-1')).toEqual(['Virtual server (small_3_1): 730 hours x 0.01612 = 11.7676'])
  expect(server('tiny_3_0')).toEqual(['Virtual server (tiny_3_0): unpriced'])
  expect(lines(price('aws_lightsail_instance.a', { bundle_id: unknown() }))).toEqual(['Virtual server: unknown because var.x is not set'])
})

test('databases, containers, disks and load balancers', () => {
  expect(lines(price('aws_lightsail_database.a', { bundle_id: 'micro_2_0' }))).toEqual([
    'Database (micro_2_0): 730 hours x 0.02016 = 14.7168',
  ])
  expect(lines(price('aws_lightsail_database.a', { bundle_id: 'micro_ha_2_0' }))).toEqual([
    'Database (micro_ha_2_0): 730 hours x 0.04032 = 29.4336',
  ])
  expect(lines(price('aws_lightsail_container_service.a', { power: 'nano', scale: 2 }))).toEqual([
    'Container nodes (nano): 1,460 hours x 0.009408602 = 13.73655892',
  ])
  expect(lines(price('aws_lightsail_disk.a', { size_in_gb: 32 }))).toEqual(['Block storage: 32 GB-months x 0.1 = 3.2'])
  expect(lines(price('aws_lightsail_lb.a', {}))).toEqual(['Load balancer: 730 hours x 0.024193548 = 17.66129004'])
})
