import { expect, test } from '@jest/globals'
import { attributes, read } from './read.ts'

test('data sources are read from the cloud, but for what is certain', async () => {
  const reading = await read({
    'main.tf': `
      provider "aws" { region = "cn-north-1" }
      provider "aws" {
        alias  = "us"
        region = "us-east-1"
      }
      data "aws_region" "here" {}
      data "aws_region" "us" { provider = aws.us }
      data "aws_partition" "here" {}
      data "aws_ami" "a" {
        owners = ["self"]
      }
      data "terraform_remote_state" "s" {
        backend = "s3"
      }
      data "local_file" "f" {
        filename = "text.txt"
      }
      data "null_data_source" "n" {
        inputs = { a = 1 }
      }
      resource "aws_x" "x" {
        region_name = data.aws_region.here.name
        us          = data.aws_region.us.id
        partition   = data.aws_partition.here.partition
        suffix      = data.aws_partition.here.dns_suffix
        ami         = data.aws_ami.a.id
        owner       = data.aws_ami.a.owners[0]
        vpc         = data.terraform_remote_state.s.outputs.vpc_id
        text        = data.local_file.f.content
        hash        = data.local_file.f.content_md5
        inputs      = data.null_data_source.n.outputs.a
      }`,
    'text.txt': 'hello',
  })
  expect(attributes(reading, 'aws_x.x')).toEqual({
    region_name: 'cn-north-1',
    us: 'us-east-1',
    partition: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    ami: { because: 'data.aws_ami.a is read from the cloud' },
    owner: 'self',
    vpc: { because: 'data.terraform_remote_state.s is the state of another configuration' },
    text: 'hello',
    hash: { because: 'data.local_file.f is read from the cloud' },
    inputs: 1,
  })
  expect(reading.resources).toHaveLength(1)
})

test('settings of the provider are known to the data sources that tell them', async () => {
  const reading = await read(`
    provider "aws" {
      default_tags {
        tags = { Team = "core" }
      }
    }
    provider "google" {
      project = "p"
      region  = "europe-west1"
    }
    data "aws_default_tags" "t" {}
    data "google_client_config" "c" {}
    resource "aws_autoscaling_group" "g" {
      dynamic "tag" {
        for_each = data.aws_default_tags.t.tags
        content {
          key   = tag.key
          value = tag.value
        }
      }
    }
    resource "google_x" "x" {
      project = data.google_client_config.c.project
      region  = data.google_client_config.c.region
      zone    = data.google_client_config.c.zone
    }`)
  expect(attributes(reading, 'aws_autoscaling_group.g')).toEqual({ tag: [{ key: 'Team', value: 'core' }] })
  expect(attributes(reading, 'google_x.x')).toEqual({
    project: 'p',
    region: 'europe-west1',
    zone: { because: 'data.google_client_config.c is read from the cloud' },
  })
})

test('mocks answer for data sources, by address before type', async () => {
  const source = `
    data "aws_vpc" "a" {}
    data "aws_vpc" "b" {}
    resource "aws_x" "x" {
      for_each = toset(data.aws_vpc.a.zones)
      a        = data.aws_vpc.a.id
      b        = data.aws_vpc.b.id
      c        = data.aws_vpc.b.other
    }`
  const mocks = { 'data.aws_vpc.a': { id: 'vpc-a', zones: ['z1', 'z2'] }, aws_vpc: { id: 'vpc-any' } }
  const reading = await read(source, {}, { mocks })
  expect(reading.resources.map(({ address }) => address)).toEqual(['aws_x.x["z1"]', 'aws_x.x["z2"]'])
  expect(attributes(reading, 'aws_x.x["z1"]')).toEqual({
    a: 'vpc-a',
    b: 'vpc-any',
    c: { because: 'data.aws_vpc.b is read from the cloud' },
  })
})
