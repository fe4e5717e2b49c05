import { expect, test } from '@jest/globals'
import { terraform } from '../../../src/formats/terraform/index.ts'
import { withWorkloads } from '../../../src/formats/terraform-kubernetes/index.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { plain, project } from './reading.ts'
import { chart, reading, release, rendererOf, web } from './release-reading.ts'

const address = 'helm_release.web/Deployment/shop/web'

test('a chart in the repository becomes its workloads, with the values of the release', async () => {
  const renderer = rendererOf(({ replicas }) => web(replicas))
  const { addresses, attributes, workloads, resources, files, codes } = await reading(
    release('namespace = "shop"\n values = [yamlencode({ replicas = 1, x = "y" })]\n set {\n name = "replicas"\n value = 4\n }'),
    renderer,
  )
  expect(codes).toEqual([])
  expect(addresses).toEqual([`${address} kubernetes:Deployment kubernetes`])
  expect(attributes[address]).toMatchObject({ namespace: 'shop', name: 'web', replicas: 4, requests: { cpu: '1', memory: '1Gi' } })
  expect(resources[0]?.location).toMatchObject({ file: 'main.tf', line: 1 })
  expect(workloads).toMatchObject([{ address, namespace: 'shop', replicas: { expected: 4 } }])
  expect(renderer.requests).toHaveLength(1)
  expect(renderer.requests[0]).toMatchObject({ tool: 'helm', directory: 'charts/web', release: 'web', namespace: 'shop', network: false })
  expect([...(renderer.requests[0]?.files.keys() ?? [])].sort()).toEqual([
    '.cost-guard-values.yaml',
    'charts/web/Chart.yaml',
    'charts/web/README.md',
    'charts/web/templates/web.yaml',
  ])
  expect(renderer.requests[0]?.files.get('.cost-guard-values.yaml')).toBe('{"x":"y","replicas":4}')
  expect([...files]).toEqual(expect.arrayContaining(['main.tf', 'charts/web/', 'charts/web/templates/web.yaml']))
})

test('what depends on a value that is not known is not known, and nothing else', async () => {
  const account = 'variable "role" {}\n'
  const set = (name: string) => `namespace = "shop"\n set {\n name = "${name}"\n value = var.role\n }`
  const render = (values: Record<string, unknown>): string =>
    web(Number.isInteger(values.replicas) ? values.replicas : 0, values.extra ? `---\n${web(1).replace('web', 'extra')}` : '')
  const unrelated = await reading(
    account + release(set('role')),
    rendererOf(values => render({ ...values, replicas: 3 })),
  )
  expect(unrelated.attributes[address]).toMatchObject({ replicas: 3 })
  expect(unrelated.workloads).toHaveLength(1)
  const replicas = await reading(account + release(set('replicas')), rendererOf(render))
  expect(replicas.attributes[address]).toMatchObject({ replicas: '? var.role is not set', requests: { cpu: '1' } })
  expect(replicas.workloads).toEqual([])
  const extra = await reading(
    account + release(set('extra')),
    rendererOf(values => render({ ...values, replicas: 3 })),
  )
  expect(extra.resources.map(({ address, expansion }) => [address, expansion?.cause.text])).toEqual([
    [address, undefined],
    ['helm_release.web/Deployment/shop/extra', 'var.role is not set'],
  ])
  expect(extra.workloads?.map(one => one.address)).toEqual([address])
})

test('a repository that is no URL is a directory of charts', async () => {
  const renderer = rendererOf(() => web(2))
  const local = `resource "helm_release" "web" {\n name = "web"\n namespace = "shop"\n repository = "\${path.module}/charts"\n chart = "web"\n}\n`
  const { addresses, codes } = await reading(local, renderer)
  expect([addresses, codes]).toEqual([[`${address} kubernetes:Deployment kubernetes`], []])
  expect(renderer.requests[0]).toMatchObject({ directory: 'charts/web' })
})

test('charts from elsewhere are told once, and are never nothing', async () => {
  const remote = (name: string, rest: string) => `resource "helm_release" "${name}" {\n name = "${name}"\n ${rest}\n}\n`
  const renderer = rendererOf(() => web(1))
  const { addresses, attributes, workloads, codes } = await reading(
    remote('a', 'chart = "web"\n repository = "https://charts.example.com"') +
      remote('b', 'chart = "oci://registry.example.com/web"') +
      remote('c', 'chart = "../outside"') +
      remote('e', 'chart = "web"\n repository = "bitnami"') +
      'variable "x" {}\n' +
      remote('d', 'chart = var.x'),
    renderer,
  )
  expect(addresses).toEqual(['a', 'b', 'c', 'e', 'd'].map(name => `helm_release.${name} helm_release kubernetes`))
  expect(['a', 'b', 'c', 'e', 'd'].map(name => attributes[`helm_release.${name}`]?.unread)).toEqual([
    ...['a', 'b', 'c', 'e'].map(name => `? what helm_release.${name} creates is not known: its chart is not in the repository`),
    '? var.x is not set',
  ])
  expect(Object.values(attributes).map(({ unrendered }) => unrendered)).toEqual([undefined, undefined, undefined, undefined])
  expect(codes.filter(([code]) => code === 'helm-release-remote')).toEqual([['helm-release-remote', 4]])
  expect([workloads, renderer.requests]).toEqual([[], []])
})

test('without a rendering a release is not known: no tool, a chart that fails, or no step that renders', async () => {
  const noTool = await reading(
    release('') + release('', 'api'),
    rendererOf(() => ({ state: 'no-tool', hint: 'install helm' })),
  )
  expect(noTool.diagnostics).toMatchObject([{ code: 'helm-release-no-tool', hint: 'install helm', count: 2 }])
  const failed = await reading(
    release(''),
    rendererOf(() => ({ state: 'failed', message: 'nil pointer' })),
  )
  expect(failed.diagnostics).toMatchObject([
    { code: 'helm-release-failed', message: 'The chart of helm_release.web cannot be rendered: nil pointer', location: { line: 1 } },
  ])
  expect(failed.attributes['helm_release.web']?.unread).toBe('? what helm_release.web creates is not known: nil pointer')
  const tree = memoryTree({ 'main.tf': release(''), ...chart })
  const [resource] = withWorkloads(await terraform.read(tree, project)).resources
  expect(plain(resource?.attributes.unread)).toBe('? helm_release.web cannot be read: its chart is not rendered')
  expect(resource?.provider).toBe('kubernetes')
})

test('objects with a namespace of their own keep it, and tests of a chart are none', async () => {
  const hook = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, annotations: { helm.sh/hook: ${name} } }\nspec: { containers: [{ name: a, resources: { requests: { cpu: 1 } } }] }\n---\n`
  const text = `${hook('test')}${hook('pre-install')}${web(1).replace('name: web', 'name: web, namespace: own')}`
  const { addresses } = await reading(
    release(''),
    rendererOf(() => text),
  )
  expect(addresses).toEqual([
    'helm_release.web/Pod/default/pre-install kubernetes:Pod kubernetes',
    'helm_release.web/Deployment/own/web kubernetes:Deployment kubernetes',
  ])
})

test.each([
  ['a block', 'postrender {\n binary_path = "./patch.sh"\n }'],
  ['an attribute', 'postrender = { binary_path = "./patch.sh" }'],
])('what a program changes after Helm is not known, and neither is run: %s', async (_, postrender) => {
  const renderer = rendererOf(() => web(3))
  const { attributes, workloads } = await reading(release(postrender), renderer)
  expect([workloads, renderer.requests]).toEqual([[], []])
  expect(attributes['helm_release.web']?.unrendered).toBe(true)
  expect(attributes['helm_release.web']?.unread).toContain('`postrender` changes what its chart renders, and is not run')
})

test('values that are written and never read back are values', async () => {
  const renderer = rendererOf(({ replicas }) => web(replicas))
  const { attributes } = await reading(release('namespace = "shop"\n set_wo = [{ name = "replicas", value = 5 }]'), renderer)
  expect(attributes[address]).toMatchObject({ replicas: 5 })
})
