import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { resolveCluster } from '../../../src/engine/clusters/node-group.ts'
import { priceResources } from '../../../src/engine/price.ts'
import { assumeUsage } from '../../../src/engine/price-assumed.ts'
import type { PricedResource } from '../../../src/model/report.ts'
import type { AttributeObject, Resource } from '../../../src/model/resource.ts'
import type { UsageValues } from '../../../src/model/usage.ts'
import { openPriceBook } from '../../../src/prices/book.ts'
import { openMachineTypes } from '../../../src/prices/machine-types.ts'
import { makeCatalogue } from '../../../src/resources/catalogue.ts'
import { kubernetesResources } from '../../../src/resources/kubernetes/index.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { usageAssumptions } from '../../../src/usage-profiles/index.ts'
import { checkDeclared } from '../declared.ts'
import { lines } from '../price.ts'

const book = openPriceBook(priceFiles(join(import.meta.dirname, '../../../pricing-data')))
const catalogue = makeCatalogue(kubernetesResources, [])

const resourceOf = (address: string, attributes: AttributeObject, region: string): Resource => ({
  address,
  type: `kubernetes:${address.split('/')[0]}`,
  provider: 'kubernetes',
  region,
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'shop.yaml', line: 1 },
  module: '',
})

/** Prices one object with the real tables, and checks that its definition declares what it asks for. */
function priced(address: string, attributes: AttributeObject, region: string, usage: UsageValues = {}): PricedResource {
  const resource = resourceOf(address, attributes, region)
  const [one] = priceResources([resource], { catalogue, book, asOf: '2026-11-01', usage: () => usage })
  const definition = catalogue.definition(resource.type)
  if (one === undefined || definition === undefined) throw new Error(`${address} was not priced`)
  checkDeclared(definition, one, usage, book)
  return one
}
const line = (...given: Parameters<typeof priced>): readonly string[] => lines(priced(...given))

test('a global load balancer on Google has a rule that is listed for all regions, and data that is listed by region', () => {
  expect(line('Ingress/shop/web', { cloud: 'google', class: 'gce' }, 'europe-west1')).toEqual([
    'Forwarding rule (1st of the first five): 730 hours x 0.025 = 18.25',
    'Data processed: usage monthly_data_processed_gb at 0.008 per GiB',
  ])
})

test('load balancers of the three clouds ask for what is declared', () => {
  for (const type of ['nlb', ''])
    priced(
      'Service/shop/web',
      { cloud: 'aws', ...(type === '' ? {} : { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': type } }) },
      'eu-west-1',
      type === '' ? { monthly_data_processed_gb: 5 } : { new_connections: 5 },
    )
  priced('Ingress/shop/web', { cloud: 'aws', class: 'alb' }, 'eu-west-1')
  priced('Service/shop/web', { cloud: 'azurerm', ports: 2 }, 'westeurope', { monthly_data_processed_gb: 5 })
  priced('Service/shop/web', { cloud: 'google' }, 'europe-west1', { monthly_data_processed_gb: 5 })
})

test('pods of Scale-Out on Arm cost what Arm does', () => {
  const pod = { runs_on: 'autopilot', compute_class: 'Scale-Out', replicas: 1, requests: { cpu: '1', memory: '4Gi' } }
  const skus = (architecture?: string): readonly string[] =>
    priced('Deployment/shop/web', { ...pod, ...(architecture === undefined ? {} : { architecture }) }, 'us-central1').lines.flatMap(one =>
      'price' in one ? [one.price.sku] : [],
    )
  const of = (name: string): readonly string[] =>
    ['vcpu', 'memory'].map(part => `google/kubernetes-engine/autopilot/${name}/on-demand/${part}`)
  expect([skus(), skus('amd64'), skus('arm64')]).toEqual([of('scale-out-x86'), of('scale-out-x86'), of('scale-out-arm')])
})

test.each([
  [{ runs_on: 'default' }, 'global'],
  [{ runs_on: 'fargate' }, 'eu-west-1'],
  [{ runs_on: 'container-instances' }, 'westeurope'],
  [{ runs_on: 'container-instances', spot: true }, 'westeurope'],
  [{ runs_on: 'autopilot', compute_class: 'Balanced', spot: true }, 'europe-west1'],
] as const)('pods of a job ask for what is declared: %p', (place, region) => {
  const job = { ...place, requests: { cpu: '500m', memory: '1Gi', ...(place.runs_on === 'default' ? { 'nvidia.com/gpu': '1' } : {}) } }
  const usage = { monthly_runs: 30, minutes_per_run: 10 }
  expect(priced('CronJob/shop/report', job, region, usage).lines.map(({ state }) => state)).not.toContain('unpriced')
})

test.each([
  ['aws', 'eu-west-1'],
  ['azurerm', 'westeurope'],
  ['google', 'europe-west1'],
] as const)('a claim on %s asks for what is declared', (cloud, region) => {
  expect(priced('PersistentVolumeClaim/shop/data', { cloud, size: '10Gi' }, region).monthlyCost.gt(0)).toBe(true)
})

test('the runs of a job are those of the usage file, then of its schedule; what nobody says is usage', () => {
  const requests = { cpu: '1' }
  const state = (attributes: AttributeObject, usage: UsageValues = {}): readonly string[] =>
    line('CronJob/shop/report', { runs_on: 'default', requests, ...attributes }, 'global', usage)
  const vcpu = (hours: number, usd: number): readonly string[] => [`vCPU (default price): ${hours} vCPU-hours x 0.031611 = ${usd}`]
  expect(state({ runs: 30, minutes_per_run: 60 })).toEqual(vcpu(30, 0.94833))
  expect(state({ runs: 30, minutes_per_run: 60 }, { monthly_runs: 10 })).toEqual(vcpu(10, 0.31611))
  expect(state({ runs: 30 })[0]).toBe('vCPU (default price): usage minutes_per_run at 0.031611 per vCPU-hours')
  expect(state({ minutes_per_run: 60 })[0]).toBe('vCPU (default price): usage monthly_runs at 0.031611 per vCPU-hours')
})

const facts = { machines: openMachineTypes(priceFiles(join(import.meta.dirname, '../../../pricing-data'))), book }

// AWS has no list of spot prices.
test.each([
  ['aws', 'eu-west-1', 'm6i.large', 'on-demand'],
  ['azurerm', 'westeurope', 'Standard_D4s_v5', 'on-demand'],
  ['azurerm', 'westeurope', 'Standard_D4s_v5', 'spot'],
  ['google', 'europe-west1', 'e2-standard-4', 'on-demand'],
  ['google', 'europe-west1', 'e2-standard-4', 'spot'],
] as const)('nodes of %s in %s (%s, %s) ask for what clusters and workloads declare', (provider, region, machineType, capacity) => {
  const group = {
    name: 'pool',
    machineType,
    capacity,
    count: 1,
    max: 1,
    billedElsewhere: false,
    labels: {},
    taints: [],
    zones: [],
    pods: 20,
  }
  const location = { file: 'cost-guard.yml', line: 1 }
  const { groups } = resolveCluster({ name: 'shop', provider, region, nodes: [group], serverless: [], location }, facts)
  expect(groups.map(({ price }) => price?.gt(0))).toEqual([true])
  for (const { sku } of groups) {
    const nodes = priced('Cluster/shop', { nodes: '1', groups: [{ name: 'pool', type: machineType, sku, region, nodes: 1 }] }, region)
    expect(nodes.monthlyCost.gt(0)).toBe(true)
    const share = { type: machineType, sku, region, share: 1, per_vcpu: '0.1', per_gib: '0.05' }
    const pods = priced('Deployment/shop/web', { runs_on: 'nodes', nodes: [share], requests: { cpu: '1', memory: '1Gi' } }, region)
    expect(pods.lines.map(({ state }) => state)).toEqual(['priced', 'priced'])
  }
})

test('a usage profile assumes how long a run takes, and leaves the schedule as it is', () => {
  const assume = (type: string) => assumeUsage(usageAssumptions.get(type) ?? {}, 'medium')
  const attributes = { runs_on: 'default', requests: { cpu: '1' }, runs: 60 }
  const [one] = priceResources([resourceOf('CronJob/shop/report', attributes, 'global')], {
    catalogue,
    book,
    asOf: '2026-11-01',
    usage: () => ({}),
    assume,
  })
  const [vcpu] = one?.lines ?? []
  if (vcpu?.state !== 'usage' || vcpu.assumed === undefined) throw new Error('nothing was assumed')
  const { low, expected, high } = vcpu.assumed.quantity
  // 60 runs of 1, 5 and 30 minutes.
  expect([low, expected, high].map(Number)).toEqual([1, 5, 30])
})
