import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('Athena is billed by what queries scan, or by reserved capacity', () => {
  expect(lines(price('aws_athena_workgroup.a', {}))).toEqual(['Data scanned: usage monthly_data_scanned_tb at 5 per TB'])
  expect(lines(price('aws_athena_workgroup.a', {}, { usage: { monthly_data_scanned_tb: 3 } }))).toEqual(['Data scanned: 3 TB x 5 = 15'])
  expect(lines(price('aws_athena_capacity_reservation.a', { target_dpus: 24 }))).toEqual([
    'Provisioned capacity: 17,520 DPU-hours x 0.3 = 5,256',
  ])
  expect(lines(price('aws_athena_capacity_reservation.a', { target_dpus: unknown() }))).toEqual([
    'Provisioned capacity: unknown because var.x is not set',
  ])
  expect(lines(price('aws_athena_capacity_reservation.a', { target_dpus: 24 }, { region: 'af-south-1' }))).toEqual([
    'Provisioned capacity: unpriced',
  ])
})

test('a Kendra index is billed by edition and capacity', () => {
  expect(lines(price('aws_kendra_index.a', {}))).toEqual(['Index (enterprise-edition): 730 hours x 1.4 = 1,022'])
  expect(lines(price('aws_kendra_index.a', { edition: 'DEVELOPER_EDITION' }))).toEqual([
    'Index (developer-edition): 730 hours x 1.125 = 821.25',
  ])
  expect(lines(price('aws_kendra_index.a', { capacity_units: [{ query_capacity_units: 1, storage_capacity_units: 2 }] })).slice(1)).toEqual(
    ['Query capacity units: 730 hours x 0.7 = 511', 'Storage capacity units: 1,460 hours x 0.7 = 1,022'],
  )
  expect(lines(price('aws_kendra_index.a', { edition: unknown() }))).toEqual(['Index: unknown because var.x is not set'])
  expect(lines(price('aws_kendra_index.a', { edition: 'GEN_AI_ENTERPRISE_EDITION' }))).toEqual([
    'Index (gen-ai-enterprise-edition): unpriced',
  ])
})

test('QuickSight users are billed by role', () => {
  const user = (role: string) => lines(price('aws_quicksight_user.a', { user_role: role }))
  expect(user('READER')).toEqual(['User (Enterprise edition, reader): 1 users x 3 = 3'])
  expect(user('AUTHOR')).toEqual(['User (Enterprise edition, author): 1 users x 24 = 24'])
  expect(user('ADMIN_PRO')).toEqual(['User (Enterprise edition, author-pro): 1 users x 40 = 40'])
  expect(user('READER_PRO')).toEqual(['User (Enterprise edition, reader-pro): 1 users x 20 = 20'])
  expect(lines(price('aws_quicksight_user.a', { user_role: unknown() }))).toEqual(['User: unknown because var.x is not set'])
  expect(lines(price('aws_quicksight_user.a', { user_role: 'READER' }, { region: 'us-gov-west-1' }))).toEqual([
    'User (Enterprise edition, reader): unpriced',
  ])
})

test('Grafana is billed by user', () => {
  expect(lines(price('aws_grafana_workspace.a', {}))).toEqual([
    'Editor/administrator licenses: usage editors_administrator_licenses at 9 per users',
    'Viewer licenses: usage viewer_licenses at 5 per users',
  ])
  expect(lines(price('aws_grafana_workspace.a', {}, { usage: { editors_administrator_licenses: 2, viewer_licenses: 3 } }))).toEqual([
    'Editor/administrator licenses: 2 users x 9 = 18',
    'Viewer licenses: 3 users x 5 = 15',
  ])
  expect(lines(price('aws_grafana_workspace.a', {}, { region: 'eu-west-1' }))[0]).toBe('Editor/administrator licenses: unpriced')
})

test('a budget costs something once actions are attached', () => {
  expect(price('aws_budgets_budget.a', { name: 'team' }).state).toBe('free')
  const others = { 'aws_budgets_budget_action.b': { budget_name: 'team' } }
  expect(price('aws_budgets_budget.a', { name: 'team' }, { others, region: 'eu-west-1' }).monthlyCost.toFixed(4)).toBe('3.0417')
})
