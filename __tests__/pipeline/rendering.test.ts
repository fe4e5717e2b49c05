import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { ManifestRenderer, Rendering } from '../../src/model/renderer.ts'
import { check, estimate } from '../../src/pipeline.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const prices = priceFiles(fileURLToPath(new URL('../../pricing-data', import.meta.url)))
const common = { prices, asOf: '2026-01-01', version: '0', logger: { info() {}, warn() {}, debug() {} } }

const deployment = (replicas: number): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: a, resources: {requests: {cpu: "1", memory: 1Gi}}}]}
`

/** Answers with a deployment of as many replicas as a file of the source says; what says `broken` fails. */
const renderer: ManifestRenderer = {
  async render({ files }): Promise<Rendering> {
    const size = [...files].find(([path]) => path.endsWith('size.yaml'))?.[1]
    if (size === 'broken') return { state: 'failed', message: 'it is broken' }
    return { state: 'rendered', text: deployment(Number(size)), tool: 'fake' }
  },
}

const sources = {
  kustomize: (size: string) => ({
    'app/base/kustomization.yaml': '',
    'app/prod/kustomization.yaml': 'resources: [../base]',
    'app/prod/size.yaml': size,
  }),
  helm: (size: string) => ({ 'app/prod/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n', 'app/prod/templates/size.yaml': size }),
} as const
const kinds = ['kustomize', 'helm'] as const

async function compare(kind: (typeof kinds)[number], before: string, after: string) {
  const [base, head] = [memoryTree(sources[kind](before)), memoryTree(sources[kind](after))]
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  const [project, ...others] = report.projects
  expect(others).toEqual([])
  expect(project).toMatchObject({ name: 'app/prod', kind, environment: 'prod' })
  return {
    changes: project?.resources.map(({ address, change }) => `${change} ${address}`),
    rises: report.totals.delta.toNumber(),
    unread: report.totals.unread,
    codes: report.diagnostics.map(({ code, message }) => `${code}${message.startsWith('at the base') ? ' (base)' : ''}`),
  }
}

test.each(kinds)('%s: a change of what is rendered is a change in cost', async kind => {
  const { changes, rises, unread } = await compare(kind, '2', '3')
  expect(changes).toEqual(['changed Deployment/default/web'])
  expect(rises).toBeGreaterThan(0)
  expect(unread).toBe(0)
})

test.each(kinds)('%s: a head that cannot be rendered is no saving', async kind => {
  const { changes, rises, unread, codes } = await compare(kind, '2', 'broken')
  expect(changes).toEqual(['cannot-tell Deployment/default/web'])
  expect([rises, unread]).toEqual([0, 1])
  expect(codes).toContain(`${kind}-failed`)
})

test.each(kinds)('%s: a base that could not be rendered makes nothing new', async kind => {
  const { changes, rises, codes } = await compare(kind, 'broken', '2')
  expect(changes).toEqual(['cannot-tell Deployment/default/web'])
  expect(rises).toBe(0)
  expect(codes).toContain(`${kind}-failed (base)`)
})

test('a base that an overlay takes in is estimated where it is named', async () => {
  const head = memoryTree({ 'base/kustomization.yaml': '', 'base/size.yaml': '1', 'prod/kustomization.yaml': 'resources: [../base]' })
  const paths = async (directory: string) =>
    (await estimate({ ...common, head, directory, config: { tree: head }, renderer })).projects.map(({ path, kind }) => [path, kind])
  expect(await paths('base')).toEqual([['base', 'kustomize']])
  expect(await paths('')).toEqual([['prod', 'kustomize']])
})

test('charts and kustomizations are no plain manifests too', async () => {
  const head = memoryTree({
    'plain/web.yaml': deployment(1),
    'chart/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n',
    'chart/templates/web.yaml': deployment(1),
    'chart/templates/size.yaml': '1',
    'kustomized/kustomization.yaml': 'resources: [web.yaml]',
    'kustomized/web.yaml': deployment(1),
    'kustomized/size.yaml': '1',
  })
  const { projects } = await estimate({ ...common, head, directory: '', config: { tree: head }, renderer })
  expect(projects.map(({ path, kind }) => `${kind} ${path}`).sort()).toEqual(['helm chart', 'kubernetes plain', 'kustomize kustomized'])
})

test('what the configuration says of rendering is asked for', async () => {
  const asked: unknown[] = []
  const noting: ManifestRenderer = {
    async render({ network, kubeVersion, apiVersions, release, namespace, values }) {
      asked.push({ network, kubeVersion, apiVersions, release, namespace, values })
      return { state: 'rendered', text: deployment(1), tool: 'fake' }
    },
  }
  const head = memoryTree({
    'chart/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n',
    'chart/own.yaml': '',
    'cost-guard.yml':
      'version: 1\nrendering: {network: true, kube-version: "1.31", api-versions: [a/v1]}\nprojects: [{name: x, path: chart, values-files: [own.yaml], release: mine, namespace: ours}]\n',
  })
  await estimate({ ...common, head, directory: '', config: { tree: head, path: 'cost-guard.yml' }, renderer: noting })
  const expected = {
    network: true,
    kubeVersion: '1.31',
    apiVersions: ['a/v1'],
    release: 'mine',
    namespace: 'ours',
    values: ['chart/own.yaml'],
  }
  expect(asked).toEqual([expected])
})

test('beside what a change touches only its cluster is rendered, and of that once what is the same on both sides', async () => {
  const rendered: string[] = []
  const noting: ManifestRenderer = {
    render(request) {
      rendered.push(request.directory)
      return renderer.render(request)
    },
  }
  const side = (size: string) =>
    memoryTree({
      'cost-guard.yml': `version: 1
clusters:
  - { name: east, provider: aws, region: us-east-1, paths: ["east/**"], nodes: [{ type: m6i.large, count: 2 }] }
  - { name: west, provider: aws, region: us-west-2, paths: ["west/**"], nodes: [{ type: m6i.large, count: 2 }] }
`,
      ...Object.fromEntries(['east/same', 'east/web', 'west/other'].map(path => [`${path}/kustomization.yaml`, ''])),
      'east/same/size.yaml': '1',
      'east/web/size.yaml': size,
      'west/other/size.yaml': '1',
    })
  const base = side('1')
  const { report } = await check({ ...common, base, head: side('2'), config: { tree: base }, workingDirectory: '', renderer: noting })
  expect(rendered.sort()).toEqual(['east/same', 'east/web', 'east/web'])
  expect(report.projects.map(({ path }) => path)).toContain('east/web')
  expect(report.projects.map(({ path }) => path)).not.toContain('east/same')
  // One vCPU a pod: the untouched one counts.
  expect(report.clusters?.map(({ name, before, after }) => [name, before?.requested.cpu, after?.requested.cpu])).toEqual([['east', 2, 3]])
})
