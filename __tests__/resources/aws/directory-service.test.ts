import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a Microsoft AD is billed by domain controller and edition', () => {
  expect(lines(price('aws_directory_service_directory.a', { type: 'MicrosoftAD', edition: 'Standard' }))).toEqual([
    'Directory service (Microsoft AD, Standard): 2 domain controllers x 43.8 = 87.6',
    'Directory sharing: usage shared_accounts at 13.14 per accounts',
  ])
  const enterprise = { type: 'MicrosoftAD', desired_number_of_domain_controllers: 3 }
  expect(lines(price('aws_directory_service_directory.a', enterprise))).toEqual([
    'Directory service (Microsoft AD, Enterprise): 2 domain controllers x 146 = 292',
    'Additional domain controllers: 1 domain controllers x 146 = 146',
    'Directory sharing: unpriced',
  ])
  const usage = { additional_domain_controllers: 4, shared_accounts: 8 }
  expect(lines(price('aws_directory_service_directory.a', { type: 'MicrosoftAD', edition: 'Standard' }, { usage })).slice(1)).toEqual([
    'Additional domain controllers: 4 domain controllers x 43.8 = 175.2',
    'Directory sharing: 8 accounts x 13.14 = 105.12',
  ])
  expect(lines(price('aws_directory_service_directory.a', { type: 'MicrosoftAD', edition: unknown() }))[0]).toBe(
    'Directory service: unknown because var.x is not set',
  )
})

test('the other directories are billed by size', () => {
  expect(lines(price('aws_directory_service_directory.a', {}))).toEqual([
    'Directory service (Simple AD, Large): 1 directories x 109.5 = 109.5',
  ])
  expect(lines(price('aws_directory_service_directory.a', { type: 'SimpleAD', size: 'Small' }))).toEqual([
    'Directory service (Simple AD, Small): 1 directories x 36.5 = 36.5',
  ])
  expect(lines(price('aws_directory_service_directory.a', { type: 'ADConnector', size: 'Small' }))).toEqual([
    'Directory service (AD Connector, Small): 1 directories x 36.5 = 36.5',
  ])
  expect(lines(price('aws_directory_service_directory.a', { type: 'ADConnector' }))).toEqual([
    'Directory service (AD Connector, Large): unpriced',
  ])
  expect(lines(price('aws_directory_service_directory.a', { type: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
})
