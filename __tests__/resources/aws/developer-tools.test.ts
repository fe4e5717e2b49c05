import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('builds are billed by minute, machine and size', () => {
  const project = (type: string, size: string) => ({ environment: [{ type, compute_type: `BUILD_GENERAL1_${size}` }] })
  expect(lines(price('aws_codebuild_project.a', project('LINUX_CONTAINER', 'SMALL')))).toEqual([
    'Build minutes (Linux, general1.small): usage monthly_build_mins at 0.005 per minutes',
  ])
  const usage = { monthly_build_mins: 100_000 }
  expect(lines(price('aws_codebuild_project.a', project('LINUX_CONTAINER', 'LARGE'), { usage }))).toEqual([
    'Build minutes (Linux, general1.large): 100,000 minutes x 0.02 = 2,000',
  ])
  expect(lines(price('aws_codebuild_project.a', project('WINDOWS_SERVER_2019_CONTAINER', 'LARGE'), { usage }))).toEqual([
    'Build minutes (Windows, general1.large): 100,000 minutes x 0.036 = 3,600',
  ])
  expect(lines(price('aws_codebuild_project.a', project('ARM_CONTAINER', 'SMALL')))).toEqual([
    'Build minutes (ARM, general1.small): unpriced',
  ])
  const odd = { environment: [{ type: 'constructor', compute_type: '__proto__' }] }
  expect(lines(price('aws_codebuild_project.a', odd))).toEqual(['Build minutes (constructor, __proto__): unpriced'])
  expect(lines(price('aws_codebuild_project.a', { environment: unknown() }))).toEqual(['Build minutes: unknown because var.x is not set'])
})

test('pipelines of the first type are billed by the month, of the second by minute', () => {
  expect(lines(price('aws_codepipeline.a', {}))).toEqual(['Active pipeline: 1 pipelines x 1 = 1'])
  expect(lines(price('aws_codepipeline.a', { pipeline_type: 'V2' }))).toEqual([
    'Action execution: usage monthly_action_mins at 0.002 per minutes',
  ])
  expect(lines(price('aws_codepipeline.a', { pipeline_type: 'V2' }, { usage: { monthly_action_mins: 500 } }))).toEqual([
    'Action execution: 500 minutes x 0.002 = 1',
  ])
  expect(lines(price('aws_codepipeline.a', { pipeline_type: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(lines(price('aws_codepipeline.a', {}, { region: 'nowhere-1' }))).toEqual(['Active pipeline: unpriced'])
})

test('package and code repositories are billed by use', () => {
  expect(lines(price('aws_codeartifact_repository.a', {}, { usage: { storage_gb: 10 } }))).toEqual([
    'Storage: 10 GB-months x 0.05 = 0.5',
    'Requests: usage monthly_requests at 0.05 per 10k requests',
  ])
  expect(lines(price('aws_codeartifact_repository.a', {}, { region: 'sa-east-1' }))[0]).toBe('Storage: unpriced')
  expect(lines(price('aws_codecommit_repository.a', {}, { region: 'eu-west-1' }))).toEqual([
    'Active users: usage active_users at 1 per users',
  ])
  expect(lines(price('aws_codecommit_repository.a', {}, { usage: { active_users: 3 } }))).toEqual(['Active users: 3 users x 1 = 3'])
})

test('an Amplify app is billed by build, storage and traffic, and by request where it renders on a server', () => {
  expect(lines(price('aws_amplify_app.a', {}, { usage: { monthly_build_mins: 100, monthly_served_gb: 50 } }))).toEqual([
    'Build minutes: 100 minutes x 0.01 = 1',
    'Data stored: usage storage_gb at 0.023 per GB-months',
    'Data served: 50 GB x 0.15 = 7.5',
  ])
  expect(lines(price('aws_amplify_app.a', { platform: 'WEB_COMPUTE' })).slice(3)).toEqual([
    'Server requests: usage monthly_server_requests at 0.3 per 1M requests',
    'Server duration: usage monthly_server_gb_seconds at 0.0000555556 per GB-seconds',
  ])
  expect(lines(price('aws_amplify_app.a', { platform: unknown() }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(lines(price('aws_amplify_app.a', {}, { region: 'af-south-1' }))[0]).toBe('Build minutes: unpriced')
})
