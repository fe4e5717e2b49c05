import { expect, test } from '@jest/globals'
import { lines, price, ref } from '../price.ts'

const region = 'eastus'

test('public addresses', () => {
  const at = (attributes: Record<string, string>) => lines(price('azurerm_public_ip.a', attributes, { region }))
  expect(at({ allocation_method: 'Static' })).toEqual(['IP address (static, standard): 730 hours x 0.005 = 3.65'])
  expect(at({ allocation_method: 'Dynamic' })).toEqual(['IP address (dynamic, basic): 730 hours x 0.004 = 2.92'])
  expect(at({ allocation_method: 'Static', sku_tier: 'Global' })).toEqual(['IP address (static, global): 730 hours x 0.01 = 7.3'])
  expect(at({ allocation_method: 'Static', ip_version: 'IPv6' })).toEqual([])
  expect(lines(price('azurerm_public_ip_prefix.a', { prefix_length: 30 }, { region }))).toEqual([
    'IP addresses: 2,920 hours x 0.006 = 17.52',
  ])
})

test('a price that holds everywhere else is marked as estimated', () => {
  const [line] = price('azurerm_public_ip.a', { allocation_method: 'Static' }, { region }).lines
  expect(line).toMatchObject({ price: { estimated: 'same-in-all-regions' } })
})

test('a load balancer counts its rules: five for one price, then each', () => {
  const rules = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`azurerm_lb_rule.r${index}`, { loadbalancer_id: ref('azurerm_lb.a') }]))
  const at = (count: number) => lines(price('azurerm_lb.a', {}, { region, others: rules(count) }))
  const data = 'Data processed: usage monthly_data_processed_gb at 0.005 per GB'
  expect(at(0)).toEqual([data])
  expect(at(5)).toEqual(['First five rules: 730 hours x 0.025 = 18.25', data])
  expect(at(7)).toEqual(['First five rules: 730 hours x 0.025 = 18.25', 'Additional rules: 1,460 hours x 0.01 = 14.6', data])
  expect(lines(price('azurerm_lb.a', { sku: 'Basic' }, { region, others: rules(2) }))).toEqual([])
})

test('a rule costs nothing of its own, unless its load balancer stands elsewhere', () => {
  const others = { 'azurerm_lb.a': {} }
  expect(lines(price('azurerm_lb_rule.r', { loadbalancer_id: ref('azurerm_lb.a') }, { region, others }))).toEqual([])
  expect(lines(price('azurerm_lb_outbound_rule.r', { loadbalancer_id: '/lb/x' }, { region }))[0]).toMatch('unknown because it depends')
})
