import { expect, test } from '@jest/globals'
import { attributes, read, resource } from '../read.ts'

test('regions: by name, by region as from version 6 on, and not by endpoint', async () => {
  const source = `
    provider "aws" {
      region = "us-gov-west-1"
    }
    data "aws_region" "own" {}
    data "aws_region" "named" {
      name = "us-west-2"
    }
    data "aws_region" "newer" {
      region = "eu-north-1"
    }
    data "aws_region" "endpoint" {
      endpoint = "ec2.eu-west-1.amazonaws.com"
    }
    data "aws_partition" "p" {}
    data "aws_service_principal" "p" {
      service_name = "ec2"
    }
    resource "aws_x" "x" {
      own       = [data.aws_region.own.id, data.aws_region.own.name, data.aws_region.own.endpoint]
      named     = [data.aws_region.named.id, data.aws_region.named.name]
      newer     = [data.aws_region.newer.id, data.aws_region.newer.name, data.aws_region.newer.region]
      endpoint  = data.aws_region.endpoint.name
      partition = data.aws_partition.p.partition
      principal = data.aws_service_principal.p.name
      region_of = data.aws_service_principal.p.region
    }`
  expect(attributes(await read(source), 'aws_x.x')).toEqual({
    own: ['us-gov-west-1', 'us-gov-west-1', 'ec2.us-gov-west-1.amazonaws.com'],
    named: ['us-west-2', 'us-west-2'],
    newer: ['eu-north-1', 'eu-north-1', 'eu-north-1'],
    endpoint: { because: 'data.aws_region.endpoint is read from the cloud' },
    partition: 'aws-us-gov',
    principal: { because: 'data.aws_service_principal.p is read from the cloud' },
    region_of: 'us-gov-west-1',
  })
})

test('an ARN that is not known, not valid, or sensitive', async () => {
  const source = `
    resource "aws_s3_bucket" "b" {}
    variable "arn" {
      default   = "arn:aws:iam::123456789012:role/r"
      sensitive = true
    }
    data "aws_arn" "later" {
      arn = aws_s3_bucket.b.arn
    }
    data "aws_arn" "wrong" {
      arn = "arn:aws:s3"
    }
    data "aws_arn" "secret" {
      arn = var.arn
    }
    resource "aws_x" "x" {
      later  = data.aws_arn.later.account
      wrong  = data.aws_arn.wrong.service
      secret = data.aws_arn.secret.account
    }`
  const reading = await read(source)
  expect(attributes(reading, 'aws_x.x')).toEqual({
    later: { because: 'aws_s3_bucket.b.arn is known after apply' },
    wrong: { because: 'data.aws_arn.wrong is read from the cloud' },
    secret: '123456789012',
  })
  expect([...resource(reading, 'aws_x.x').sensitive]).toEqual(['secret'])
})

test('what differs by account or project stays open, and conditions on it as well', async () => {
  const source = `
    data "aws_caller_identity" "me" {}
    data "aws_canonical_user_id" "me" {}
    data "aws_regions" "all" {
      all_regions = true
    }
    data "aws_availability_zones" "here" {}
    data "google_compute_zones" "here" {}
    data "google_project" "here" {}
    resource "aws_x" "x" {
      count   = data.aws_caller_identity.me.account_id == "123456789012" ? 1 : 0
      user    = data.aws_canonical_user_id.me.id
      regions = data.aws_regions.all.names
      zone    = data.aws_availability_zones.here.names[0]
      zones   = data.google_compute_zones.here.names
      project = data.google_project.here.number
    }`
  const reading = await read(source)
  expect(attributes(reading, 'aws_x.x[*]')).toEqual({
    user: { because: 'data.aws_canonical_user_id.me is read from the cloud' },
    regions: { because: 'data.aws_regions.all is read from the cloud' },
    zone: { because: 'data.aws_availability_zones.here is read from the cloud' },
    zones: { because: 'data.google_compute_zones.here is read from the cloud' },
    project: { because: 'data.google_project.here is read from the cloud' },
  })
})
