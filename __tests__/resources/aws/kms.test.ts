import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const symmetric = [
  'Customer master key: 1 keys x 1 = 1',
  'Requests: usage monthly_requests at 0.03 per 10k requests',
  'ECC GenerateDataKeyPair requests: usage monthly_ecc_data_key_pair_requests at 0.1 per 10k requests',
  'RSA GenerateDataKeyPair requests: usage monthly_rsa_data_key_pair_requests at 12 per 10k requests',
]

test('a key is billed by the month and by request', () => {
  expect(lines(price('aws_kms_key.a', {}))).toEqual(symmetric)
  const usage = { monthly_requests: 100_000, monthly_ecc_data_key_pair_requests: 10_000, monthly_rsa_data_key_pair_requests: 5000 }
  expect(lines(price('aws_kms_key.a', {}, { usage }))).toEqual([
    'Customer master key: 1 keys x 1 = 1',
    'Requests: 10 10k requests x 0.03 = 0.3',
    'ECC GenerateDataKeyPair requests: 1 10k requests x 0.1 = 0.1',
    'RSA GenerateDataKeyPair requests: 0.5 10k requests x 12 = 6',
  ])
})

test('the kind of key sets the price of requests, and only symmetric ones make key pairs', () => {
  const key = (spec: string) => lines(price('aws_kms_key.a', { customer_master_key_spec: spec }))
  expect(key('RSA_2048').slice(1)).toEqual(['Requests: usage monthly_requests at 0.03 per 10k requests'])
  expect(key('ECC_NIST_P256').slice(1)).toEqual(['Requests: usage monthly_requests at 0.15 per 10k requests'])
  expect(key('HMAC_256').slice(1)).toEqual(['Requests: usage monthly_requests at 0.03 per 10k requests'])
  expect(lines(price('aws_kms_key.a', { customer_master_key_spec: unknown() }))).toEqual([
    'Customer master key: 1 keys x 1 = 1',
    'Requests: unknown because var.x is not set',
    'ECC GenerateDataKeyPair requests: unknown because var.x is not set',
    'RSA GenerateDataKeyPair requests: unknown because var.x is not set',
  ])
})

test('keys with imported material and replicas cost the same', () => {
  expect(lines(price('aws_kms_external_key.a', {}))).toEqual(symmetric)
  expect(lines(price('aws_kms_replica_external_key.a', {}))).toEqual(symmetric)
})

test('a replica is of the kind of its primary key', () => {
  const others = { 'aws_kms_key.b': { customer_master_key_spec: 'ECC_NIST_P256' } }
  expect(lines(price('aws_kms_replica_key.a', { primary_key_arn: ref('aws_kms_key.b', 'arn') }, { others }))).toEqual([
    'Customer master key: 1 keys x 1 = 1',
    'Requests: usage monthly_requests at 0.15 per 10k requests',
  ])
  expect(lines(price('aws_kms_replica_key.a', { primary_key_arn: unknown() }))[1]).toBe('Requests: unknown because var.x is not set')
})

test('a region without a price is unpriced', () => {
  expect(price('aws_kms_key.a', {}, { region: 'nowhere-1' }).lines[0]).toMatchObject({ state: 'unpriced', sku: 'aws/kms/keys' })
})
