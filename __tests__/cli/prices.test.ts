import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { runPrices } from '../../src/cli/prices.ts'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { type PriceRow, writeTable } from '../../src/prices/table.ts'

const pricingData = mkdtempSync(join(tmpdir(), 'cost-guard-search-'))
afterAll(() => rmSync(pricingData, { recursive: true, force: true }))

const price = (sku: string, region: string, usd: string, more: Partial<PriceRow> = {}): PriceRow => ({
  sku,
  region,
  unit: 'hours',
  usd,
  from: 0,
  source: 'MADE-UP',
  rule: '',
  ...more,
})
// Numbers that are plainly made up.
const many = Array.from({ length: 60 }, (_, index) => price(`instance/linux/shared/tea${index}.large`, 'eu-west-1', String(index + 1)))
const tables: Readonly<Record<string, readonly PriceRow[]>> = {
  'aws/ec2': many,
  'aws/vpc': [
    price('nat-gateway-hours', 'eu-west-1', '111'),
    price('nat-gateway-hours', 'us-east-1', '222', { rule: 'guess' }),
    price('nat-gateway-data', 'us-east-1', '33', { unit: 'GB' }),
    price('nat-gateway-data', 'us-east-1', '22', { unit: 'GB', from: 5000 }),
    price('public-ipv4-hours', 'us-east-1', '4'),
  ],
}
mkdirSync(join(pricingData, 'aws'))
for (const [table, rows] of Object.entries(tables)) writeFileSync(join(pricingData, `${table}.csv`), writeTable(rows))
const sources = { 'MADE-UP': { title: 'Made up', location: '', date: '2026-11-20', licence: '' } }
const listed = Object.fromEntries(Object.keys(tables).map(table => [table, { rows: 0, sha256: '', sources: ['MADE-UP'] }]))
// A table that nobody may touch without being asked for it.
writeFileSync(
  join(pricingData, 'manifest.json'),
  JSON.stringify({ version: 1, sources, tables: { ...listed, 'aws/damaged': { sources: [] } }, rules: {} }),
)
writeFileSync(join(pricingData, 'aws/damaged.csv'), 'damaged')

const flags = { region: { value: 'REGION', help: '' }, table: { value: 'TABLE', help: '' }, coverage: { help: '' } }

const prices = (...args: string[]): Promise<string> => pricesIn(pricingData, ...args)

async function pricesIn(pricingData: string, ...args: string[]): Promise<string> {
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  try {
    expect(
      await runPrices(readArguments(args, flags), { cwd: '/', environment: {}, pricingData, version: '0', print, tell: () => {} }),
    ).toBe(0)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return `error: ${error.message}; ${error.hint}`
  }
  return printed
}

test('a resource type finds what it is billed for', async () => {
  expect(await prices('aws_nat_gateway')).toBe(
    [
      'aws/vpc/nat-gateway-data   us-east-1  $33.00 per GB, from 5,000 $22.00  MADE-UP 2026-11-20',
      'aws/vpc/nat-gateway-hours  eu-west-1  $111.00 per hour                  MADE-UP 2026-11-20',
      'aws/vpc/nat-gateway-hours  us-east-1  $222.00 per hour                  MADE-UP 2026-11-20  estimated by guess',
      '',
    ].join('\n'),
  )
  expect(await prices('aws_nat_gateway', 'hours', '--region', 'eu-west-1')).toBe(
    'aws/vpc/nat-gateway-hours  eu-west-1  $111.00 per hour  MADE-UP 2026-11-20\n',
  )
  expect(await prices('aws_iam_role')).toBe('aws_iam_role costs nothing by the price list\n')
})

test.each([
  [
    ['azurerm_linux_virtual_machine', 'Standard_D4s_v5', '--region', 'westeurope'],
    [
      'azurerm/virtual-machines/standard_d4s_v5',
      'azurerm/virtual-machines-spot/standard_d4s_v5',
      'azurerm/virtual-machines-windows/standard_d4s_v5',
    ],
  ],
  [
    ['google_compute_instance', 'e2-standard-4', '--region', 'europe-west1'],
    ['google/compute/on-demand/e2-standard-4', 'google/compute/spot/e2-standard-4'],
  ],
  [
    ['kubernetes:Deployment', 'Standard_D4s_v5', '--region', 'uksouth'],
    ['azurerm/virtual-machines/standard_d4s_v5', 'azurerm/virtual-machines-spot/standard_d4s_v5'],
  ],
  [
    ['kubernetes:CronJob', 'fargate', '--region', 'eu-west-1'],
    ['aws/eks/fargate/memory', 'aws/eks/fargate/vcpu'],
  ],
  [['kubernetes_deployment_v1', 'gpu', '--region', 'eu-west-1'], ['kubernetes/default-nodes/default/on-demand/gpu']],
] as const)('types of all providers find their prices in the tables that ship: %p', async (args, skus) => {
  const printed = await pricesIn(join(import.meta.dirname, '../../pricing-data'), ...args)
  expect(
    printed
      .trimEnd()
      .split('\n')
      .map(line => line.split(' ', 1)[0]),
  ).toEqual(skus)
})

test('a type that is free, and one whose prices no table has', async () => {
  expect(await prices('azurerm_subnet', 'google_compute_network', 'kubernetes:NodePool')).toBe(
    'azurerm_subnet costs nothing by the price list\ngoogle_compute_network costs nothing by the price list\nkubernetes:NodePool costs nothing by the price list\n',
  )
  expect(await prices('google_compute_global_address')).toBe('No price table has what google_compute_global_address may be billed for\n')
})

test('fifty lines are shown, and the rest is counted', async () => {
  const lines = (await prices('large', '--table', 'ec2')).split('\n')
  expect(lines).toHaveLength(53)
  expect(lines.slice(-3)).toEqual(['', '… and 10 more prices: add a term, --region or --table', ''])
})

test('what is not there is said with what there is', async () => {
  expect(await prices('aws_nat_gateway', '--region', 'eu-wset-1')).toBe(
    'error: There is no price for aws_nat_gateway in eu-wset-1; there is in eu-west-1 (2 regions in all)',
  )
  expect(await prices('nat-gatway-hours', '--table', 'aws/vpc')).toBe(
    'error: There is no price for nat-gatway-hours; did you mean nat-gateway-hours?',
  )
  expect(await prices('aws_teapot', '--table', 'vpc')).toBe(
    'error: There is no price for aws_teapot; a term is a resource type (aws_instance, kubernetes:Deployment) or part of a SKU (m7g.large)',
  )
  expect(await prices('x', '--table', 'vpcc')).toBe('error: There is no price table vpcc; did you mean vpc?')
  expect(await prices()).toBe('error: Say what to look for; prices aws_instance m7g.large --region eu-west-1')
})

test('coverage tells what tables hold, and of which day it is', async () => {
  expect(await prices('--coverage', '--table', 'vpc')).toBe(
    'aws/vpc  5 prices  2 regions  2026-11-20  1 estimated\n\n5 prices in 1 table\n',
  )
  expect(await prices('--coverage')).toContain('error: The price table aws/damaged is damaged')
  expect(await prices('--coverage', 'aws_instance')).toBe(
    'error: --coverage tells of whole tables; leave out the terms and --region, or give --table',
  )
})
