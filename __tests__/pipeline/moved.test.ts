import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { silent } from '../../src/model/logger.ts'
import type { ManifestRenderer } from '../../src/model/renderer.ts'
import { check } from '../../src/pipeline.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const prices = priceFiles(fileURLToPath(new URL('../../pricing-data', import.meta.url)))

async function compare(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, renderer?: ManifestRenderer) {
  const [base, head] = [memoryTree(before), memoryTree(after)]
  const { report } = await check({
    base,
    head,
    config: { tree: base },
    workingDirectory: '',
    prices,
    asOf: '2026-11-01',
    logger: silent,
    version: '0',
    ...(renderer === undefined ? {} : { renderer }),
  })
  return {
    changes: report.projects.map(({ name, resources }) => [name, ...resources.map(({ address, change }) => `${change} ${address}`)]),
    delta: report.totals.delta.toFixed(2),
    notes: report.diagnostics.filter(({ code }) => code === 'project-moved').map(({ message }) => message),
  }
}

const deployment = (name: string, replicas: number): string => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  template: { spec: { containers: [{ name: a, resources: { requests: { cpu: "1", memory: 1Gi } } }] } }
`
const network = (zone: string): string => `provider "aws" { region = "us-east-1" }
resource "aws_nat_gateway" "a" {}
resource "aws_nat_gateway" "${zone}" {}
`

test('a directory that was renamed is compared with what it was', async () => {
  const before = { 'deploy/web/all.yaml': deployment('web', 2) + deployment('api', 1), 'deploy/other/all.yaml': deployment('other', 1) }
  const after = { 'apps/web/all.yaml': deployment('web', 3) + deployment('api', 1), 'deploy/other/all.yaml': deployment('other', 1) }
  expect(await compare(before, after)).toEqual({
    changes: [['apps/web', 'changed Deployment/shop/web', 'unchanged Deployment/shop/api']],
    // One pod more: 730 hours of a vCPU at $0.031611 and of a GiB at $0.004237.
    delta: '26.17',
    notes: ['apps/web is compared with deploy/web, which most of its resources were in before'],
  })
})

test('so is a root module', async () => {
  const { changes, delta } = await compare({ 'infra/main.tf': network('b') }, { 'terraform/network/main.tf': network('b') })
  expect(delta).toBe('0.00')
  expect(changes).toEqual([['terraform/network', 'unchanged aws_nat_gateway.a', 'unchanged aws_nat_gateway.b']])
})

test('of several the likeliest is taken, then the one with the same end of its path', async () => {
  const [dev, prod] = [deployment('web', 1), deployment('web', 2)]
  const { notes } = await compare(
    { 'a/dev/all.yaml': dev, 'a/prod/all.yaml': prod },
    { 'b/prod/all.yaml': prod, 'b/dev/all.yaml': dev + deployment('api', 1) },
  )
  expect(notes).toEqual([
    'b/dev is compared with a/dev, which most of its resources were in before',
    'b/prod is compared with a/prod, which most of its resources were in before',
  ])
})

test('what has little in common is removed and new', async () => {
  const { changes, notes } = await compare(
    { 'a/all.yaml': deployment('web', 1) + deployment('api', 1) + deployment('old', 1) },
    { 'b/all.yaml': deployment('web', 1) + deployment('new', 1) + deployment('more', 1) },
  )
  expect(notes).toEqual([])
  expect(changes.map(([name]) => name)).toEqual(['b', 'a'])
})

test('another kind of project, or nothing at all, is no move', async () => {
  expect((await compare({ 'a/main.tf': network('b') }, { 'b/all.yaml': deployment('web', 1) })).notes).toEqual([])
  expect((await compare({ 'a/main.tf': 'locals {}' }, { 'b/main.tf': 'locals {}' })).notes).toEqual([])
})

test('an environment that is written in full is the same one', async () => {
  const { changes, delta } = await compare(
    { 'apps/prod/all.yaml': deployment('web', 2) },
    { 'apps/production/all.yaml': deployment('web', 2) },
  )
  expect(changes).toEqual([['apps/production', 'unchanged Deployment/shop/web']])
  expect(delta).toBe('0.00')
  expect((await compare({ 'a/dev/all.yaml': deployment('web', 2) }, { 'a/prod/all.yaml': deployment('web', 2) })).notes).toEqual([])
})

test('plain manifests that move into a kustomization elsewhere are the same objects', async () => {
  const renderer: ManifestRenderer = { render: async () => ({ state: 'rendered', text: deployment('web', 3), tool: 'fake' }) }
  const { changes, notes } = await compare(
    { 'deploy/web.yaml': deployment('web', 2) },
    { 'deploy/base/web.yaml': deployment('web', 3), 'deploy/base/kustomization.yaml': 'resources: [web.yaml]\n' },
    renderer,
  )
  expect(changes).toEqual([['deploy/base', 'changed Deployment/shop/web']])
  expect(notes).toHaveLength(1)
})

test.each([
  ['more', '[app/a.yaml]', '[app/a.yaml, app/b.yaml]', ['added', 'removed']],
  ['less', '[app/a.yaml, app/b.yaml]', '[app/a.yaml]', ['removed', 'added']],
] as const)('manifests go over where a kustomization above takes in %s of them', async (_, before, after, [above, below]) => {
  // As Kustomize would: what the kustomization names.
  const renderer: ManifestRenderer = {
    render: async ({ files }) => {
      const named = [...String(files.get('d/kustomization.yaml')).matchAll(/app\/\w+\.yaml/g)]
      return { state: 'rendered', text: named.map(([path]) => files.get(`d/${path}`)).join(''), tool: 'fake' }
    },
  }
  const whole = (name: string): string =>
    deployment(name, 1)
      .replace('template:', `selector: { matchLabels: { app: ${name} } }\n  template:`)
      .replace('name: a,', 'name: a, image: x,')
  const files = Object.fromEntries(['a', 'b', 'c'].map(name => [`d/app/${name}.yaml`, whole(name)]))

  const { changes, delta } = await compare(
    { ...files, 'd/kustomization.yaml': `resources: ${before}\n` },
    { ...files, 'd/kustomization.yaml': `resources: ${after}\n` },
    renderer,
  )
  expect(changes.map(([name, ...of]) => [name, of.filter(one => one.endsWith('/b'))])).toEqual(
    expect.arrayContaining([
      ['d', [`${above} Deployment/shop/b`]],
      ['d/app', [`${below} Deployment/shop/b`]],
    ]),
  )
  expect(delta).toBe('0.00')
})
