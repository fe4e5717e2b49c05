import { expect, test } from '@jest/globals'
import { settled } from '../../../src/engine/discover.ts'
import { makeKubernetes } from '../../../src/formats/kubernetes/index.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { fetchingTree } from '../terraform/evaluate/fetching-tree.ts'

const pod = (name: string, spec = 'containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }]'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { ${spec} }\n`
const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: r }\n'

const files = {
  'apps/shop/a.yaml': pod('a'),
  'apps/shop/b.yml': pod('b'),
  'apps/shop/readme.md': '',
  'apps/shop/sub/c.json': JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'c' } }],
  }),
  'k8s/prod/d.yaml': pod('d'),
  'k8s/rbac/role.yaml': role,
  'chart/Chart.yaml': 'apiVersion: v2\nname: x\n',
  'chart/templates/e.yaml': pod('e'),
  'chart/crds/deep/e.yaml': pod('e'),
  'kustom/kustomization.yaml': 'resources: [f.yaml]\n',
  'kustom/f.yaml': pod('f'),
  'kustom/patches/f.yaml': pod('f'),
  'compose/docker-compose.yaml': `${pod('x')}services: {}\n`,
  'docs/openapi.yaml': 'openapi: 3.0.0\n',
  'web/package.json': '{"apiVersion": "v1", "kind": "Pod"}',
  'node_modules/x/pod.yaml': pod('g'),
  'vendor/x/pod.yaml': pod('g'),
  '.github/workflows/ci.yaml': pod('g'),
  'tests/pod.yaml': pod('h'),
}

test('a project for each directory with manifests that cost something', () => {
  expect(
    makeKubernetes()
      .discover(memoryTree(files))
      .map(({ name, path, kind, environment }) => [name, path, kind, environment]),
  ).toEqual([
    ['compose', 'compose', 'kubernetes', undefined],
    ['apps/shop', 'apps/shop', 'kubernetes', undefined],
    ['k8s/prod', 'k8s/prod', 'kubernetes', 'prod'],
    ['apps/shop/sub', 'apps/shop/sub', 'kubernetes', undefined],
  ])
})

test.each([
  '.app.yaml',
  'docker-compose.prod.yaml',
  'compose.yaml',
  'package.foo.json',
  'composer.x.json',
  'tsconfig.app.json',
  'my-lock.yaml',
])('%s is known by what it holds', name => {
  const tree = memoryTree({ [`a/${name}`]: pod('x'), [`b/${name}`]: 'services: {web: {image: nginx}}\n' })
  expect(
    makeKubernetes()
      .discover(tree)
      .map(({ path }) => path),
  ).toEqual(['a'])
})

test('a file in UTF-16, which other tools read, makes a project that says so', async () => {
  const little = new Uint8Array(Uint16Array.from(`\uFEFF${pod('x')}`, one => one.charCodeAt(0)).buffer)
  const big = little.map((_, index) => little[index ^ 1] ?? 0)
  const tree = memoryTree({ 'a/x.yaml': little, 'b/x.yaml': big, 'c/x.yaml': little.slice(2) })
  const projects = makeKubernetes().discover(tree)
  expect(projects.map(({ path }) => path)).toEqual(['a', 'b'])
  const reading = await makeKubernetes().read(tree, projects[0] as (typeof projects)[0])
  expect(reading.gaps).toEqual([{ file: 'a/x.yaml', cause: 'a/x.yaml is not text in UTF-8' }])
})

const whole = (name: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: x}]}}}\n`
const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: x}]}}}\n'
const chart = 'apiVersion: v2\nname: x\nversion: 1.0.0\n'
const directories = (tree: Readonly<Record<string, string>>) =>
  makeKubernetes()
    .discover(memoryTree(tree))
    .map(({ path }) => path)

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'an empty kustomization hides nothing below it',
    { Kustomization: '', 'k8s/a.yaml': whole('a'), 'k8s/b/c.yaml': whole('c') },
    ['k8s', 'k8s/b'],
  ],
  [
    'a stray chart hides nothing',
    { 'Chart.yaml': chart, 'values.yaml': 'x: 1', 'k8s/a.yaml': whole('a'), 'b.yaml': whole('b') },
    ['', 'k8s'],
  ],
  [
    'what is Helm’s is no project',
    {
      'Chart.yaml': chart,
      'templates/x/a.yaml': whole('a'),
      'charts/b/templates/a.yaml': whole('a'),
      'crds/a.yaml': whole('a'),
      'ci/a-values.yaml': whole('a').replace('kind', 'x'),
    },
    [],
  ],
  [
    'what templates use is no project',
    { 'Chart.yaml': chart, 'files/a.yaml': whole('a'), 'k8s/a.yaml': whole('a'), 'templates/a.yaml': '{{ .Files.Get "files/a.yaml" }}' },
    ['k8s'],
  ],
  ['all may be used', { 'Chart.yaml': chart, 'files/a.yaml': whole('a'), 'templates/a.yaml': '{{ .Files.Glob "**.yaml" }}' }, []],
  [
    'what a kustomization takes in is no project',
    { 'kustomization.yaml': 'resources: [app/a.yaml]\npatches: [{path: p/a.yaml}]\n', 'app/a.yaml': whole('a'), 'p/a.yaml': whole('a') },
    [],
  ],
  ['a label takes in nothing', { 'kustomization.yaml': 'commonLabels: {a: app/a.yaml}\n', 'app/a.yaml': whole('a') }, ['app']],
  [
    'nor does a file elsewhere, which Kustomize refuses',
    { 'z/kustomization.yaml': 'resources: [../app/a.yaml]\n', 'app/a.yaml': whole('a') },
    ['app'],
  ],
  [
    'patches that nothing uses any more are none',
    { 'o/kustomization.yaml': 'resources: [../base]\n', 'o/patches/a.yaml': patch, 'o/old.yaml': whole('a') },
    [],
  ],
  [
    'examples take in nothing of others',
    { 'kustomization.yaml': '', 'tests/kustomization.yaml': 'resources: [a/a.yaml]', 'tests/a/a.yaml': whole('a'), 'b/a.yaml': whole('a') },
    ['b'],
  ],
])('%s', (_, tree, paths) => {
  expect(directories(tree)).toEqual(paths)
})

test('a file that a kustomization takes in is counted there alone, and that is said', async () => {
  const tree = memoryTree({ 'kustomization.yaml': 'resources: [app/a.yaml]\n', 'app/a.yaml': whole('a'), 'app/b.yaml': whole('b') })
  const [app] = makeKubernetes().discover(tree)
  if (app === undefined) throw new Error('no project')
  const { resources, diagnostics, files: read } = await makeKubernetes().read(tree, app)
  expect(resources.map(({ address }) => address)).toEqual(['Deployment/default/b'])
  expect(diagnostics.map(({ code, location }) => [code, location?.file])).toEqual([['kubernetes-counted-once', 'app/a.yaml']])
  expect(read.has('app/a.yaml')).toBe(false)
})

test('examples count if there is nothing else; the root has a name', () => {
  expect(
    makeKubernetes()
      .discover(memoryTree({ 'tests/pod.yaml': pod('h') }))
      .map(({ name }) => name),
  ).toEqual(['tests'])
  expect(makeKubernetes().discover(memoryTree({ 'pod.yaml': pod('h'), 'tests/pod.yaml': pod('h') }))).toMatchObject([
    { name: 'root', path: '' },
  ])
  expect(makeKubernetes().discover(memoryTree({}))).toEqual([])
})

test('a tree that fetches: the same projects, and only what is needed is asked for', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`big/${String(index).padStart(2, '0')}.yaml`, pod(`p${index}`)]),
  )
  const tree = fetchingTree({ ...files, ...many })
  const projects = await settled([tree], () => makeKubernetes().discover(tree))
  expect(projects.map(({ path }) => path)).toEqual(['big', 'compose', 'apps/shop', 'k8s/prod', 'apps/shop/sub'])
  expect(Object.keys(many).filter(path => tree.read(path).state === 'text')).toHaveLength(3)
})

test('a repository full of JSON is not read for it, but where paths speak of Kubernetes', () => {
  const list = (name: string): string => JSON.stringify({ apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name } }] })
  const messages = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`web/${index % 20}/${index}.json`, list('x')]))
  const paths = (tree: Readonly<Record<string, string>>) =>
    makeKubernetes()
      .discover(memoryTree(tree))
      .map(({ path }) => path)
  expect(paths({ ...messages, 'deploy/a.json': list('a'), 'apps/a.yaml': pod('a'), 'apps/b.json': list('b') })).toEqual(['apps', 'deploy'])
  expect(paths({ 'web/a.json': list('a') })).toEqual(['web'])
})

test('whether a directory is a project', () => {
  const tree = memoryTree(files)
  const { isProject } = makeKubernetes()
  expect(
    ['apps/shop', 'apps', 'k8s/rbac', 'chart/templates', 'kustom', 'kustom/patches', 'none'].map(path => isProject(tree, path)),
  ).toEqual([true, false, false, false, false, false, false])
})

test.each([
  [['apps/shop/a.yaml'], ['apps/shop']],
  [['apps/shop/new.json'], ['apps/shop']],
  [['apps/shop/readme.md'], []],
  [
    ['apps/shop/sub/c.json', 'k8s/prod/gone.yaml'],
    ['k8s/prod', 'apps/shop/sub'],
  ],
  [['chart/templates/e.yaml', 'apps/x.yaml'], []],
  [[], []],
])('%j touches %j', async (changed, names) => {
  const tree = memoryTree(files)
  const kubernetes = makeKubernetes()
  const touched = await kubernetes.touched(tree, kubernetes.discover(tree), new Set(changed))
  expect(touched.map(({ name }) => name)).toEqual(names)
})

const project = (path: string) => {
  const found = makeKubernetes()
    .discover(memoryTree(files))
    .find(one => one.path === path)
  if (found === undefined) throw new Error(`no project ${path}`)
  return found
}

test('reads all files of the directory, and says on what it depends', async () => {
  const tree = fetchingTree(files)
  const reading = await makeKubernetes({ namespace: 'team' }).read(tree, project('apps/shop'))
  expect(reading.resources.map(({ address, module, location }) => [address, module, location.file])).toEqual([
    ['Pod/team/a', 'apps/shop', 'apps/shop/a.yaml'],
    ['Pod/team/b', 'apps/shop', 'apps/shop/b.yml'],
  ])
  expect(reading.workloads?.map(({ address }) => address)).toEqual(['Pod/team/a', 'Pod/team/b'])
  expect([reading.gaps, reading.diagnostics]).toEqual([[], []])
  expect([...reading.files].sort()).toEqual(['apps/shop/', 'apps/shop/a.yaml', 'apps/shop/b.yml'])
})

test('what could not be read is a gap, and the rest is read', async () => {
  const broken = {
    ...files,
    'apps/shop/a.yaml': `${pod('a')}---\n${pod('z')}\tx\n`,
    'apps/shop/t.yaml': pod('{{ .Values.name }}'),
  }
  const { resources, gaps, diagnostics } = await makeKubernetes().read(memoryTree(broken), project('apps/shop'))
  expect(resources.map(({ name, address }: { name?: string; address: string }) => name ?? address)).toEqual([
    'Pod/default/a',
    'Pod/default/b',
  ])
  expect(gaps).toEqual([
    { file: 'apps/shop/a.yaml', cause: 'apps/shop/a.yaml could not be read in full' },
    { file: 'apps/shop/t.yaml', cause: 'apps/shop/t.yaml holds templates that are not rendered' },
  ])
  expect(diagnostics.map(({ code }) => code)).toContain('kubernetes-template')
})

test('files that the tree refuses', async () => {
  const tree = memoryTree(files)
  const refusing = {
    ...tree,
    read: (path: string) => (path.endsWith('b.yml') ? ({ state: 'refused', reason: 'too-large' } as const) : tree.read(path)),
  }
  const { resources, gaps } = await makeKubernetes().read(refusing, project('apps/shop'))
  expect(resources.map(({ address }) => address)).toEqual(['Pod/default/a'])
  expect(gaps).toEqual([{ file: 'apps/shop/b.yml', cause: 'apps/shop/b.yml is too large to be read' }])
})

test('a file in another encoding is named with the one that is read', async () => {
  const latin = Uint8Array.from('apiVersion: v1\nkind: Pod # caf\u00e9\n', one => one.charCodeAt(0))
  const { resources, gaps } = await makeKubernetes().read(memoryTree({ ...files, 'apps/shop/b.yml': latin }), project('apps/shop'))
  expect(resources.map(({ address }) => address)).toEqual(['Pod/default/a'])
  expect(gaps).toEqual([{ file: 'apps/shop/b.yml', cause: 'apps/shop/b.yml is not text in UTF-8' }])
})
