import { expect, test } from '@jest/globals'
import { lines, price } from '../price.ts'

test('a NAT gateway is billed by the hour and by the GB', () => {
  expect(lines(price('aws_nat_gateway.a', {}))).toEqual([
    'NAT gateway: 730 hours x 0.045 = 32.85',
    'Data processed: usage monthly_data_processed_gb at 0.045 per GB',
  ])
  expect(lines(price('aws_nat_gateway.a', {}, { usage: { monthly_data_processed_gb: 100 }, region: 'eu-west-1' }))).toEqual([
    'NAT gateway: 730 hours x 0.048 = 35.04',
    'Data processed: 100 GB x 0.048 = 4.8',
  ])
})

test('a region without a price is unpriced and says where there is one', () => {
  const [line] = price('aws_nat_gateway.a', {}, { region: 'eu-wset-1' }).lines
  expect(line).toMatchObject({
    state: 'unpriced',
    reason: 'no price of nat-gateway-hours in eu-wset-1',
    nearest: expect.arrayContaining(['nat-gateway-hours in eu-west-1']),
  })
})
