import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

const others = { 'aws_ecs_task_definition.a': { family: 'web', cpu: '1024', memory: '2048' } }
const service = { name: 'web', task_definition: ref('aws_ecs_task_definition.a', 'arn'), launch_type: 'FARGATE', desired_count: 2 }
const ecs = (attributes: Record<string, unknown>, more: Record<string, object> = {}) =>
  lines(price('aws_ecs_service.a', attributes as never, { others: { ...others, ...more } as never }))

const vcpu = (hours: string, cost: string) => `Fargate vCPU (Linux, x86): ${hours} vCPU-hours x 0.04048 = ${cost}`
const memory = (hours: string, cost: string) => `Fargate memory (Linux, x86): ${hours} GB-hours x 0.004445 = ${cost}`

test('tasks on Fargate are billed by vCPU and memory', () => {
  expect(ecs(service)).toEqual([vcpu('1,460', '59.1008'), memory('2,920', '12.9794')])
  expect(ecs({ ...service, task_definition: 'web' })).toEqual([vcpu('1,460', '59.1008'), memory('2,920', '12.9794')])
  expect(ecs({ ...service, desired_count: null })).toEqual([])
})

test('tasks on instances cost nothing themselves', () => {
  expect(price('aws_ecs_service.a', { desired_count: 2 }).state).toBe('free')
})

test('volumes are made for each task', () => {
  const volume_configuration = [{ name: 'data', managed_ebs_volume: [{ size_in_gb: 10 }] }]
  const disks = 'volume_configuration[0] > Storage (general purpose SSD, gp3): 20 GB-months x 0.08 = 1.6'
  expect(ecs({ ...service, volume_configuration })[2]).toBe(disks)
  expect(ecs({ desired_count: 2, volume_configuration })).toEqual([disks])
})

test('sizes in words, Arm, Windows and disk', () => {
  const arm = {
    cpu: '.5 vCPU',
    memory: '1 GB',
    runtime_platform: [{ cpu_architecture: 'ARM64' }],
    ephemeral_storage: [{ size_in_gib: 50 }],
  }
  expect(ecs({ ...service, desired_count: 1 }, { 'aws_ecs_task_definition.a': arm })).toEqual([
    'Fargate vCPU (Linux, Arm): 365 vCPU-hours x 0.03238 = 11.8187',
    'Fargate memory (Linux, Arm): 730 GB-hours x 0.00356 = 2.5988',
    'Fargate ephemeral storage: 21,900 GB-hours x 0.000111 = 2.4309',
  ])
  const windows = { cpu: 1024, memory: 2048, runtime_platform: [{ operating_system_family: 'WINDOWS_SERVER_2022_CORE' }] }
  expect(ecs({ ...service, desired_count: 1 }, { 'aws_ecs_task_definition.a': windows })[2]).toBe(
    'Windows license (Windows): 730 vCPU-hours x 0.046 = 33.58',
  )
})

test('capacity providers share the tasks; the spare capacity has no list price', () => {
  const strategy = (weights: readonly (readonly [string, number, number])[]) => ({
    ...service,
    launch_type: null,
    desired_count: 5,
    capacity_provider_strategy: weights.map(([capacity_provider, base, weight]) => ({ capacity_provider, base, weight })),
  })
  expect(
    ecs(
      strategy([
        ['FARGATE', 1, 1],
        ['FARGATE_SPOT', 0, 3],
      ]),
    ),
  ).toEqual([
    vcpu('1,460', '59.1008'),
    memory('2,920', '12.9794'),
    'Fargate Spot tasks: unknown because the market sets the prices of Fargate Spot',
  ])
  expect(ecs(strategy([['FARGATE', 0, 1]]))[0]).toBe(vcpu('3,650', '147.752'))
  expect(ecs(strategy([['on-instances', 0, 1]]))).toEqual([])
})

test('the default strategy of the cluster counts where the service says nothing', () => {
  const attributes = { ...service, launch_type: null, desired_count: 1, cluster: ref('aws_ecs_cluster.a') }
  const cluster = {
    'aws_ecs_cluster.a': { name: 'main' },
    'aws_ecs_cluster_capacity_providers.a': {
      cluster_name: ref('aws_ecs_cluster.a', 'name'),
      default_capacity_provider_strategy: [{ capacity_provider: 'FARGATE', weight: 1 }],
    },
  }
  expect(ecs(attributes, cluster)[0]).toBe(vcpu('730', '29.5504'))
})

test('auto scaling keeps a least number of tasks', () => {
  const attributes = { ...service, cluster: ref('aws_ecs_cluster.a') }
  const scaled = {
    'aws_ecs_cluster.a': { name: 'main' },
    'aws_appautoscaling_target.a': { resource_id: 'service/main/web', min_capacity: 4 },
  }
  expect(ecs(attributes, scaled)[0]).toBe(vcpu('2,920', '118.2016'))
})

test('what is not known stays with its line', () => {
  expect(ecs(service, { 'aws_ecs_task_definition.a': { cpu: unknown(), memory: '2048' } })).toEqual([
    'Fargate vCPU (Linux, x86): unknown because var.x is not set',
    memory('2,920', '12.9794'),
  ])
  expect(ecs({ ...service, task_definition: 'other' })).toEqual(['Cost: unknown because its task definition is not part of this project'])
})
