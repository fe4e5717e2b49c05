import { expect, test } from '@jest/globals'
import { isUnknown } from '../../../../../src/model/unknown.ts'
import { read, resource } from '../read.ts'

const account = `
data "aws_caller_identity" "me" {}
locals { id = data.aws_caller_identity.me.account_id }
`
const addresses = async (body: string): Promise<readonly string[]> =>
  (await read(`${account}\nresource "aws_sqs_queue" "x" {\n${body}\n}`)).resources.map(({ address }) => address)

test('names with the account keep their number and can be told apart', async () => {
  expect(await addresses('for_each = toset(["logs-${local.id}", "data-${local.id}"])')).toEqual([
    'aws_sqs_queue.x["data-<account id>"]',
    'aws_sqs_queue.x["logs-<account id>"]',
  ])
  expect(await addresses('for_each = toset([for n in ["b", "a"] : "${n}-${local.id}-%{ if true }z%{ endif }"])')).toEqual([
    'aws_sqs_queue.x["a-<account id>-z"]',
    'aws_sqs_queue.x["b-<account id>-z"]',
  ])
})

test('what stands in for the account decides nothing', async () => {
  expect(await addresses('count = local.id == "123456789012" ? 1 : 2')).toEqual(['aws_sqs_queue.x[*]'])
  expect(await addresses('count = length(regexall("account", local.id))')).toEqual(['aws_sqs_queue.x[*]'])
  expect(await addresses('count = contains(["<account id>"], local.id) ? 1 : 0')).toEqual(['aws_sqs_queue.x[*]'])
  // One of these may be the other.
  expect(await addresses('for_each = toset(["logs-${local.id}", "logs-123456789012"])')).toEqual(['aws_sqs_queue.x[*]'])
  expect(await addresses('for_each = toset(["${upper(local.id)}"])')).toEqual(['aws_sqs_queue.x[*]'])
})

test('the values themselves stay not known', async () => {
  const reading = await read(`${account}
resource "aws_sqs_queue" "x" {
  for_each = toset(["a-\${local.id}"])
  name     = each.key
  tags     = { account = local.id, name = each.value }
}`)
  const { attributes, tags } = resource(reading, 'aws_sqs_queue.x["a-<account id>"]')
  expect(isUnknown(attributes.name)).toBe(true)
  for (const key of ['account', 'name']) expect(isUnknown(tags?.entries.get(key)?.value)).toBe(true)
})

test('mocks win', async () => {
  const reading = await read(
    `${account}\nresource "aws_sqs_queue" "x" {\n  for_each = toset(["a-\${local.id}"])\n}`,
    {},
    { mocks: { 'data.aws_caller_identity.me': { account_id: '123456789012' } } },
  )
  expect(reading.resources.map(({ address }) => address)).toEqual(['aws_sqs_queue.x["a-123456789012"]'])
})
