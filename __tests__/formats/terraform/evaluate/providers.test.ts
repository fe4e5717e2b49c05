import { expect, test } from '@jest/globals'
import { codes, plain, read, resource } from './read.ts'

const regions = async (files: string | Record<string, string>): Promise<Record<string, unknown>> =>
  Object.fromEntries((await read(files)).resources.map(({ address, region }) => [address, plain(region)]))

test('AWS: the region of the configuration that manages a resource, or its own', async () => {
  expect(
    await regions({
      'main.tf': `
        variable "where" { default = "eu-west-3" }
        variable "unset" {}
        provider "aws" { region = var.where }
        provider "aws" {
          alias  = "us"
          region = "us-east-2"
        }
        provider "aws" {
          alias  = "unknown"
          region = var.unset
        }
        provider "aws" { alias = "empty" }
        resource "aws_x" "standard" {}
        resource "aws_x" "alias" { provider = aws.us }
        resource "aws_x" "text" { provider = "aws.us" }
        resource "aws_x" "unknown" { provider = aws.unknown }
        resource "aws_x" "empty" { provider = aws.empty }
        resource "aws_x" "missing" { provider = aws.nowhere }
        resource "aws_x" "own" { region = "ap-south-1" }
        module "inherits" { source = "./m" }
        module "passed" {
          source    = "./m"
          providers = { aws = aws.us, aws.second = aws }
        }`,
      'm/main.tf': `
        resource "aws_x" "x" {}
        resource "aws_x" "second" { provider = aws.second }`,
    }),
  ).toEqual({
    'aws_x.standard': 'eu-west-3',
    'aws_x.alias': 'us-east-2',
    'aws_x.text': 'us-east-2',
    'aws_x.unknown': { because: 'var.unset is not set' },
    'aws_x.empty': 'us-east-1',
    'aws_x.missing': { because: 'provider aws.nowhere is not configured here' },
    'aws_x.own': 'ap-south-1',
    'module.inherits.aws_x.x': 'eu-west-3',
    'module.inherits.aws_x.second': { because: 'provider aws.second is not configured here' },
    'module.passed.aws_x.x': 'us-east-2',
    'module.passed.aws_x.second': 'eu-west-3',
  })
})

test('a default region is noted once for each provider that has resources', async () => {
  const reading = await read(`
provider "aws" {}
provider "google" { project = "p" }
provider "aws" { alias = "idle" }
resource "aws_x" "a" { count = 2 }
resource "aws_x" "b" {}
resource "google_x" "zone" { zone = "europe-west4-a" }
resource "google_x" "none" {}`)
  expect(codes(reading)).toEqual(['default-region main.tf:2:1', 'default-region main.tf:3:1'])
})

test('Google: region, zone or location of the resource, then the provider', async () => {
  expect(
    await regions(`
      provider "google" { region = "europe-west1" }
      provider "google" {
        alias = "zone"
        zone  = "asia-east1-b"
      }
      provider "google" { alias = "none" }
      resource "google_x" "region" { region = "us-west1" }
      resource "google_x" "zone" { zone = "us-east4-c" }
      resource "google_x" "url" { zone = "https://www.googleapis.com/compute/v1/projects/p/zones/us-east4-c" }
      resource "google_x" "location" { location = "europe-north1-a" }
      resource "google_x" "multi" { location = "EU" }
      resource "google_x" "provider" {}
      resource "google_x" "provider_zone" { provider = google.zone }
      resource "google_x" "default" { provider = google.none }
      resource "google_x" "beta" { provider = google-beta }`),
  ).toEqual({
    'google_x.region': 'us-west1',
    'google_x.zone': 'us-east4',
    'google_x.url': 'us-east4',
    'google_x.location': 'europe-north1',
    'google_x.multi': 'eu',
    'google_x.provider': 'europe-west1',
    'google_x.provider_zone': 'asia-east1',
    'google_x.default': 'us-central1',
    'google_x.beta': 'us-central1',
  })
})

test('Azure: the location, as one word; also of another resource', async () => {
  expect(
    await regions(`
      resource "azurerm_resource_group" "g" { location = "West Europe" }
      resource "azurerm_x" "x" { location = azurerm_resource_group.g.location }
      resource "azurerm_x" "none" {}`),
  ).toEqual({ 'azurerm_resource_group.g': 'westeurope', 'azurerm_x.x': 'westeurope', 'azurerm_x.none': undefined })
})

test('providers are known by their source, whatever a module calls them', async () => {
  const reading = await read({
    'main.tf': `
      terraform {
        required_providers {
          amazon = {
            source = "registry.terraform.io/hashicorp/aws"
          }
        }
      }
      provider "amazon" { region = "eu-south-1" }
      resource "aws_x" "x" { provider = amazon }
      resource "null_resource" "n" {}
      resource "terraform_data" "t" {}
      resource "random_id" "r" {}
      module "m" { source = "./m" }`,
    'm/main.tf': 'resource "aws_x" "x" {}',
  })
  expect(reading.resources.map(({ address, provider, region }) => [address, provider, region])).toEqual([
    ['aws_x.x', 'aws', 'eu-south-1'],
    ['null_resource.n', 'none', undefined],
    ['terraform_data.t', 'none', undefined],
    ['random_id.r', 'none', undefined],
    ['module.m.aws_x.x', 'aws', 'eu-south-1'],
  ])
})

test('a provider that depends on what it manages is a cycle, not an endless loop', async () => {
  const reading = await read(`
    data "aws_region" "r" {}
    provider "aws" {
      region = data.aws_region.r.name
      default_tags {
        tags = aws_x.x.tags_all
      }
    }
    resource "aws_x" "x" {
      tags = { A = 1 }
    }`)
  expect(codes(reading)).toContain('cycle')
  expect(resource(reading, 'aws_x.x').region).toMatchObject({ cause: { kind: 'error' } })
})

test('an alias that nobody configures is told, and leaves region and tags open', async () => {
  const reading = await read('\nresource "aws_x" "x" {\n  provider = aws.eu\n  tags = { A = 1 }\n}\n')
  expect(codes(reading)).toEqual(['provider-not-configured main.tf:3:14'])
  const { region, tags } = resource(reading, 'aws_x.x')
  const because = { because: 'provider aws.eu is not configured here' }
  expect([plain(region), plain(tags?.incomplete)]).toEqual([because, because])
})
