import { expect, test } from '@jest/globals'
import { readUsageFile } from '../../src/formats/usage-file.ts'
import { unreadUsage } from '../../src/formats/usage-file-keys.ts'
import { formatLocation } from '../../src/model/location.ts'

const definitions = new Map<string, { readonly usage?: Readonly<Record<string, string>> }>([
  ['aws_lambda_function', { usage: { monthly_requests: 'Requests', request_duration_ms: 'Duration' } }],
  ['aws_s3_bucket', { usage: { 'standard.storage_gb': 'Storage', by_region: 'GB by region' } }],
  ['aws_vpc', {}],
  ['google_container_cluster', { usage: { 'node_pool.nodes': 'Nodes' } }],
  ['azurerm_linux_virtual_machine', { usage: { 'os_disk.monthly_disk_operations': 'Operations' } }],
  ['kubernetes:CronJob', { usage: { monthly_runs: 'Runs', minutes_per_run: 'Minutes' } }],
  ['kubernetes:Deployment', {}],
  ['kubernetes_manifest', {}],
])
const told = (text: string): readonly string[] =>
  unreadUsage(readUsageFile(text, 'usage.yml').usage, type => definitions.get(type)).map(
    ({ severity, message, location, hint }) =>
      `${severity} ${location === undefined ? '' : formatLocation(location)}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  )

test('a key that the type does not read is told with its place and what was probably meant', () => {
  const text = `version: 0.1
resource_type_default_usage:
  aws_lambda_function:
    monthly_request: 1
resource_usage:
  module.a["x.y"].aws_lambda_function.b[*]:
    monthly_requests: 1
    memory: 5
  aws_s3_bucket.c:
    standard:
      storage_gbs: 5
`
  expect(told(text)).toEqual([
    'warning usage.yml:4:5: aws_lambda_function reads no usage `monthly_request`: it has no effect (did you mean `monthly_requests`?)',
    'note usage.yml:8:5: aws_lambda_function reads no usage `memory`: it has no effect',
    'warning usage.yml:11:7: aws_s3_bucket reads no usage `standard.storage_gbs`: it has no effect (did you mean `standard.storage_gb`?)',
  ])
})

test('keys that are read, keys below a map that is read, empty values and unknown types are passed over', () => {
  const text = `resource_usage:
  aws_lambda_function.a: { request_duration_ms: 5, nothing: }
  aws_s3_bucket.b: { standard: { storage_gb: 1 }, by_region: { eu_west_1: 5 } }
  aws_new_thing.c: { anything: 1 }
  google_container_cluster.d: { 'node_pool[1]': { nodes: 2 } }
`
  expect(told(text)).toEqual([])
})

test('a type that reads no usage at all', () => {
  expect(told('resource_type_default_usage:\n  aws_vpc: { gb: 1 }\n')).toEqual([
    'note usage.yml:2:14: aws_vpc reads no usage `gb`: it has no effect',
  ])
})

test('addresses of Kubernetes objects are of their kind, and what creates objects of any kind is passed over', () => {
  const text = `resource_usage:
  CronJob/shop/report: { monthly_runs: 30, minute_per_run: 5 }
  Deployment/shop/web: { monthly_runs: 30 }
  kubernetes_manifest.report: { monthly_runs: 30 }
  azurerm_linux_virtual_machine.a: { os_disk: { monthly_disk_operation: 5 } }
resource_type_default_usage:
  kubernetes:CronJob: { minutes_per_run: 5 }
`
  expect(told(text)).toEqual([
    'warning usage.yml:2:44: kubernetes:CronJob reads no usage `minute_per_run`: it has no effect (did you mean `minutes_per_run`?)',
    'note usage.yml:3:26: kubernetes:Deployment reads no usage `monthly_runs`: it has no effect',
    'warning usage.yml:5:49: azurerm_linux_virtual_machine reads no usage `os_disk.monthly_disk_operation`: it has no effect (did you mean `os_disk.monthly_disk_operations`?)',
  ])
})

test('a file with very many unknown keys is told in part', () => {
  const keys = Array.from({ length: 500 }, (_, index) => `    key${index}: 1\n`).join('')
  expect(told(`resource_usage:\n  aws_vpc.a:\n${keys}`)).toHaveLength(50)
})
