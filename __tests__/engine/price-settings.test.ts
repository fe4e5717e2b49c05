import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { silent } from '../../src/model/logger.ts'
import type { Report } from '../../src/model/report.ts'
import { check, estimate } from '../../src/pipeline.ts'
import { renderExplanation } from '../../src/reporters/explanation.ts'
import { renderJson } from '../../src/reporters/json.ts'
import type { RunInput } from '../../src/run.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const gateway = 'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_nat_gateway" "a" {\n  subnet_id = "s"\n}\n'
const run: Omit<RunInput, 'head' | 'config'> = {
  prices: priceFiles(join(import.meta.dirname, '../../pricing-data')),
  asOf: '2026-11-01',
  logger: silent,
  version: '0.0.0',
}
const configured = (yaml: string, files: Readonly<Record<string, string>> = {}) =>
  memoryTree({ '.github/cost-guard.yml': `version: 1\n${yaml}`, ...files })
const head = memoryTree({ 'main.tf': gateway })

function estimated(yaml: string, files?: Readonly<Record<string, string>>, more: Partial<RunInput> = {}): Promise<Report> {
  return estimate({ ...run, head, config: { tree: configured(yaml, files) }, directory: '', ...more })
}
const explained = (report: Report): string =>
  renderExplanation(
    report.projects.flatMap(({ resources }) => resources.flatMap(({ after }) => after ?? [])),
    report,
  )

test('the price file is read from where the configuration is read from, not from the head', async () => {
  const own = (usd: string): string => `sku,unit,from,source,rule,prices\naws/vpc/nat-gateway-hours,hours,0,Deal 2026,,us-east-1=${usd}\n`
  const base = configured('prices: { file: own.csv }\n', { 'main.tf': gateway.replace('"s"', '"t"'), 'own.csv': own('0.01') })
  const changed = memoryTree({ 'main.tf': gateway, 'own.csv': own('0') })
  const { report } = await check({ ...run, base, head: changed, config: { tree: base }, workingDirectory: '' })
  expect(report.totals.after.toFixed()).toBe('7.3')
  expect(explained(report)).toContain('SKU aws/vpc/nat-gateway-hours in us-east-1; price file own.csv; source Deal 2026, 2026-11-01')
})

test('a price file that is not there, and one outside of the repository, are errors of the configuration', async () => {
  await expect(estimated('prices: { file: own.csv }\n')).rejects.toThrow(
    new ConfigurationError('The price file own.csv cannot be read (it is not there)'),
  )
  await expect(estimated('ignore: []\nprices:\n  file: own.csv\n')).rejects.toMatchObject({
    location: { file: '.github/cost-guard.yml', line: 4 },
  })
  await expect(estimated('prices: { file: ../own.csv }\n')).rejects.toThrow('outside of the repository')
})

test('overrides and discounts show in the explanation', async () => {
  const report = await estimated('prices: { overrides: [{ sku: aws/vpc/nat-gateway-hours, usd: 0.1 }], discounts: [{ percent: 10 }] }\n')
  expect(explained(report)).toContain('730 hours x $0.1 = $73; $65.7 after negotiated discounts')
  expect(explained(report)).toContain('override in .github/cost-guard.yml; source configuration, 2026-11-01')
  expect([report.totals.after, report.totals.contracted?.after].map(String)).toEqual(['73', '65.7'])
})

test('a usage profile of the command line wins over the configured one, and shows in the explanation', async () => {
  const report = await estimated('usage: { profile: large }\n', {}, { usageProfile: 'medium' })
  expect(report.totals.after.toFixed()).toBe('32.85')
  expect(report.usageProfile).toMatchObject({ level: 'medium', first: { address: 'aws_nat_gateway.a', key: 'monthly_data_processed_gb' } })
  expect(explained(report)).toContain('$32.85 a month; with assumed usage $33.30 to $257.85 (expected $41.85)')
  expect(explained(report)).toContain(
    '$0.045 per GB; monthly_data_processed_gb is not given: the usage profile medium assumes 200 GB (10 to 5,000), $9.00 ($0.45 to $225.00)',
  )
  expect((await estimated('usage: { profile: large }\n', {}, { usageProfile: 'none' })).usageProfile).toBeUndefined()
})

test('settings that change nothing give the same report as none', async () => {
  const plain = renderJson(await estimated(''))
  expect(renderJson(await estimated('prices: { estimated: allow }\nusage: { profile: none }\n'))).toBe(plain)
})

test('nodes without a list price: the warning says where to state one, and the stated one is split over the pods', async () => {
  const web =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  template:\n    spec:\n      containers: [{name: a, resources: {requests: {cpu: 1, memory: 2Gi}}}]\n'
  const clusters = 'clusters: [{ name: prod, provider: aws, region: eu-west-1, nodes: [{ type: m6i.xlarge, count: 1, capacity: spot }] }]\n'
  const [sku, onNodes] = ['aws/ec2/instance/linux/spot/m6i.xlarge', { head: memoryTree({ 'k8s/web.yaml': web }) }]
  const without = await estimated(clusters, {}, onNodes)
  expect(without.diagnostics.filter(({ code }) => code === 'unpriced').map(({ hint }) => hint)).toContain(
    `if you know the price, state it in the configuration: \`prices: { overrides: [{ sku: "${sku}", usd: … }] }\``,
  )
  const stated = await estimated(`${clusters}prices: { overrides: [{ sku: "${sku}", usd: 0.08 }] }\n`, {}, onNodes)
  expect(stated.totals.after.toFixed()).toBe('58.4')
  expect(explained(stated)).toMatch(/that one vCPU is: 0\.166\d* of \$0\.08\n/)
})
