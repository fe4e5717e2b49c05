import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('without usage the lines of North America stand for what will be billed', () => {
  const found = lines(price('aws_cloudfront_distribution.a', {}))
  expect(found[0]).toBe(
    'US, Mexico, Canada > Data transfer out to internet (first 10,240 GB): usage monthly_data_transfer_to_internet_gb.us at 0.085 per GB',
  )
  expect(found.slice(-4)).toEqual([
    'US, Mexico, Canada > Data transfer out to origin: usage monthly_data_transfer_to_origin_gb.us at 0.02 per GB',
    'US, Mexico, Canada > HTTP requests: usage monthly_http_requests.us at 0.0075 per 10k requests',
    'US, Mexico, Canada > HTTPS requests: usage monthly_https_requests.us at 0.01 per 10k requests',
    'Invalidation requests (over 1k): usage monthly_invalidation_requests at 0.005 per paths',
  ])
})

test('traffic is billed in tiers at the price of its area', () => {
  const usage = {
    monthly_data_transfer_to_internet_gb: { us: 6_000_000, india: 10 },
    monthly_data_transfer_to_origin_gb: { south_america: 200 },
    monthly_http_requests: { japan: 3_000_000 },
    monthly_https_requests: { australia: 45_000 },
    monthly_invalidation_requests: 1200,
  }
  expect(lines(price('aws_cloudfront_distribution.a', {}, { usage }))).toEqual([
    'US, Mexico, Canada > Data transfer out to internet (first 10,240 GB): 10,240 GB x 0.085 = 870.4',
    'US, Mexico, Canada > Data transfer out to internet (next 40,960 GB): 40,960 GB x 0.08 = 3,276.8',
    'US, Mexico, Canada > Data transfer out to internet (next 102,400 GB): 102,400 GB x 0.06 = 6,144',
    'US, Mexico, Canada > Data transfer out to internet (next 358,400 GB): 358,400 GB x 0.04 = 14,336',
    'US, Mexico, Canada > Data transfer out to internet (next 536,576 GB): 536,576 GB x 0.03 = 16,097.28',
    'US, Mexico, Canada > Data transfer out to internet (next 4,194,304 GB): 4,194,304 GB x 0.025 = 104,857.6',
    'US, Mexico, Canada > Data transfer out to internet (over 5,242,880 GB): 757,120 GB x 0.02 = 15,142.4',
    'South America > Data transfer out to origin: 200 GB x 0.125 = 25',
    'Japan > HTTP requests: 300 10k requests x 0.009 = 2.7',
    'Australia, New Zealand > HTTPS requests: 4.5 10k requests x 0.0125 = 0.05625',
    'India > Data transfer out to internet (first 10,240 GB): 10 GB x 0.109 = 1.09',
    'Invalidation requests (over 1k): 200 paths x 0.005 = 1',
  ])
})

test('an Origin Shield is billed at the price of its region', () => {
  const shield = (region: string) => ({ origin: [{ origin_shield: [{ enabled: true, origin_shield_region: region }] }] })
  expect(lines(price('aws_cloudfront_distribution.a', shield('eu-central-1'))).at(-2)).toBe(
    'Origin shield requests europe (eu-central-1): usage monthly_shield_requests.europe at 0.009 per 10k requests',
  )
  const usage = { monthly_http_requests: { us: 0 }, monthly_shield_requests: { europe: 30_000, south_america: 200 } }
  expect(lines(price('aws_cloudfront_distribution.a', shield('eu-central-1'), { usage })).slice(0, 2)).toEqual([
    'Origin shield requests europe (eu-central-1): 3 10k requests x 0.009 = 0.027',
    'Origin shield requests south america (sa-east-1): 0.02 10k requests x 0.016 = 0.00032',
  ])
  expect(lines(price('aws_cloudfront_distribution.a', shield('nowhere-1'))).at(-2)).toBe(
    'Origin shield requests nowhere-1 (nowhere-1): unpriced',
  )
  expect(lines(price('aws_cloudfront_distribution.a', { origin: [{ origin_shield: [{ enabled: false }] }] }))).toHaveLength(11)
})

test('what a distribution is set up for costs extra', () => {
  const distribution = {
    default_cache_behavior: [{ field_level_encryption_id: 'x' }],
    ordered_cache_behavior: [{ realtime_log_config_arn: unknown() }],
    viewer_certificate: [{ ssl_support_method: 'vip' }],
  }
  const usage = { monthly_http_requests: { us: 0 }, monthly_encryption_requests: 100_000, monthly_log_lines: 5_000_000 }
  expect(lines(price('aws_cloudfront_distribution.a', distribution, { usage })).slice(1)).toEqual([
    'Field level encryption requests: 10 10k requests x 0.02 = 0.2',
    'Real-time log requests: 5 1M lines x 0.01 = 0.05',
    'Dedicated IP custom SSLs: 1 certificates x 600 = 600',
  ])
  const sni = { viewer_certificate: [{ ssl_support_method: 'sni-only' }] }
  expect(lines(price('aws_cloudfront_distribution.a', sni))).toHaveLength(11)
  expect(lines(price('aws_cloudfront_distribution.a', { viewer_certificate: [{ ssl_support_method: unknown() }] })).at(-1)).toBe(
    'Dedicated IP custom SSLs: unknown because var.x is not set',
  )
})
