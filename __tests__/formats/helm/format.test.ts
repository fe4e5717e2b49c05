import { expect, test } from '@jest/globals'
import type { ProjectReading } from '../../../src/formats/format.ts'
import { type HelmOptions, makeHelm } from '../../../src/formats/helm/index.ts'
import { budgetOfRun } from '../../../src/formats/yaml-quick.ts'
import type { Rendering, RenderRequest } from '../../../src/model/renderer.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

function fake(answer: Rendering | string, options: Partial<HelmOptions> = {}) {
  const requests: RenderRequest[] = []
  const rendering: Rendering = typeof answer === 'string' ? { state: 'rendered', text: answer, tool: 'helm' } : answer
  const render = async (request: RenderRequest): Promise<Rendering> => {
    requests.push(request)
    return rendering
  }
  return { format: makeHelm({ renderer: { render }, network: false, ...options }), requests }
}

async function read(files: Files, answer: Rendering | string, options: Partial<HelmOptions> = {}) {
  const { format, requests } = fake(answer, options)
  const tree = memoryTree(files)
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  return { reading: await format.read(tree, project), requests }
}

const faults = ({ diagnostics }: ProjectReading) => diagnostics.map(({ code, location }) => `${code} ${location?.file}:${location?.line}`)

const chartFile = 'apiVersion: v2\nname: shop\nversion: 1.0.0\n'
const pod = (name: string, annotations = '', kind = 'Pod'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, annotations: {${annotations}}}\nspec: {containers: [{name: a}], template: {spec: {containers: [{name: a}]}}}\n`

test('projects are charts that are no libraries and lie in no other chart’s charts/, one for each environment', () => {
  const { format } = fake('')
  const found = format.discover(
    memoryTree({
      'a/Chart.yaml': chartFile,
      'a/values.yaml': '',
      'a/values-prod.yaml': '',
      'a/values.staging.yml': '',
      'a/values-common.yaml': '',
      'a/values-example.yaml': '',
      'a/values/dev.yaml': '',
      'a/charts/cache/Chart.yaml': chartFile,
      'b/prod/Chart.yaml': chartFile,
      'charts/c/Chart.yaml': chartFile,
      'd/Chart.yaml': `${chartFile}type: library\n`,
    }),
  )
  expect(found.map(({ name, varFiles, environment }) => [name, environment, varFiles])).toEqual([
    ['a (dev)', 'dev', ['a/values-common.yaml', 'a/values/dev.yaml']],
    ['a (prod)', 'prod', ['a/values-common.yaml', 'a/values-prod.yaml']],
    ['a (staging)', 'staging', ['a/values-common.yaml', 'a/values.staging.yml']],
    ['b/prod', 'prod', []],
    ['charts/c', undefined, []],
  ])
})

test('the tool gets the whole chart with what is no text in it, and what it is rendered for', async () => {
  const archive = new Uint8Array([31, 139, 0, 255])
  const files = {
    'c/Chart.yaml': `${chartFile}dependencies: [{name: cache, version: 1.2.3, repository: "https://example.org"}]\n`,
    'c/charts/cache-1.2.3.tgz': archive,
    'c/templates/x.yaml': '',
    'c/values-prod.yaml': '',
    'other/x.yaml': '',
  }
  const { reading, requests } = await read(files, '', { kubeVersion: '1.31', apiVersions: ['a/v1'] })
  expect(reading.gaps).toEqual([])
  const [request] = requests
  expect(request).toMatchObject({
    tool: 'helm',
    directory: 'c',
    values: ['c/values-prod.yaml'],
    release: 'shop',
    namespace: 'default',
    kubeVersion: '1.31',
    apiVersions: ['a/v1'],
    network: false,
  })
  expect([...(request?.files.keys() ?? [])].sort()).toEqual(Object.keys(files).slice(0, 4).sort())
  expect(request?.files.get('c/charts/cache-1.2.3.tgz')).toBe(archive)
})

test('what a configuration says of release and namespace holds, and variable files of Terraform are none of a chart', async () => {
  const { format, requests } = fake('')
  const tree = memoryTree({ 'c/Chart.yaml': chartFile, 'v.yaml': '' })
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  await format.read(tree, { ...project, varFiles: ['v.yaml', 'x.tfvars'], release: 'mine', namespace: 'ours' })
  expect(requests[0]).toMatchObject({ release: 'mine', namespace: 'ours', values: ['v.yaml'] })
})

test('objects stand in their templates, the n-th of a kind at its n-th `kind:`', async () => {
  const files = {
    'c/Chart.yaml': `${chartFile}dependencies: [{name: cache, alias: sessions}]\n`,
    'c/templates/x.yaml': `# x\nkind: Pod\n---\n{{ if .Values.a }}\nkind: Other\n{{ end }}\n---\nkind: "Pod" # two\n`,
    'c/charts/cache/Chart.yaml': chartFile.replace('shop', 'cache'),
    'c/charts/cache/templates/y.yaml': '\n\nkind: {{ .Values.kind }}\n',
  }
  const text = [
    `---\n# Source: shop/templates/x.yaml\n${pod('a')}`,
    `---\n# Source: shop/charts/sessions/templates/y.yaml\n${pod('c')}`,
    `---\n# Source: shop/templates/x.yaml\n${pod('b')}`,
    `---\n# Source: shop/templates/x.yaml\n${pod('again')}`,
    `---\n# Source: shop/charts/packed/templates/z.yaml\n${pod('d')}`,
  ].join('')
  const { reading } = await read(files, text)
  expect(reading.resources.map(({ address, location: { file, line } }) => [address, file, line])).toEqual([
    ['Pod/default/a', 'c/templates/x.yaml', 2],
    ['Pod/default/c', 'c/charts/cache/templates/y.yaml', 3],
    ['Pod/default/b', 'c/templates/x.yaml', 8],
    ['Pod/default/again', 'c/templates/x.yaml', 8],
    ['Pod/default/d', 'c/Chart.yaml', 1],
  ])
})

test('hooks that leave nothing behind are left out, and others are not', async () => {
  const hook = (name: string, hooks: string, kind: string, policy = '') => `---\n${pod(name, `helm.sh/hook: "${hooks}", ${policy}`, kind)}`
  const apps = (text: string) => text.replaceAll('apiVersion: v1\nkind: Deployment', 'apiVersion: apps/v1\nkind: Deployment')
  const text = apps(
    [
      hook('a', 'pre-install, pre-upgrade', 'Pod'),
      hook('b', 'post-delete', 'Deployment'),
      hook('c', 'pre-install', 'Deployment'),
      hook('d', 'pre-install', 'Deployment', '"helm.sh/hook-delete-policy": "before-hook-creation,hook-succeeded"'),
      hook('e', '', 'Deployment'),
      hook('f', 'test', 'Deployment'),
    ].join(''),
  )
  const { reading } = await read({ 'c/Chart.yaml': chartFile }, text)
  expect(reading.resources.map(({ address }) => address)).toEqual(['Deployment/default/c', 'Deployment/default/e'])
})

test('rendered text that looks like a template is none', async () => {
  const text = `${pod('a')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: "{{ .Values.b }}"}\n`
  const { reading } = await read({ 'c/Chart.yaml': chartFile }, text)
  expect([reading.resources.length, reading.diagnostics, reading.gaps]).toEqual([1, [], []])
})

test('a document that is no YAML hides the rest, and is told at the chart', async () => {
  const { reading } = await read({ 'c/Chart.yaml': chartFile }, `${pod('a')}---\napiVersion: v1\nkind: Pod\n  a: [\n`)
  expect(reading.resources.map(({ address }) => address)).toEqual(['Pod/default/a'])
  expect(reading.diagnostics[0]?.location).toEqual({ file: 'c/Chart.yaml', line: 1 })
  expect(reading.gaps).toEqual([{ whole: true, cause: 'c/Chart.yaml could not be read in full' }])
})

test('dependencies that are not there are told with the command that gets them, and nothing is run', async () => {
  const files = {
    'c/Chart.yaml': `${chartFile}dependencies:\n- name: cache\n  repository: https://example.org\n- name: cache\n  alias: second\n- name: near\n  repository: file://../near\n- name: far\n  repository: file://../../../far\n`,
    'near/Chart.yaml': `${chartFile}type: library\ndependencies: [{name: deep}]\n`,
    'near/charts/deep-1.tgz': new Uint8Array([0]),
  }
  const { reading, requests } = await read(files, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['helm-dependency c/Chart.yaml:5', 'helm-dependency c/Chart.yaml:11'])
  expect(reading.diagnostics[0]?.hint).toContain('helm dependency build c')
  expect(reading.gaps).toEqual([
    { whole: true, cause: "c/Chart.yaml could not be rendered (the chart's dependency cache is not in its charts/)" },
  ])
})

test('charts beside the chart are laid in where they would be built to, and their templates are found again', async () => {
  const files = {
    'c/Chart.yaml': `${chartFile}dependencies: [{name: near, repository: "file://../near"}]\n`,
    'near/Chart.yaml': chartFile.replace('shop', 'near'),
    'near/templates/x.yaml': '\nkind: Pod\n',
  }
  const text = `# Source: shop/charts/near/templates/x.yaml\n${pod('a')}`
  const { reading, requests } = await read(files, text)
  expect(requests[0]?.files.get('c/charts/near/templates/x.yaml')).toBe('\nkind: Pod\n')
  expect(reading.resources[0]?.location).toMatchObject({ file: 'near/templates/x.yaml', line: 2 })
})

test('charts that take each other in are bounded', async () => {
  const { reading, requests } = await read(
    {
      'c/Chart.yaml': `${chartFile}dependencies: [{name: d, repository: "file://../d"}]\n`,
      'd/Chart.yaml': `${chartFile}dependencies: [{name: c, repository: "file://../c"}]\n`,
    },
    '',
  )
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['helm-dependency c/Chart.yaml:4'])
})

test('charts that take each other in many times are not laid in as often', async () => {
  const level = (depth: number): string =>
    `${chartFile}dependencies:\n${Array.from({ length: 16 }, (_, index) => `- {name: d${index}, repository: "file://../l${depth + 1}"}\n`).join('')}`
  const levels = Array.from({ length: 7 }, (_, depth) => [`l${depth}/Chart.yaml`, level(depth)] as const)
  const { reading, requests } = await read({ ...Object.fromEntries(levels), 'l7/Chart.yaml': chartFile }, '')
  expect(requests).toEqual([])
  expect(reading.gaps[0]?.whole).toBe(true)
})

test('a values file that is not there is told', async () => {
  const { format, requests } = fake('')
  const tree = memoryTree({ 'c/Chart.yaml': chartFile })
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  const reading = await format.read(tree, { ...project, varFiles: ['c/values-gone.yaml'] })
  expect([requests, faults(reading), reading.gaps[0]?.whole]).toEqual([[], ['helm-values c/Chart.yaml:1'], true])
})

test.each<[Rendering, string]>([
  [{ state: 'no-tool', hint: 'install it' }, 'helm-missing c/Chart.yaml:1'],
  [{ state: 'limit', message: 'helm makes more than 32 MB' }, 'helm-limit c/Chart.yaml:1'],
  [{ state: 'failed', message: 'execution error at (shop/templates/x.yaml:7:6): no' }, 'helm-failed c/templates/x.yaml:7'],
  [{ state: 'failed', message: 'YAML parse error on shop/templates/x.yaml: yaml: line 5' }, 'helm-failed c/templates/x.yaml:1'],
  [{ state: 'failed', message: 'failed to parse c/values-prod.yaml: no map' }, 'helm-failed c/values-prod.yaml:1'],
  [{ state: 'failed', message: 'failed to parse c/values-prod.yaml: yaml: line 2: no' }, 'helm-failed c/values-prod.yaml:2'],
  [{ state: 'failed', message: 'cannot load values.yaml: yaml: line 3: no' }, 'helm-failed c/values.yaml:3'],
  [
    { state: 'failed', message: "values don't meet the specifications of the schema(s) in the following chart(s): shop: no" },
    'helm-failed c/values-prod.yaml:1',
  ],
  [{ state: 'failed', message: 'error at other/templates/gone.yaml:3' }, 'helm-failed c/Chart.yaml:1'],
])('%j is told, and hides the whole side', async (rendering, expected) => {
  const { reading } = await read({ 'c/Chart.yaml': chartFile, 'c/templates/x.yaml': '', 'c/values-prod.yaml': '' }, rendering)
  expect(faults(reading)).toEqual([expected])
  expect([reading.resources, reading.gaps[0]?.whole]).toEqual([[], true])
})

test('projects are touched by their chart, their own values files, and charts that they take from beside it', async () => {
  const { format } = fake('')
  const tree = memoryTree({
    'a/Chart.yaml': `${chartFile}dependencies: [{name: near, repository: "file://../near"}]\n`,
    'a/values-dev.yaml': '',
    'a/values-prod.yaml': '',
    'near/Chart.yaml': `${chartFile}type: library\n`,
  })
  const touched = async (...changed: string[]) =>
    (await format.touched(tree, format.discover(tree), new Set(changed))).map(({ name }) => name)
  expect(await touched('a/templates/x.yaml')).toEqual(['a (dev)', 'a (prod)'])
  expect(await touched('a/values-prod.yaml')).toEqual(['a (prod)'])
  expect(await touched('near/templates/_x.tpl')).toEqual(['a (dev)', 'a (prod)'])
  expect(await touched('b/x.yaml', 'a.yaml')).toEqual([])
})

test('a chart of more files than a tool is given is told, and not rendered', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`c/files/x${index}.txt`, '']))
  const { reading, requests } = await read({ ...many, 'c/Chart.yaml': chartFile }, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['helm-limit c/Chart.yaml:1'])
  expect(reading.gaps[0]?.whole).toBe(true)
})

test('charts share what the YAML library reads of them, each text is read once, and dependencies are bounded', async () => {
  const many = Array.from({ length: 600 }, (_, index) => `- &d${index} {name: d${index}, version: 1.0.0}\n`).join('')
  const files = { 'shop/Chart.yaml': `${chartFile}dependencies:\n${many}` }
  const budget = budgetOfRun()
  const { format } = fake('', { budget })
  const tree = memoryTree(files)
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  const first = await format.read(tree, project)
  expect(first.diagnostics).toHaveLength(500)
  const left = budget.characters
  expect(left).toBe(budgetOfRun().characters - files['shop/Chart.yaml'].length)
  await format.read(tree, project)
  await format.touched(tree, [project], new Set(['x']))
  expect(budget.characters).toBe(left)
})

test('objects have the values that their templates mention, those of subcharts by the names of their aliases', async () => {
  const files = {
    'c/Chart.yaml': `${chartFile}dependencies: [{name: cache, alias: sessions, repository: "file://../cache"}]\n`,
    'c/values.yaml': 'web: {size: 1}\nsessions:\n  size: 2\n',
    'c/values-prod.yaml': '\nweb: {size: 3}\n',
    'c/templates/x.yaml': `kind: Pod # {{ .Values.web.size }}\n---\nkind: Job # {{ include "all" . }}\n`,
    'c/templates/_all.tpl': '{{ define "all" }}{{ toYaml .Values.web }}{{ .Values.absent }}{{ end }}',
    'cache/Chart.yaml': chartFile.replace('shop', 'cache'),
    'cache/values.yaml': 'size: 4\nmore: 5\n',
    'cache/templates/y.yaml': 'kind: Pod # {{ .Values.size }} {{ .Values.more }}\n',
    'c/templates/z.yaml': 'kind: Pod\n',
  }
  const text = [
    `---\n# Source: shop/templates/x.yaml\n${pod('a')}`,
    `---\n# Source: shop/charts/sessions/templates/y.yaml\n${pod('b')}`,
    `---\n# Source: shop/templates/z.yaml\n${pod('c')}`,
    `---\n# Source: shop/templates/absent.yaml\n${pod('d')}`,
    `---\n# Source: shop/templates/x.yaml\n${pod('e', '', 'Job').replace('apiVersion: v1', 'apiVersion: batch/v1')}`,
  ].join('')
  const told = ({ resources }: ProjectReading) =>
    Object.fromEntries(
      resources.map(({ address, inputs }) => [
        address.split('/').at(-1),
        inputs?.map(({ name, text, location: { file, line } }) => `${name}=${text} ${file}:${line}`),
      ]),
    )
  const { reading } = await read(files, text)
  expect(told(reading)).toEqual({
    a: ['web.size=3 c/values-prod.yaml:2'],
    b: ['sessions.size=2 c/values.yaml:3', 'sessions.more=5 cache/values.yaml:2'],
    c: [],
    d: undefined,
    e: ['web.size=3 c/values-prod.yaml:2'],
  })
  const unreadable = await read({ ...files, 'c/values-prod.yaml': `web: {size: 3}\n# ${'x'.repeat(300_000)}` }, text)
  expect(told(unreadable.reading)).toMatchObject({ a: undefined, b: undefined })
  expect(faults(unreadable.reading)).toEqual(faults(reading))
})

test('many documents and values take little time', async () => {
  const count = 10_000
  const names = Array.from({ length: count }, (_, index) => index)
  const files = {
    'c/Chart.yaml': chartFile,
    'c/values.yaml': `a:\n${names.map(index => `  k${index}: 1\n`).join('')}`,
    'c/templates/x.yaml': names.map(index => `---\nkind: Pod # {{ .Values.a }}{{ .Values.a.k${index} }}{{ include "all" . }}\n`).join(''),
    'c/templates/_all.tpl': `{{ define "all" }}{{ include "all" . }}${names.map(index => `{{ .Values.a.k${index} }}`).join('')}{{ end }}`,
  }
  const started = performance.now()
  const { reading } = await read(files, `# Source: shop/templates/x.yaml\n${names.map(index => `---\n${pod(`p${index}`)}`).join('')}`)
  expect(reading.resources.length).toBe(count)
  expect(reading.resources.at(-1)?.inputs?.length).toBe(50)
  expect(performance.now() - started).toBeLessThan(20_000)
})
