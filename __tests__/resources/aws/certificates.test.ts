import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('public certificates are free, private ones are billed when issued', () => {
  expect(price('aws_acm_certificate.a', { domain_name: 'a.example' }).state).toBe('free')
  expect(lines(price('aws_acm_certificate.a', { certificate_authority_arn: unknown() }))).toEqual([
    'Private certificate (first 1,000 certificates): 1 certificates x 0.75 = 0.75',
  ])
  expect(lines(price('aws_acm_certificate.a', { certificate_authority_arn: 'x' }, { region: 'eu-west-1' }))).toEqual([
    'Private certificate: unpriced',
  ])
})

test('a private authority is billed by the month and by certificate, as its mode says', () => {
  expect(lines(price('aws_acmpca_certificate_authority.a', {}, { usage: { monthly_requests: 20_000 } }))).toEqual([
    'Private certificate authority (general-purpose): 1 authorities x 400 = 400',
    'Certificates (first 1,000 certificates): 1,000 certificates x 0.75 = 750',
    'Certificates (next 9,000 certificates): 9,000 certificates x 0.35 = 3,150',
    'Certificates (over 10,000 certificates): 10,000 certificates x 0.001 = 10',
  ])
  expect(lines(price('aws_acmpca_certificate_authority.a', { usage_mode: 'SHORT_LIVED_CERTIFICATE' }))).toEqual([
    'Private certificate authority (short-lived): 1 authorities x 50 = 50',
    'Certificates: usage monthly_requests at 0.058 per certificates',
  ])
  expect(lines(price('aws_acmpca_certificate_authority.a', { usage_mode: unknown() }))).toEqual([
    'Private certificate authority: unknown because var.x is not set',
    'Certificates: unknown because var.x is not set',
  ])
})
