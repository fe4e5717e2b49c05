import { expect, test } from '@jest/globals'
import { lines, price } from '../price.ts'

const addresses = 'Public IPv4 addresses: usage public_ipv4_addresses at 0.005 per hours'

test('an application load balancer by the hour and by the dimension used most', () => {
  expect(lines(price('aws_lb.a', {}))).toEqual([
    'Application load balancer: 730 hours x 0.0225 = 16.425',
    'Load balancer capacity units: usage processed_bytes_gb at 0.008 per LCU-hours',
    addresses,
  ])
  const used = (usage: Record<string, number>) => lines(price('aws_alb.a', { internal: true }, { usage }))[1]
  expect(used({ processed_bytes_gb: 1460 })).toBe('Load balancer capacity units: 1,460 LCU-hours x 0.008 = 11.68')
  expect(used({ processed_bytes_gb: 1460, new_connections: 100 })).toBe('Load balancer capacity units: 2,920 LCU-hours x 0.008 = 23.36')
  expect(used({ rule_evaluations: 500 })).toBe('Load balancer capacity units: 365 LCU-hours x 0.008 = 2.92')
})

test('network and gateway load balancers have their own units', () => {
  expect(
    lines(price('aws_lb.a', { load_balancer_type: 'network' }, { usage: { active_connections: 200_000, public_ipv4_addresses: 2 } })),
  ).toEqual([
    'Network load balancer: 730 hours x 0.0225 = 16.425',
    'Load balancer capacity units: 1,460 LCU-hours x 0.006 = 8.76',
    'Public IPv4 addresses: 1,460 hours x 0.005 = 7.3',
  ])
  expect(lines(price('aws_lb.a', { load_balancer_type: 'gateway' }, { region: 'eu-west-1' }))).toEqual([
    'Gateway load balancer: 730 hours x 0.014 = 10.22',
    'Load balancer capacity units: usage processed_bytes_gb at 0.004 per LCU-hours',
  ])
})

test('classic load balancers, and the rule between the kinds', () => {
  expect(lines(price('aws_elb.a', {}, { usage: { monthly_data_processed_gb: 100 } }))).toEqual([
    'Classic load balancer: 730 hours x 0.025 = 18.25',
    'Data processed: 100 GB x 0.008 = 0.8',
  ])
  const [hours] = price('aws_lb.a', { load_balancer_type: 'network' }, { region: 'us-west-1' }).lines
  expect(hours).toMatchObject({ state: 'priced', price: { estimated: 'load-balancer-hours' } })
  expect(lines(price('aws_lb.a', { load_balancer_type: 'network' }, { region: 'us-west-1' }))[0]).toBe(
    'Network load balancer: 730 hours x 0.0252 = 18.396',
  )
  expect(lines(price('aws_lb.a', { load_balancer_type: 'nettwork' }))[0]).toBe('Load balancer: unpriced')
  expect(lines(price('aws_lb.a', {}, { region: 'sa-east-1' }))[0]).toBe('Application load balancer: unpriced')
})

test('a trust store by the hour', () => {
  expect(lines(price('aws_lb_trust_store.a', {}, { region: 'ca-central-1' }))).toEqual(['Trust store: 730 hours x 0.0055 = 4.015'])
})
