import { expect, test } from '@jest/globals'
import { lines, price } from '../price.ts'

test('a repository is billed by what it stores, where the price is known', () => {
  expect(lines(price('aws_ecr_repository.a', {}))).toEqual(['Storage: usage storage_gb at 0.1 per GB-months'])
  expect(lines(price('aws_ecr_repository.a', {}, { usage: { storage_gb: 25 }, region: 'eu-north-1' }))).toEqual([
    'Storage: 25 GB-months x 0.1 = 2.5',
  ])
  expect(lines(price('aws_ecr_repository.a', {}, { region: 'sa-east-1' }))).toEqual(['Storage: unpriced'])
})
