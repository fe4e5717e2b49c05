import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readPlan } from '../../../src/formats/terraform-plan/read.ts'
import { isUnknown } from '../../../src/model/unknown.ts'
import { resourceOutline, tagOutline } from './outline.ts'

const recorded = (name: string) => readPlan(readFileSync(join(import.meta.dirname, 'fixtures', name, 'plan.json'), 'utf8'))

test('new resources have what is written, and references for what is known after apply', () => {
  const { before, after, diagnostics } = recorded('new-resources')
  expect(diagnostics).toEqual([])
  expect(before).toEqual([])
  const names = ['instance_type', 'launch_template', 'root_block_device', 'availability_zone', 'size', 'iops', 'volume_id', 'instance_id']
  expect(after.map(resource => resourceOutline(resource, ...names))).toEqual([
    'aws_ebs_volume.data availability_zone=?aws_instance.web[0] availability_zone size=100',
    'aws_instance.web[0] instance_type="t3.large" launch_template=[{version="$Latest", id=?aws_launch_template.web id}] root_block_device=[{delete_on_termination=true, volume_size=50}]',
    'aws_instance.web[1] instance_type="t3.large" launch_template=[{version="$Latest", id=?aws_launch_template.web id}] root_block_device=[{delete_on_termination=true, volume_size=50}]',
    'aws_launch_template.web instance_type="m5.large"',
    'aws_volume_attachment.data volume_id=?aws_ebs_volume.data id instance_id=?aws_instance.web[0] id',
  ])
  expect(new Set(after.map(({ region }) => region))).toEqual(new Set(['eu-central-1']))
  expect(new Set(after.map(({ provider }) => provider))).toEqual(new Set(['aws']))
  const zone = after[0]?.attributes.availability_zone
  expect(isUnknown(zone) && zone.cause).toEqual({ kind: 'computed', text: 'aws_ebs_volume.data.availability_zone is known after apply' })
  expect(after[0]?.location).toEqual({ file: 'plan.json', line: 1 })
})

test('modules have their directory, their provider, and references through variables and outputs', () => {
  const { after } = recorded('modules')
  expect(
    after.map(resource => `${resource.module}: ${resource.region} ${resourceOutline(resource, 'instance_class', 'subnet_id', 'vpc_id')}`),
  ).toEqual([
    ': us-east-1 aws_subnet.edge[0] vpc_id="vpc-1"',
    'app: eu-west-1 module.app["small"].aws_db_instance.db instance_class="db.t4g.medium"',
    'app: eu-west-1 module.app["small"].aws_instance.node[0] subnet_id=?module.network.aws_subnet.private id',
    'app: eu-west-1 module.app["with.dot"].aws_db_instance.db instance_class="db.t4g.medium"',
    'app: eu-west-1 module.app["with.dot"].aws_instance.node[0] subnet_id=?module.network.aws_subnet.private id',
    'app: eu-west-1 module.app["with.dot"].aws_instance.node[1] subnet_id=?module.network.aws_subnet.private id',
    'app: us-east-1 module.edge.aws_db_instance.db instance_class="db.t3.micro"',
    'network: eu-west-1 module.network.aws_subnet.private vpc_id=?module.network.aws_vpc.main id',
    'network: eu-west-1 module.network.aws_vpc.main',
  ])
  expect([...(after[1]?.sensitive ?? [])]).toEqual(['password', 'password_wo'])
})

test('changed, replaced, moved, destroyed and forgotten resources stand on the sides where they are', () => {
  const { before, after, diagnostics } = recorded('changes')
  expect(before.map(resource => resourceOutline(resource, 'ami', 'instance_type', 'size'))).toEqual([
    'aws_ebs_volume.copies[0] size=10',
    'aws_ebs_volume.forgotten size=30',
    'aws_instance.destroyed ami="ami-1" instance_type="m5.xlarge"',
    'aws_instance.kept ami="ami-1" instance_type="t3.micro"',
    'aws_instance.old_name ami="ami-1" instance_type="t3.micro"',
    'aws_instance.replaced ami="ami-1" instance_type="t3.micro"',
    'aws_instance.resized ami="ami-1" instance_type="t3.micro"',
  ])
  expect(after.map(resource => `${resourceOutline(resource, 'ami', 'instance_type', 'size')} ${resource.movedFrom ?? ''}`)).toEqual([
    'aws_ebs_volume.copies["a"] size=10 aws_ebs_volume.copies[0]',
    'aws_ebs_volume.new size=200 ',
    'aws_instance.kept ami="ami-1" instance_type="t3.micro" ',
    'aws_instance.renamed ami="ami-1" instance_type="t3.micro" aws_instance.old_name',
    'aws_instance.replaced ami="ami-2" instance_type="t3.micro" ',
    'aws_instance.resized ami="ami-1" instance_type="t3.large" ',
  ])
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['plan-forgotten', 'warning', 'aws_ebs_volume.forgotten is no longer managed, but goes on to exist and to cost'],
    ['plan-deposed', 'note', 'An old object of aws_instance.kept that an earlier apply left behind is destroyed; it is not counted'],
  ])
})

test('tags are told with where they come from, and an unknown map leaves them incomplete', () => {
  const { after } = recorded('tags')
  expect(after.map(resource => `${resource.address}: ${tagOutline(resource)}`)).toEqual([
    'aws_autoscaling_group.workers: team=batch (tag)',
    'aws_db_instance.secret: note=hidden (tags), owner=data@example.com (default_tags), team=data (default_tags)',
    'aws_sqs_queue.from_defaults: owner=data@example.com (default_tags), team=data (default_tags)',
    'aws_sqs_queue.known: owner=data@example.com (default_tags), purpose=orders (tags), team=other (tags)',
    'aws_sqs_queue.unknown_map: …',
    'aws_sqs_queue.unknown_value: …',
  ])
  expect([...(after[1]?.sensitive ?? [])]).toEqual(['password', 'password_wo', 'tags'])
  const unknownMap = after[4]?.attributes.tags
  expect(isUnknown(unknownMap) && unknownMap.reference).toBeUndefined()
})

test('a region that is worked out by an expression is not known', () => {
  const region = recorded('tags').after[2]?.region
  expect(isUnknown(region) && region.cause.text).toBe('the plan does not tell the region of provider aws')
})

test('in blocks the provider chooses what is not written; made by a dynamic block, it is not known what is written', () => {
  const { after } = recorded('blocks')
  expect(after.slice(1).map(resource => resourceOutline(resource, 'ebs_block_device', 'root_block_device'))).toEqual([
    'aws_instance.disks ebs_block_device=[{delete_on_termination=true, device_name="/dev/sdf", snapshot_id=?aws_ebs_snapshot.base id}, ' +
      '{delete_on_termination=true, device_name="/dev/sdg", volume_size=20}, ' +
      '{delete_on_termination=true, device_name="/dev/sdh", volume_size=30, encrypted=?, iops=?, kms_key_id=?, snapshot_id=?, tags_all=?, throughput=?, volume_id=?, volume_type=?}]',
    'aws_instance.plain',
    'aws_instance.sized root_block_device=[{delete_on_termination=true, volume_size=?aws_ebs_snapshot.base volume_size}]',
  ])
})

test('what a target leaves out stays as it is', () => {
  const { before, after, diagnostics } = recorded('targeted')
  expect(before.map(resource => resourceOutline(resource, 'size'))).toEqual([
    'aws_ebs_volume.first size=10',
    'aws_ebs_volume.second size=20',
  ])
  expect(after.map(resource => resourceOutline(resource, 'size'))).toEqual([
    'aws_ebs_volume.first size=15',
    'aws_ebs_volume.second size=20',
  ])
  expect(diagnostics.map(({ code }) => code)).toEqual(['plan-incomplete'])
})

test('a plan to destroy leaves nothing', () => {
  const { before, after } = recorded('destroy')
  expect(before.map(({ address }) => address)).toEqual(['aws_ebs_volume.first', 'aws_ebs_volume.second'])
  expect(after).toEqual([])
})

test('built-in resources belong to no cloud', () => {
  const { after } = recorded('built-in')
  expect(
    after.map(resource => `${resource.provider} ${resource.region} ${resourceOutline(resource, 'input', 'triggers_replace')}`),
  ).toEqual([
    'none undefined terraform_data.first input="a"',
    'none undefined terraform_data.second input={fixed=1, value=?} triggers_replace=[?]',
  ])
})
