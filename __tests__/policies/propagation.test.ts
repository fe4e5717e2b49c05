import { expect, test } from '@jest/globals'
import { check, lines, project, type Spec, unknown } from './change.ts'

const policy = (propagation = '', tags = '{ team: { required: true } }'): string =>
  `policies: { ownership: { kind: required-tags, stage: run, ${propagation}tags: ${tags} } }`
const found = (head: Readonly<Record<string, Spec>>, yaml = policy()) => lines(check(yaml, [project('shop', { base: {}, head })]))
const tags = { team: 'x' }

test('tags of an Auto Scaling group must be passed on to its instances', () => {
  const group = (propagate: boolean) => ({ tags, attributes: { tag: [{ key: 'team', value: 'x', propagate_at_launch: propagate }] } })
  expect(found({ 'aws_autoscaling_group.a': group(true) })).toEqual([])
  expect(found({ 'aws_autoscaling_group.a': group(false) })).toEqual([
    'warn introduced aws_autoscaling_group.a propagation: `team` does not reach the instances of the group | set `propagate_at_launch = true` in its `tag` blocks (main.tf:1)',
  ])
})

test('or come from its launch template', () => {
  const group = {
    tags,
    attributes: {
      tag: [{ key: 'team', value: 'x', propagate_at_launch: false }],
      launch_template: [{ id: unknown('known after apply', 'aws_launch_template.t') }],
    },
  }
  const template = (type: string) => ({ tags, attributes: { tag_specifications: [{ resource_type: type, tags }] } })
  expect(found({ 'aws_autoscaling_group.a': group, 'aws_launch_template.t': template('instance') })).toEqual([])
  expect(found({ 'aws_autoscaling_group.a': group, 'aws_launch_template.t': template('volume') })).toHaveLength(1)
})

test('tags of an instance must reach its volumes: volume_tags, block tags, or default tags', () => {
  const message =
    'warn introduced aws_instance.a propagation: `team` does not reach its volumes | add `volume_tags`, or `tags` in each block device (main.tf:1)'
  expect(found({ 'aws_instance.a': { tags } })).toEqual([message])
  expect(found({ 'aws_instance.a': { tags, attributes: { volume_tags: tags } } })).toEqual([])
  expect(found({ 'aws_instance.a': { tags, defaults: ['team'] } })).toEqual([])
  expect(found({ 'aws_instance.a': { tags, attributes: { root_block_device: [{ tags }] } } })).toEqual([])
  expect(
    found({ 'aws_instance.a': { tags, attributes: { root_block_device: [{ tags }], ebs_block_device: [{ device_name: 'x' }] } } }),
  ).toEqual([message])
})

test('an EKS node group passes tags on only through a launch template', () => {
  const message =
    'warn introduced aws_eks_node_group.a propagation: `team` does not reach the instances of the node group | use a launch template with `tag_specifications` for `instance` (main.tf:1)'
  const using = { launch_template: [{ id: unknown('known after apply', 'aws_launch_template.t') }] }
  const template = { tags, attributes: { tag_specifications: [{ resource_type: 'instance', tags }] } }
  expect(found({ 'aws_eks_node_group.a': { tags } })).toEqual([message])
  expect(found({ 'aws_eks_node_group.a': { tags, attributes: using }, 'aws_launch_template.t': template })).toEqual([])
  expect(found({ 'aws_eks_node_group.a': { tags, attributes: using }, 'aws_launch_template.t': { tags } })).toEqual([message])
  expect(found({ 'aws_eks_node_group.a': { tags, attributes: { launch_template: [{ id: 'lt-123' }] } } })).toEqual([])
})

test('ECS services, batch jobs and DynamoDB replicas', () => {
  expect(
    found({
      'aws_ecs_service.none': { tags },
      'aws_ecs_service.own': { tags, attributes: { propagate_tags: 'SERVICE' } },
      'aws_batch_job_definition.no': { tags, attributes: { propagate_tags: false } },
      'aws_batch_job_definition.yes': { tags, attributes: { propagate_tags: true } },
      'aws_batch_job_definition.eks': { tags, attributes: { eks_properties: [{}] } },
      'aws_dynamodb_table.alone': { tags },
      'aws_dynamodb_table.half': { tags, attributes: { replica: [{ region_name: 'a', propagate_tags: true }, { region_name: 'b' }] } },
    }),
  ).toEqual([
    'warn introduced aws_batch_job_definition.no propagation: `team` does not reach the tasks of its jobs | set `propagate_tags = true` (main.tf:1)',
    'warn introduced aws_dynamodb_table.half propagation: `team` does not reach its replicas | set `propagate_tags = true` in each `replica` (main.tf:1)',
    'warn introduced aws_ecs_service.none propagation: `team` does not reach its tasks | set `propagate_tags = "SERVICE"` (main.tf:1)',
  ])
})

test('schedules, pipes and event targets that start ECS tasks, though they cannot all be tagged themselves', () => {
  const definition = { propagate_tags: 'TASK_DEFINITION' }
  expect(
    found({
      'aws_scheduler_schedule.bad': { attributes: { target: [{ ecs_parameters: [{ task_count: 1 }] }] } },
      'aws_scheduler_schedule.good': { attributes: { target: [{ ecs_parameters: [definition] }] } },
      'aws_scheduler_schedule.lambda': { attributes: { target: [{ arn: 'x' }] } },
      'aws_pipes_pipe.bad': { tags, attributes: { target_parameters: [{ ecs_task_parameters: [{}] }] } },
      'aws_cloudwatch_event_target.bad': { attributes: { ecs_target: [{}] } },
      'aws_cloudwatch_event_target.good': { attributes: { ecs_target: [definition] } },
    }),
  ).toEqual([
    'warn introduced aws_cloudwatch_event_target.bad propagation: `team` does not reach the tasks it starts | set `propagate_tags = "TASK_DEFINITION"` in `ecs_target` (main.tf:1)',
    'warn introduced aws_pipes_pipe.bad propagation: `team` does not reach the tasks it starts | set `propagate_tags = "TASK_DEFINITION"` in `ecs_task_parameters` (main.tf:1)',
    'warn introduced aws_scheduler_schedule.bad propagation: `team` does not reach the tasks it starts | set `propagate_tags = "TASK_DEFINITION"` in `ecs_parameters` (main.tf:1)',
  ])
})

test('only tags that the resource itself has can be lost, and an unknown switch cannot be told', () => {
  const two = policy('', '{ team: { required: true }, env: { required: true } }')
  expect(found({ 'aws_ecs_service.a': { tags } }, two).map(line => line.replace(/ \|.*/, ''))).toEqual([
    'fail introduced aws_ecs_service.a env: `env` is missing',
    'warn introduced aws_ecs_service.a propagation: `team` does not reach its tasks',
  ])
  expect(found({ 'aws_ecs_service.a': { tags, attributes: { propagate_tags: unknown('var.propagate is not set') } } })).toEqual([
    'warn introduced - var.propagate is not set: var.propagate is not set: `team` of 1 resource cannot be told',
  ])
})

test('propagation is configured: off, note, warn or fail', () => {
  const level = (value: string) =>
    found({ 'aws_ecs_service.a': { tags } }, policy(`propagation: ${value}, `)).map(line => line.split(' ')[0])
  expect(level('off')).toEqual([])
  expect(level('note')).toEqual(['note'])
  expect(level('warn')).toEqual(['warn'])
  expect(level('fail')).toEqual(['fail'])
})
