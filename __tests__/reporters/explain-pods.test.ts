import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import type { PricedLine } from '../../src/model/line-item.ts'
import { decimal } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import { podSteps } from '../../src/reporters/explain-pods.ts'
import { renderExplanation } from '../../src/reporters/explanation.ts'

const priced = (attributes: object, sensitive: readonly string[] = []) =>
  ({ resource: { attributes, sensitive: new Set(sensitive) } }) as unknown as PricedResource
const line = (unit: string, quantity: number, description = 'vCPU on nodes (m6i.large)'): PricedLine => ({
  ...{ state: 'priced', description, unit, path: [], usageBased: false, allocated: true },
  ...{ quantity: decimal(quantity), unitPrice: decimal('0.036'), monthlyCost: decimal(quantity).times('0.036') },
  price: {
    ...{ sku: 's', region: 'r', table: 'aws/ec2', source: 'S', date: '2026-01' },
    part: { factor: decimal('0.36'), of: decimal('0.1'), unit: 'hour' },
  },
})
const requests = { cpu: '750m', memory: '1536Mi' }

test.each([
  [{ replicas: 10, requests }, 'vCPU-hours', 5475, ['    10 pods x 0.75 vCPU x 730 hours = 5,475 vCPU-hours']],
  [{ replicas: 10, requests }, 'GiB-hours', 10_950, ['    10 pods x 1.5 GiB x 730 hours = 10,950 GiB-hours']],
  [{ requests }, 'vCPU-hours', 547.5, ['    1 pod x 0.75 vCPU x 730 hours = 547.5 vCPU-hours']],
  [
    { parallelism: 2, requests, runs: 30, minutes_per_run: 45 },
    'vCPU-hours',
    33.75,
    ['    2 pods x 0.75 vCPU x 30 runs x 45 minutes = 33.75 vCPU-hours'],
  ],
  [
    { replicas: 8, requests, nodes: [{ type: 'm6i.large', share: 0.375 }] },
    'vCPU-hours',
    1642.5,
    ['    8 pods x 0.75 vCPU x 0.375 of the pods x 730 hours = 1,642.5 vCPU-hours'],
  ],
  [{ replicas: 10, pending_pods: 6, requests }, 'vCPU-hours', 2190, ['    4 of 10 pods x 0.75 vCPU x 730 hours = 2,190 vCPU-hours']],
  // What is not all of it is not shown as if it were: rounded up by a provider, or for something else.
  [{ replicas: 10, requests }, 'vCPU-hours', 7300, []],
  [{ replicas: 10, requests }, 'hours', 5475, []],
  [{ replicas: 10, requests: { cpu: 'much' } }, 'vCPU-hours', 5475, []],
  [{ replicas: 10 }, 'vCPU-hours', 5475, []],
] as const)('%j: %s', (attributes, unit, quantity, steps) => {
  expect(podSteps(priced(attributes), line(unit, quantity))).toEqual(steps)
})

test('nothing of what is sensitive', () => {
  expect(podSteps(priced({ replicas: 10, requests }, ['requests']), line('vCPU-hours', 5475))).toEqual([])
})

test('a workload is explained step by step', () => {
  const scaled = { low: decimal('98.55'), high: decimal('394.2'), by: 'HorizontalPodAutoscaler/shop/web' }
  const resource = {
    ...priced({ replicas: 10, requests }),
    resource: { ...priced({ replicas: 10, requests }).resource, address: 'Deployment/shop/web', location: { file: 'web.yaml', line: 2 } },
    ...{ state: 'priced', lines: [{ ...line('vCPU-hours', 5475), scaled }], monthlyCost: decimal(0) },
    allocated: { low: decimal('98.55'), expected: decimal('197.1'), high: decimal('394.2') },
    reads: new Map<string, string | number>([['replicas', 10], ['requests.#', 2], ['requests.cpu', '750m'], ['volumes.#', 0]]), // biome-ignore format: one line
  } as unknown as PricedResource
  expect(renderExplanation([resource], { tables: [], currency: usDollar }).split('\n')).toEqual([
    'Deployment/shop/web  web.yaml:2',
    '  $197.10 allocated (up to $394.20) a month; what is allocated is its share of its nodes, in no total',
    '  vCPU on nodes (m6i.large)',
    '    10 pods x 0.75 vCPU x 730 hours = 5,475 vCPU-hours',
    '    5,475 vCPU-hours x $0.036 = $197.1',
    '    HorizontalPodAutoscaler/shop/web: $98.55 at its minimum, $394.20 at its maximum',
    "    the part of a node's price that one vCPU is: 0.36 of $0.1 per hour",
    '    SKU s in r; table aws/ec2.csv; source S, 2026-01',
    '  read: replicas = 10, requests.cpu = 750m, volumes.# = 0',
    '',
  ])
})
