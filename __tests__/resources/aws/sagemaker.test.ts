import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const endpoint = { endpoint_config_name: ref('aws_sagemaker_endpoint_configuration.b', 'name') }

test('an endpoint is billed by the instances of its configuration', () => {
  const configuration = {
    production_variants: [{ instance_type: 'ml.m5.large', initial_instance_count: 2 }, { instance_type: unknown() }],
    shadow_production_variants: [{ instance_type: 'ml.nothing' }],
  }
  const others = { 'aws_sagemaker_endpoint_configuration.b': configuration }
  expect(lines(price('aws_sagemaker_endpoint.a', endpoint, { others }))).toEqual([
    'production variant 1 > Hosting instances (ml.m5.large): 1,460 hours x 0.115 = 167.9',
    'production variant 2 > Hosting instances: unknown because var.x is not set',
    'shadow variant 1 > Hosting instances (ml.nothing): unpriced',
  ])
})

test('serverless variants have no price here, and a configuration elsewhere is not known', () => {
  const others = {
    'aws_sagemaker_endpoint_configuration.b': { production_variants: [{ serverless_config: [{ memory_size_in_mb: 2048 }] }] },
  }
  expect(lines(price('aws_sagemaker_endpoint.a', endpoint, { others }))).toEqual([
    'production variant 1 > Hosting instances (serverless): unpriced',
  ])
  expect(lines(price('aws_sagemaker_endpoint.a', { endpoint_config_name: 'elsewhere' }))).toEqual([
    'Cost: unknown because the configuration of the endpoint is not part of the project',
  ])
})
