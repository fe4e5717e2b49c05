import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files below a directory. */
export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(directory, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}

const provider = `provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  default_tags { tags = { team = "bench" } }
}
variable "size" { default = "m6i.large" }
locals {
  names = [for index in range(10) : "zone-\${index}"]
  tags  = merge({ app = "bench" }, { env = "test" })
}
`

const block = (index: number, size: string): string => `resource "aws_instance" "web_${index}" {
  ami           = "ami-123"
  instance_type = ${size}
  tags          = merge(local.tags, { Name = "web-${index}" })
  root_block_device {
    volume_type = "gp3"
    volume_size = ${20 + (index % 50)}
  }
}
resource "aws_security_group" "web_${index}" {
  name = "\${local.names[${index % 10}]}-${index}"
}
`

/**
 * A root module of about `count` resource instances: a third written out (instances and their security groups), a third by `count`, a third by
 * `for_each` in modules.
 */
export function configuration(count: number, changed: boolean): Record<string, string> {
  const part = Math.floor(count / 3)
  // Rows of ten queues with two resources each: `range` itself gives 1,024 numbers at most.
  const queueRows = Math.floor(part / 20)
  const written = Array.from({ length: Math.ceil(part / 2) }, (_, index) =>
    block(index, changed && index % 10 === 0 ? '"m6i.xlarge"' : 'var.size'),
  )
  const files: Record<string, string> = {}
  for (let at = 0; at < written.length; at += 200) files[`web_${at}.tf`] = written.slice(at, at + 200).join('')
  return {
    'main.tf': `${provider}
resource "aws_ebs_volume" "data" {
  count             = ${part}
  availability_zone = "eu-west-1a"
  size              = ${changed ? '10 + count.index % 7' : '10 + count.index % 5'}
  type              = "gp3"
  tags              = local.tags
}
module "queues" {
  source   = "./queue"
  for_each = toset([for pair in setproduct(range(${queueRows}), range(10)) : "queue-\${pair[0]}-\${pair[1]}"])
  name     = each.key
  tags     = local.tags
}
`,
    'queue/main.tf': `variable "name" {}
variable "tags" { type = map(string) }
resource "aws_sqs_queue" "main" {
  name = var.name
  tags = var.tags
}
resource "aws_cloudwatch_log_group" "main" {
  name = "/bench/\${var.name}"
  tags = var.tags
}
`,
    ...files,
  }
}

/** The same sizes for Terraform itself, without a provider to install. */
export const terraformData = (count: number): Record<string, string> => ({
  'main.tf': `locals { tags = merge({ app = "bench" }, { env = "test" }) }
resource "terraform_data" "data" {
  count = ${count}
  input = merge(local.tags, { size = 10 + count.index % 5, name = "item-\${count.index}" })
}
`,
})

/** What Terraform itself needs to install the provider. */
export const requiredProviders = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
`
