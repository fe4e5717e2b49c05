import { expect, test } from '@jest/globals'
import { terraform } from '../../../../src/formats/terraform/index.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'

const addresses = async (text: string): Promise<readonly string[]> => {
  const tree = memoryTree({ 'main.tf': text })
  const [project] = terraform.discover(tree)
  if (project === undefined) throw new Error('no project')
  return (await terraform.read(tree, project)).resources.map(({ address }) => address)
}

test('a slice of a list that only the cloud knows has a known length: the usual way to three zones', async () => {
  const zones = (count: string): string => `
    provider "aws" { region = "eu-west-1" }
    data "aws_availability_zones" "all" {}
    locals { zones = slice(data.aws_availability_zones.all.names, 0, ${count}) }
    resource "aws_nat_gateway" "zone" { count = length(local.zones) }
  `
  expect(await addresses(zones('2'))).toEqual(['aws_nat_gateway.zone[0]', 'aws_nat_gateway.zone[1]'])
  expect(await addresses(zones('0'))).toEqual([])
  expect(await addresses(`${zones('var.count')}variable "count" {}`)).toEqual(['aws_nat_gateway.zone[*]'])
})
