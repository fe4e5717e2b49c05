import { expect, test } from '@jest/globals'
import { diffResources } from '../../../src/engine/diff.ts'
import type { ProjectReading } from '../../../src/formats/format.ts'
import { makeKustomize } from '../../../src/formats/kustomize/index.ts'
import { budgetOfRun, type YamlBudget } from '../../../src/formats/yaml-quick.ts'
import type { Rendering, RenderRequest } from '../../../src/model/renderer.ts'
import { coveredBy } from '../../../src/model/resource.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'

type Files = Readonly<Record<string, string>>

/** A format over a renderer that notes what it is asked and answers the same always. */
function fake(answer: Rendering | string, network = false) {
  const requests: RenderRequest[] = []
  const rendering: Rendering = typeof answer === 'string' ? { state: 'rendered', text: answer, tool: 'kustomize' } : answer
  const render = async (request: RenderRequest): Promise<Rendering> => {
    requests.push(request)
    return rendering
  }
  return { format: makeKustomize({ renderer: { render }, network }), requests }
}

async function read(files: Files, answer: Rendering | string, path = 'prod', network = false) {
  const { format, requests } = fake(answer, network)
  const tree = memoryTree(files)
  const project = format.discover(tree).find(one => one.path === path)
  if (project === undefined) throw new Error(`${path} is no project`)
  return { reading: await format.read(tree, project), requests }
}

const faults = ({ diagnostics }: ProjectReading) => diagnostics.map(({ code, location }) => `${code} ${location?.file}:${location?.line}`)

const discovered = (files: Files) =>
  fake('')
    .format.discover(memoryTree(files))
    .map(({ path, environment }) => [path, environment])

const deployment = (name: string, origin: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  annotations:
    config.kubernetes.io/origin: |
      ${origin}
spec:
  replicas: 2
  template: {spec: {containers: [{name: a}]}}
`

test('projects are the kustomizations that no other one names, and no components', () => {
  expect(
    discovered({
      'app/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'app/overlays/prod/kustomization.yml': 'resources: [../../base]\ncomponents:\n- ../../more\n',
      'app/overlays/staging/Kustomization': 'bases:\n- "../../base/"\n',
      'app/more/kustomization.yaml': 'kind: Component\n',
      'app/unused/kustomization.yaml': 'kind: Component\nresources: [../lost]\n',
      'app/lost/kustomization.yaml': 'resources: []\n',
      'alone/kustomization.yaml': 'resources: [https://example.org/a.yaml]\n',
      '.hidden/kustomization.yaml': '',
      'examples/x/kustomization.yaml': '',
    }),
  ).toEqual([
    ['alone', undefined],
    ['app/overlays/prod', 'prod'],
    ['app/overlays/staging', 'staging'],
  ])
})

test('of kustomizations that name each other in a ring, one is a project, so that the ring is told', () => {
  expect(discovered({ 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' })).toEqual([
    ['a', undefined],
  ])
  expect(discovered({ 'a/kustomization.yaml': 'resources: [.]\n' })).toEqual([['a', undefined]])
})

test('examples are projects where there is nothing else', () => {
  expect(discovered({ 'examples/x/kustomization.yaml': '' })).toEqual([['examples/x', undefined]])
})

test('the tool gets the whole closure, and objects stand where they are written', async () => {
  const files = {
    'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\n',
    'prod/sub/app.conf': 'a = 1\n',
    'base/kustomization.yaml': 'resources: [all.yaml]\n',
    'base/all.yaml':
      '# all\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n',
    'other/secret.yaml': '',
  }
  const { reading, requests } = await read(files, deployment('p-web', 'path: ../base/all.yaml'))
  expect([...(requests[0]?.files.keys() ?? [])].sort()).toEqual([
    'base/all.yaml',
    'base/kustomization.yaml',
    'prod/kustomization.yaml',
    'prod/sub/app.conf',
  ])
  expect(requests[0]?.files.get('prod/kustomization.yaml')).toBe(
    'resources: [../base]\nnamePrefix: p-\nbuildMetadata: [originAnnotations]\n',
  )
  const [resource] = reading.resources
  expect(resource?.address).toBe('Deployment/default/p-web')
  expect(resource?.location).toMatchObject({ file: 'base/all.yaml', line: 7 })
  expect(resource?.module).toBe('prod')
  expect(reading.gaps).toEqual([])
  expect(reading.files.has('base/all.yaml')).toBe(true)
})

test('the wish for origins is put into the document that the tool reads', async () => {
  const asked = async (text: string): Promise<unknown> => {
    const { requests } = await read({ 'prod/kustomization.yaml': text, 'prod/x.yaml': 'kind: Other\n' }, deployment('web', 'path: x.yaml'))
    return requests[0]?.files.get('prod/kustomization.yaml')
  }
  const resources = 'resources: [x.yaml]\n'
  expect(await asked(`# a\n---\n${resources}`)).toBe(`# a\n---\n${resources}buildMetadata: [originAnnotations]\n`)
  for (const text of [`${resources}---\n`, `---\n${resources}---\n`, `${resources}--- # nothing\n`])
    expect(await asked(text)).toBe('{"resources":["x.yaml"],"buildMetadata":["originAnnotations"]}')
})

test.each([
  ['configuredIn: kustomization.yaml', 'prod/kustomization.yaml'],
  ['path: nowhere.yaml', 'prod/kustomization.yaml'],
  ['path: ../../../../etc/passwd', 'prod/kustomization.yaml'],
  ['{path: x.yaml, repo: "https://example.org/a"}', 'prod/kustomization.yaml'],
  ['[not, a, map]', 'prod/kustomization.yaml'],
  ['path: x.yaml', 'prod/x.yaml'],
])('an object with the origin %s stands in %s', async (origin, file) => {
  const files = { 'prod/kustomization.yaml': 'resources: [x.yaml]\n', 'prod/x.yaml': 'kind: Other\n' }
  const { reading } = await read(files, deployment('web', origin))
  expect(reading.resources.map(({ location }) => location)).toEqual([{ file, line: 1 }])
})

test.each([
  ['https://example.org/a.yaml'],
  ['git@github.com:acme/x.git'],
  ['git::https://example.org/x'],
  ['github.com/acme/x//deploy?ref=v1'],
  ['ssh://git@example.org/x'],
  ['oci://example.org/x'],
  ['../x?ref=main'],
])('%s is refused before the tool runs', async reference => {
  const files = { 'prod/kustomization.yaml': `namePrefix: a-\nresources:\n- ${reference}\n` }
  const { reading, requests } = await read(files, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['kustomize-remote prod/kustomization.yaml:3'])
  expect(reading.gaps).toEqual([
    { whole: true, cause: `prod/kustomization.yaml could not be rendered (${reference} is not in the repository)` },
  ])
})

test('URLs in fields that name files are refused, and others are not', async () => {
  const files = {
    'prod/kustomization.yaml':
      'resources: [../base]\npatches:\n- path: http://127.0.0.1:8080/x.yaml\nconfigMapGenerator:\n- name: a\n  literals: ["URL=https://example.org"]\n  files:\n  - a=http://localhost/b\n',
    'base/kustomization.yaml': 'commonAnnotations: {see: "https://example.org"}\n',
  }
  const { reading, requests } = await read(files, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['kustomize-remote prod/kustomization.yaml:3', 'kustomize-remote prod/kustomization.yaml:8'])
})

test('with the network on, what lies elsewhere is the tool’s to fetch; charts are refused all the same', async () => {
  const { requests } = await read({ 'prod/kustomization.yaml': 'resources: [https://example.org/a]\n' }, '', 'prod', true)
  expect(requests.map(({ network }) => network)).toEqual([true])
  const files = {
    'prod/kustomization.yaml': 'resources: [../base]\n',
    'base/kustomization.yaml': 'helmCharts:\n- {name: x, repo: "https://example.org"}\n',
  }
  const { reading, requests: none } = await read(files, '', 'prod', true)
  expect(none).toEqual([])
  expect(faults(reading)).toEqual(['kustomize-helm base/kustomization.yaml:1'])
})

test('a cycle is told with the reference that closes it', async () => {
  const files = {
    'prod/kustomization.yaml': 'resources:\n- ../a\n',
    'a/kustomization.yaml': 'resources:\n- ../b\n',
    'b/kustomization.yaml': 'resources:\n- x.yaml\n- ../a\n',
  }
  const { reading, requests } = await read(files, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['kustomize-cycle b/kustomization.yaml:3'])
})

test('a kustomization that is no YAML is told where it is wrong', async () => {
  const { reading, requests } = await read({ 'prod/kustomization.yaml': 'resources:\n- a\n b: [\n' }, '')
  expect(requests).toEqual([])
  expect(reading.diagnostics[0]).toMatchObject({ severity: 'error', location: { file: 'prod/kustomization.yaml' } })
})

test.each<[Rendering, string]>([
  [{ state: 'no-tool', hint: 'install it' }, 'kustomize-missing prod/kustomization.yaml:1'],
  [{ state: 'limit', message: 'kustomize takes longer than 30 s' }, 'kustomize-limit prod/kustomization.yaml:1'],
  [{ state: 'failed', message: "no matches for Id in 'prod/p.yaml'" }, 'kustomize-failed prod/p.yaml:1'],
  [{ state: 'failed', message: 'prod/p.yaml:12: oh' }, 'kustomize-failed prod/p.yaml:12'],
  [{ state: 'failed', message: 'no idea' }, 'kustomize-failed prod/kustomization.yaml:1'],
])('%j is told, and hides the whole side', async (rendering, expected) => {
  const files = { 'prod/kustomization.yaml': 'patches: [{path: p.yaml}]\n', 'prod/p.yaml': '' }
  const { reading } = await read(files, rendering)
  expect(faults(reading)).toEqual([expected])
  expect(reading.resources).toEqual([])
  const before = await read(files, deployment('web', 'path: p.yaml'))
  const [resource] = before.reading.resources
  if (resource === undefined) throw new Error('there is no resource')
  expect(coveredBy(reading.gaps, resource)).toBe(true)
})

test('what only one side could render is neither a removal nor new', async () => {
  const files = { 'prod/kustomization.yaml': '' }
  const { reading } = await read(files, { state: 'failed', message: 'oh' })
  const {
    reading: { resources },
  } = await read(files, deployment('web', 'path: p.yaml'))
  const priced = resources.map(resource => ({
    resource,
    lines: [],
    monthlyCost: { minus: () => 0 },
    counts: { usageBased: 0, unpriced: 0, unknown: 0 },
    reads: new Map(),
  })) as unknown as Parameters<typeof diffResources>[0]['resources']
  const changes = (base: 'read' | 'failed') => {
    const [there, gone] = [
      { resources: priced, gaps: [] },
      { resources: [], gaps: reading.gaps },
    ]
    return (base === 'read' ? diffResources(there, gone) : diffResources(gone, there)).map(({ change }) => change)
  }
  expect([changes('read'), changes('failed')]).toEqual([['cannot-tell'], ['cannot-tell']])
})

test('a Kustomize that does not know origins is asked again without', async () => {
  const requests: RenderRequest[] = []
  const format = makeKustomize({
    network: false,
    renderer: {
      async render(request) {
        requests.push(request)
        if (requests.length === 1) return { state: 'failed', message: 'json: unknown field "buildMetadata"' }
        return { state: 'rendered', text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n', tool: 'x' }
      },
    },
  })
  const tree = memoryTree({ 'prod/kustomization.yaml': 'resources: []\n' })
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  const { resources } = await format.read(tree, project)
  expect(resources.map(({ address }) => address)).toEqual(['Pod/default/a'])
  expect(requests.map(({ files }) => files.get('prod/kustomization.yaml'))).toEqual([
    'resources: []\nbuildMetadata: [originAnnotations]\n',
    'resources: []\n',
  ])
})

test('projects are touched by their own files, by those of their bases, and by files that they name', async () => {
  const files = {
    'a/prod/kustomization.yaml': 'resources: [../base]\nconfigMapGenerator: [{name: x, files: [app.conf]}]\n',
    'a/base/kustomization.yaml': 'resources: [web.yaml]\n',
    'b/kustomization.yaml': 'resources: [../shared/x.yaml]\n',
  }
  const { format } = fake('')
  const tree = memoryTree(files)
  const touched = async (...changed: string[]) =>
    (await format.touched(tree, format.discover(tree), new Set(changed))).map(({ path }) => path)
  expect(await touched('a/base/web.yaml')).toEqual(['a/prod'])
  expect(await touched('a/base/deep/er.yml', 'shared/x.yaml')).toEqual(['b', 'a/prod'])
  expect(await touched('a/prod/app.conf')).toEqual(['a/prod'])
  expect(await touched('a/prod/README.md', 'a/prod.yaml', 'shared/y.yaml')).toEqual([])
})

test('nothing is said to be known without a renderer', async () => {
  const format = makeKustomize({ renderer: undefined, network: false })
  const tree = memoryTree({ 'kustomization.yaml': '' })
  const [project] = format.discover(tree)
  if (project === undefined) throw new Error('there is no project')
  expect(project.name).toBe('root')
  const reading = await format.read(tree, project)
  expect(faults(reading)).toEqual(['kustomize-missing kustomization.yaml:1'])
  expect(reading.gaps[0]?.whole).toBe(true)
})

test('of a directory with more files than a tool is given, it gets those that are named', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`x${index}.txt`, '']))
  const files = {
    ...many,
    'kustomization.yaml': 'resources: [web.yaml]\nconfigMapGenerator: [{name: a, files: [k=sub/a.conf]}]\n',
    'web.yaml': '',
    'sub/a.conf': '',
  }
  const { reading, requests } = await read(files, deployment('web', 'path: web.yaml'), '')
  expect([...(requests[0]?.files.keys() ?? [])].sort()).toEqual(['kustomization.yaml', 'sub/a.conf', 'web.yaml'])
  expect(reading.gaps).toEqual([])
})

test('what leaves the repository is refused', async () => {
  const { reading, requests } = await read({ 'prod/kustomization.yaml': 'resources:\n- ../../../other\n' }, '')
  expect(requests).toEqual([])
  expect(faults(reading)).toEqual(['kustomize-outside prod/kustomization.yaml:2'])
})

test.each([
  ['more values than are looked at', `{l: [${'a,'.repeat(100_001)}], files: [https://example.com/x]}`],
  ['more text than is looked through', `{l: "\\n${'a'.repeat(2_000_001)}", files: [https://example.com/x]}`],
])('a URL of a generator is not hidden behind %s', async (_, text) => {
  const files = { 'prod/kustomization.yaml': 'generators: [g.yaml]\n', 'prod/g.yaml': text }
  const { reading, requests } = await read(files, '')
  expect(faults(reading).slice(0, 1)).toEqual(['kustomize-remote prod/g.yaml:1'])
  expect(requests).toEqual([])
})

test('a URL is not hidden behind more values of a kustomization than are looked at', async () => {
  const text = `x: [${'a,'.repeat(100_001)}]\nresources: [a.yaml]\nopenapi: {path: https://example.com/x}\n`
  const { reading, requests } = await read({ 'prod/kustomization.yaml': text, 'prod/a.yaml': '' }, '')
  expect(faults(reading).map(fault => fault.replace(/:\d+$/, ''))).toContain('kustomize-remote prod/kustomization.yaml')
  expect(requests).toEqual([])
})

test('a kustomization that makes nothing is told', async () => {
  const { reading } = await read({ 'prod/kustomization.yaml': 'resources: []\n', 'prod/a.yaml': deployment('a', 'x') }, '\n')
  expect(faults(reading)).toEqual(['kustomize-empty prod/kustomization.yaml:1'])
  expect(reading.sources).toEqual(new Set(['prod/kustomization.yaml']))
})

test('what is read to place objects takes nothing of what is rendered, and is bounded', async () => {
  const large = `a: &a\n${'  - b\n'.repeat(100_000)}`
  const files = { 'prod/kustomization.yaml': 'resources: [web.yaml]\n', 'prod/web.yaml': `${large}${deployment('web', 'none')}` }
  const rendered = deployment('web', 'path: web.yaml')
  const budget = budgetOfRun()
  const tree = memoryTree(files)
  const place = async (placing?: YamlBudget) => {
    const format = makeKustomize({
      renderer: { render: async () => ({ state: 'rendered', text: rendered, tool: 'kustomize' }) },
      network: false,
      budget,
      ...(placing && { placing }),
    })
    const [project] = format.discover(tree)
    if (project === undefined) throw new Error('there is no project')
    return (await format.read(tree, project)).resources.map(({ location }) => location)
  }
  expect(await place()).toMatchObject([{ file: 'prod/web.yaml', line: 100_003 }])
  expect(await place({ ...budgetOfRun(), characters: 0 })).toEqual([{ file: 'prod/web.yaml', line: 1 }])
  expect(budget.objects).toBe(budgetOfRun().objects - 2)
})
