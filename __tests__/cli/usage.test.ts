import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { type Command, commands } from '../../src/cli/commands.ts'
import { readUsageFile } from '../../src/formats/usage-file.ts'

const work = mkdtempSync(join(tmpdir(), 'cost-guard-usage-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
mkdirSync(join(work, 'infra'))
writeFileSync(
  join(work, 'infra/main.tf'),
  'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_nat_gateway" "a" {\n  count = 2\n  subnet_id = "s"\n}\nresource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n',
)

mkdirSync(join(work, 'k8s'))
writeFileSync(
  join(work, 'k8s/shop.yaml'),
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { spec: { containers: [{ name: web, resources: { requests: { cpu: 1, memory: 1Gi } } }] } } }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: shop }
spec:
  schedule: '0 0 * * *'
  jobTemplate: { spec: { template: { spec: { containers: [{ name: report, resources: { requests: { cpu: 1, memory: 1Gi } } }] } } } }
`,
)
writeFileSync(
  join(work, 'infra/others.tf'),
  `resource "azurerm_lb" "a" {
  location = "West Europe"
}
resource "google_compute_instance" "a" {
  zone         = "europe-west1-b"
  machine_type = "e2-small"
}
`,
)

async function usage(...given: readonly string[]): Promise<string> {
  const { usage: command } = commands
  if (command === undefined) throw new Error('there is no command usage')
  return run(command, ...given)
}

async function run(command: Command, ...given: readonly string[]): Promise<string> {
  let printed = ''
  const world = {
    cwd: work,
    environment: { ESTIMATE_AS_OF: '2026-11-01' },
    pricingData: join(import.meta.dirname, '../../pricing-data'),
    version: '0.0.0',
    print: (text: string) => {
      printed += text
    },
    tell: () => {},
  }
  expect(await command.run(readArguments(given, command.flags), world)).toBe(0)
  return printed
}

test('usage init prints a file that can be read, for the projects below a directory', async () => {
  const printed = await usage('init')
  expect(printed).toContain(
    '  aws_nat_gateway.a[*]: # infra/main.tf:4, 2 instances\n    # monthly_data_processed_gb: # Data processed by the gateway, GB a month\n',
  )
  expect(printed).not.toContain('aws_vpc')
  expect(readUsageFile(printed, 'usage.yml').diagnostics).toEqual([])
  expect(await usage('init')).toBe(printed)
})

test('usage init names what Azure, Google and Kubernetes read, under the addresses that they have', async () => {
  const printed = await usage('init')
  expect(printed).toContain(
    '  CronJob/shop/report: # k8s/shop.yaml:7\n    # monthly_runs: # Runs of a job a month, where no schedule tells them\n    # minutes_per_run: # Minutes that one run takes\n',
  )
  expect(printed).toContain('  azurerm_lb.a: # infra/others.tf:1\n    # monthly_data_processed_gb: ')
  expect(printed).toContain('  google_compute_instance.a: # infra/others.tf:4\n    # monthly_hrs: ')
  // Its pods run all the time.
  expect(printed).not.toContain('Deployment/')
})

test('what is filled in counts: a job for so many runs of so many minutes', async () => {
  const filled = (await usage('init', 'k8s')).replace(/ {4}# (monthly_runs|minutes_per_run):/g, '    $1: 60')
  writeFileSync(join(work, 'k8s/usage.yml'), filled)
  const { estimate } = commands
  if (estimate === undefined) throw new Error('there is no command estimate')
  const printed = await run(estimate, 'k8s', '--usage-file', 'k8s/usage.yml', '--format', 'json')
  const costs = (
    JSON.parse(printed) as { projects: { breakdown: { resources: { name: string; monthlyCost: string }[] } }[] }
  ).projects.flatMap(({ breakdown }) => breakdown.resources.map(({ name, monthlyCost }) => `${name} ${Number(monthlyCost).toFixed(4)}`))
  // 60 runs of an hour, at 0.031611 a vCPU-hour and 0.004237 a GiB-hour; the Deployment 730 hours.
  expect(costs).toEqual(expect.arrayContaining(['CronJob/shop/report 2.1509', 'Deployment/shop/web 26.1690']))
})

test('what is not a command of usage is an error', async () => {
  await expect(usage()).rejects.toThrow('usage takes init and one directory')
  await expect(usage('init', 'a', 'b')).rejects.toThrow('usage takes init and one directory')
})
