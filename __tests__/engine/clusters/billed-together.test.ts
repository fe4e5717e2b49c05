import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billedTogether } from '../../../src/engine/clusters/billed-together.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Resource } from '../../../src/model/resource.ts'
import { compare, type Files } from './compare.ts'

const service = (name: string, ports = 1, metadata = ''): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name}, namespace: shop${metadata} }\nspec: { type: LoadBalancer, ports: [${Array.from({ length: ports }, (_, index) => `{ port: ${8000 + index} }`).join(', ')}] }\n`
const cluster = (provider: string, region: string): string => `clusters: [{ name: c, provider: ${provider}, region: ${region} }]\n`

/** What each resource costs before and after, without public addresses. */
const costs = ({ projects }: Report) =>
  Object.fromEntries(
    projects.flatMap(({ resources }) =>
      resources.map(({ address, before, after }) => [
        address.split('/').at(-1),
        [before, after].map(side =>
          side?.lines.reduce((sum, one) => sum + (one.state === 'priced' && /rule/.test(one.description) ? Number(one.monthlyCost) : 0), 0),
        ),
      ]),
    ),
  )
const ruleLines = ({ projects }: Report): readonly string[] =>
  projects
    .flatMap(({ resources }) => resources.flatMap(({ after }) => after?.lines.map(({ description }) => description) ?? []))
    .filter(text => /rule/.test(text))

const one = async (files: string, config: string): Promise<Report> =>
  compare({ 'k/a.yaml': service('none', 0) }, { 'k/a.yaml': files }, config)

test('one service of AKS with two ports costs what the first five rules do', async () => {
  const report = await one(service('web', 2), cluster('azurerm', 'westeurope'))
  expect(costs(report).web).toEqual([undefined, 18.25])
  expect(ruleLines(report)).toEqual(['Load balancer rules (1st and 2nd of the first five)'])
})

test('services of AKS with seven ports cost five and two; internal ones have a load balancer of their own', async () => {
  const internal = service('z', 1, ', annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: "true" }')
  const report = await one(service('a', 3) + service('b', 4) + internal, cluster('azurerm', 'westeurope'))
  // 730 x 0.025 for each load balancer, and 2 x 730 x 0.01.
  expect(costs(report)).toMatchObject({ a: [undefined, 18.25], b: [undefined, 14.6], z: [undefined, 18.25] })
  expect(ruleLines(report)).toEqual([
    'Load balancer rules (1st, 2nd and 3rd of the first five)',
    'Load balancer rules (4th and 5th of the first five)',
    'Load balancer rules after the first five',
    'Load balancer rules (1st of the first five)',
  ])
})

test('five services of GKE cost what one does, and the sixth what a further rule does', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const text = names.map(name => service(name)).join('')
  const report = await compare({ 'k/a.yaml': text }, { 'k/a.yaml': text + service('0') }, cluster('google', 'us-central1'))
  // The new one is the sixth, whatever it is called: what was there keeps its price.
  expect(costs(report)).toEqual({
    a: [18.25, 18.25],
    b: [0, 0],
    c: [0, 0],
    d: [0, 0],
    e: [0, 0],
    0: [undefined, 7.3],
  })
  expect(report.totals.delta.toFixed(2)).toBe('7.30')
})

test('without the one that had the fee, another one has it on both sides', async () => {
  const report = await compare({ 'k/a.yaml': service('a') + service('b') }, { 'k/a.yaml': service('b') }, cluster('google', 'us-central1'))
  expect(costs(report)).toEqual({ a: [0, undefined], b: [18.25, 18.25] })
  expect(report.totals.delta.toFixed(2)).toBe('0.00')
})

test('all projects of a cluster count together, also those that the change leaves alone', async () => {
  const other: Files = { 'other/x.yaml': ['p', 'q', 'r', 's', 't'].map(name => service(name)).join('') }
  const report = await compare(
    { ...other, 'k/a.yaml': service('none', 0) },
    { ...other, 'k/a.yaml': service('web') },
    cluster('google', 'europe-west3'),
  )
  // 730 x 0.012: the sixth in Frankfurt.
  expect(costs(report).web?.[1]).toBeCloseTo(8.76, 6)
})

test('rules of a region and global ones are billed apart, whatever makes them', async () => {
  const ingress =
    '---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: i, namespace: shop }\nspec: { tls: [{ secretName: x }] }\n'
  const gateway = (name: string, className: string): string =>
    `---\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: ${name}, namespace: shop }\nspec: { gatewayClassName: ${className}, listeners: [{ port: 80 }, { port: 443 }, { port: 443 }, { port: 8080 }, { port: 9090 }] }\n`
  const report = await one(
    service('s') + ingress + gateway('g', 'gke-l7-global-external-managed') + gateway('r', 'gke-l7-regional-external-managed'),
    cluster('google', 'us-central1'),
  )
  // Global: four ports of the gateway and two of the ingress, so that the ingress has the sixth. Of the region: four and one.
  expect(costs(report)).toMatchObject({ g: [undefined, 18.25], i: [undefined, 7.3], r: [undefined, 18.25], s: [undefined, 0] })
})

test('without a cluster, the rules of a project count', async () => {
  const ingress = (name: string): string =>
    `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: shop, annotations: { kubernetes.io/ingress.class: gce } }\nspec: {}\n`
  const report = await compare({ 'k/a.yaml': ingress('a') }, { 'k/a.yaml': ingress('a') + ingress('b') })
  expect(costs(report)).toEqual({ a: [18.25, 18.25], b: [undefined, 0] })
})

test('ingresses of one group share a load balancer in all of the cluster', async () => {
  const ingress = (name: string): string =>
    `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: shop, annotations: { alb.ingress.kubernetes.io/group.name: g } }\nspec: { ingressClassName: alb }\n`
  const report = await compare(
    { 'k/a.yaml': ingress('b'), 'o/a.yaml': ingress('z') },
    { 'k/a.yaml': ingress('a') + ingress('b'), 'o/a.yaml': ingress('z') },
    cluster('aws', 'us-east-1'),
  )
  const hours = report.projects.flatMap(({ resources }) => resources.map(({ address, after }) => [address, after?.monthlyCost.toFixed(3)]))
  expect(hours).toEqual([
    ['Ingress/shop/a', '0.000'],
    ['Ingress/shop/b', '16.425'],
  ])
})

test('an ingress of another controller is no part of a group, whatever its annotation says', async () => {
  const ingress = (name: string, ofClass: string): string =>
    `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: shop, annotations: { alb.ingress.kubernetes.io/group.name: g } }\nspec: { ingressClassName: ${ofClass} }\n`
  const report = await one(ingress('a', 'nginx') + ingress('b', 'alb'), cluster('aws', 'us-east-1'))
  expect(report.totals.after.toFixed(2)).toBe((730 * 0.0225).toFixed(2))
})

test('so do those whose class names a group and a scheme in its parameters', async () => {
  const ingress = (name: string): string =>
    `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: shop }\nspec: { ingressClassName: web }\n`
  const classes = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: web }
spec: { controller: eks.amazonaws.com/alb, parameters: { apiGroup: eks.amazonaws.com, kind: IngressClassParams, name: web } }
---
apiVersion: eks.amazonaws.com/v1
kind: IngressClassParams
metadata: { name: web }
spec: { scheme: internet-facing, group: { name: shop } }
`
  const report = await compare(
    { 'k/a.yaml': classes + service('x') },
    { 'k/a.yaml': classes + ingress('a') + ingress('b') },
    cluster('aws', 'us-east-1'),
  )
  const lines = report.projects.flatMap(({ resources }) =>
    resources.flatMap(({ address, after }) => (after?.lines ?? []).map(({ description }) => `${address}: ${description}`)),
  )
  expect(lines.filter(text => /balancer|address/.test(text))).toEqual([
    'Ingress/shop/a: Application load balancer',
    'Ingress/shop/a: Load balancer capacity units',
    'Ingress/shop/a: Public IPv4 addresses',
  ])
  // 730 x 0.0225 of the new balancer, and 730 x 0.025 less of the classic one.
  expect(report.totals.delta.toFixed(3)).toBe('-1.825')
})

test('a gateway of a controller in the cluster is not known, until its price is stated', async () => {
  const gateway =
    '---\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: g, namespace: shop }\nspec: { gatewayClassName: istio, listeners: [{ port: 80 }] }\n'
  const open = await one(gateway, cluster('aws', 'us-east-1'))
  expect(open.totals.undecided).toBe(1)
  expect(open.diagnostics.filter(({ code }) => code === 'unpriced')).toEqual([
    {
      code: 'unpriced',
      severity: 'warning',
      message: 'Gateway/shop/g, Load balancer that the controller of the class istio may make: there is no price table kubernetes/gateway',
      location: { file: 'k/a.yaml', line: 3 },
      hint: 'if you know the price, state it in the configuration: `prices: { overrides: [{ sku: "kubernetes/gateway/istio", usd: … }] }`',
    },
  ])
  const stated = await one(gateway, `${cluster('aws', 'us-east-1')}prices: { overrides: [{ sku: "kubernetes/gateway/*", usd: 0.0225 }] }\n`)
  expect(stated.totals.undecided).toBe(0)
  expect(stated.projects.flatMap(({ resources }) => resources.flatMap(({ after }) => after?.monthlyCost.toFixed(3) ?? []))).toEqual([
    '16.425',
  ])
})

const made = (name: string, ports: number): Resource => ({
  address: `Service/shop/${name}`,
  type: 'kubernetes:Service',
  provider: 'kubernetes',
  region: undefined,
  attributes: { ports, internal: false },
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'k.yaml', line: 1 },
  module: '',
})
const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 9 }), { noNullPrototype: true })
const aks = { provider: 'azurerm', region: 'westeurope' } as const
const positions = (part: object) => (part as { rules?: { first: readonly number[]; further: number } }).rules ?? { first: [], further: 0 }

test('law: the sum is that of all rules, each of the first five is there once, and what does not change keeps its part', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const reading = (ports: Readonly<Record<string, number>>) => ({
        resources: Object.entries(ports).map(([name, count]) => made(name, count)),
      })
      const parts = billedTogether([{ project: 'p', base: reading(before), head: reading(after) }], { base: aks, head: aks })
      for (const [ports, part] of [
        [before, parts.base],
        [after, parts.head],
      ] as const) {
        const all = Object.entries(ports).map(([name, count]) => positions(part('p', made(name, count))))
        const total = Object.values(ports).reduce((sum, count) => sum + count, 0)
        expect(all.flatMap(({ first }) => first).sort()).toEqual([1, 2, 3, 4, 5].slice(0, total))
        expect(all.reduce((sum, { further }) => sum + further, 0)).toBe(Math.max(0, total - 5))
      }
      for (const [name, count] of Object.entries(before))
        if (after[name] === count) expect(parts.head('p', made(name, count))).toEqual(parts.base('p', made(name, count)))
    }),
  )
})
