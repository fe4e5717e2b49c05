import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { ManifestRenderer } from '../../src/model/renderer.ts'
import type { SourceTree } from '../../src/model/source-tree.ts'
import { check } from '../../src/pipeline.ts'
import { caveats, headline } from '../../src/reporters/headline.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { memoryTree } from '../../src/shell/trees/memory.ts'

const prices = priceFiles(fileURLToPath(new URL('../../pricing-data', import.meta.url)))
const common = { prices, asOf: '2026-01-01', version: '0', logger: { info() {}, warn() {}, debug() {} } }

const deployment = (replicas: number): string => `# shop
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: a, image: x, resources: {requests: {cpu: "1", memory: 1Gi}}}]}
`
const clusterIp = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: ClusterIP}\n'
const renderer: ManifestRenderer = { render: async () => ({ state: 'rendered', text: '', tool: 'fake' }) }

type Files = Readonly<Record<string, string | Uint8Array>>

/** What a change says of what nobody read: the code, severity and place of its remark, its headline, and its caveats. */
async function changeOf(before: Files, after: Files, workingDirectory = '') {
  const [base, head] = [memoryTree(before), memoryTree(after)]
  const { report, relevant } = await check({ ...common, base, head, config: { tree: base }, workingDirectory, renderer })
  const told = report.diagnostics.filter(({ code }) => code === 'kubernetes-unread')
  return {
    told: told.map(({ severity, location, message }) => [severity, `${location?.file}:${location?.line}`, message]),
    headline: headline(report),
    caveats: caveats(report),
    unread: report.unread,
    relevant,
    hint: told[0]?.hint,
    result: report.result,
  }
}

const hidden: readonly string[] = ['.hidden/app.yaml', 'k8s/package.json', 'k8s/pnpm-lock.yaml']

test.each(hidden)('a change of %s, which no project reads, is told', async path => {
  const { told, headline, caveats, unread, relevant, hint } = await changeOf({ [path]: deployment(1) }, { [path]: deployment(900) })
  expect(told).toEqual([
    [
      'warning',
      `${path}:3`,
      `This file holds Kubernetes objects that cost something, but no project takes it in, so that its cost is not in this report: ${path}:3`,
    ],
  ])
  expect(headline).toBe('what it changes is not known')
  expect(caveats).toEqual([`Of no project, and in no figure: ${path}.`])
  expect(unread).toEqual({ files: [path], aside: [] })
  expect(relevant).toBe(true)
  expect(hint).toContain(`path: ${JSON.stringify(path.slice(0, path.lastIndexOf('/')))}, kind: kubernetes}`)
})

test('what is new, and what is removed, is told too; many are one remark', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`.x/${String(index).padStart(2, '0')}.yaml`, deployment(index)]),
  )
  for (const { told, unread } of [await changeOf({}, files), await changeOf(files, {})]) {
    expect(told).toHaveLength(1)
    expect(told[0]?.[2]).toMatch(/^These 12 files hold .*: \.x\/00\.yaml:3, .*\.x\/09\.yaml:3 and 2 more$/)
    expect(unread?.files).toHaveLength(12)
  }
})

test('a change of what costs something beside it does not hide it', async () => {
  const { headline, caveats } = await changeOf(
    { 'k8s/a.yaml': deployment(1) },
    { 'k8s/a.yaml': `${deployment(1)}# x\n`, '.hidden/app.yaml': deployment(900) },
  )
  expect(headline).toMatch(/^no change in cost of what could be read/)
  expect(caveats).toContain('Of no project, and in no figure: .hidden/app.yaml.')
})

test('what cannot be read in full may hold something; so may a file in UTF-16', async () => {
  const wide = new Uint8Array(Uint16Array.from(`\uFEFF${deployment(1)}`, one => one.charCodeAt(0)).buffer)
  expect((await changeOf({}, { '.x/a.yaml': `${deployment(1)}\t- x\n` })).unread?.files).toEqual(['.x/a.yaml'])
  expect((await changeOf({}, { '.x/a.yaml': `${deployment(1)}# {{ .Values.x }}\n` })).unread?.files).toEqual(['.x/a.yaml'])
  expect((await changeOf({}, { '.x/a.yaml': wide })).unread?.files).toEqual(['.x/a.yaml'])
  const [[, , message] = []] = (await changeOf({}, { '.x/a.yaml': `${deployment(1)}\t- x\n` })).told
  expect(message).toMatch(/^This file may hold Kubernetes objects that cost something, /)
})

test('the code of others is a note, and patches that nobody uses are nothing', async () => {
  const { told, unread } = await changeOf(
    {},
    { 'vendor/x/app.yaml': deployment(900), '.x/patch.yaml': deployment(900).replace(/image: \S+/, '') },
  )
  expect(told.map(([severity, place]) => [severity, place])).toEqual([['note', 'vendor/x/app.yaml:3']])
  expect(unread).toEqual({ files: [], aside: ['vendor/x/app.yaml'] })
})

test('examples and tests beside real projects are a note', async () => {
  const { told, headline, unread } = await changeOf(
    { 'k8s/a.yaml': deployment(1) },
    { 'k8s/a.yaml': deployment(1), 'tests/b.yaml': deployment(2) },
  )
  expect(told.map(([severity, place]) => [severity, place])).toEqual([['note', 'tests/b.yaml:3']])
  expect(headline).toBe('nothing that costs money changes in what is counted')
  expect(unread).toEqual({ files: [], aside: ['tests/b.yaml'] })
})

test('what a configuration does not state is a note, and what it ignores is nothing', async () => {
  const stated = { '.cost-guard.yml': 'version: 1\nprojects: [{name: a, path: k8s}]\n', 'k8s/a.yaml': deployment(1) }
  const aside = await changeOf(stated, { ...stated, 'other/b.yaml': deployment(2) })
  expect([aside.unread, aside.headline]).toEqual([
    { files: [], aside: ['other/b.yaml'] },
    'nothing that costs money changes in what is counted',
  ])
  const ignoring = { '.cost-guard.yml': 'version: 1\nignore: [other]\n' }
  const ignored = await changeOf(ignoring, { ...ignoring, 'other/b.yaml': deployment(2) })
  expect([ignored.unread, ignored.headline]).toEqual([undefined, 'nothing that costs money changes'])
})

test('another directory than the one that is checked is nothing', async () => {
  expect((await changeOf({}, { '.x/b.yaml': deployment(2) }, 'app')).unread).toBeUndefined()
})

test('what a stray kustomization takes out of sight is no saving', async () => {
  const before = { 'k8s/a.yaml': deployment(3), 'k8s/b.yaml': deployment(2).replace('web', 'other') }
  const passed = await changeOf(before, {
    ...before,
    'k8s/kustomization.yaml': 'resources: []\n',
    'k8s/b.yaml': deployment(900).replace('web', 'other'),
  })
  expect(passed.unread?.files).toEqual(['k8s/a.yaml', 'k8s/b.yaml'])
  expect(passed.headline).toBe('what it changes is not known')
  const moved = await changeOf(before, { 'k8s/a.yaml': deployment(3), '.x/b.yaml': deployment(900) })
  expect(moved.unread?.files).toEqual(['.x/b.yaml'])
  expect(moved.headline).toMatch(/ for what is known$/)
  const used = { 'k8s/kustomization.yaml': 'resources: [a.yaml, b.yaml]\n', ...before }
  expect((await changeOf(used, { ...used, 'k8s/kustomization.yaml': 'resources: [a.yaml]\n' })).unread).toBeUndefined()
})

test('what is read by the name of a link is read; a new copy is not', async () => {
  const linked = (replicas: number) => ({ 'k8s/a.yaml': deployment(replicas), '.shared/a.yaml': deployment(replicas) })
  expect((await changeOf(linked(1), linked(2))).unread).toBeUndefined()
  expect((await changeOf({ 'k8s/a.yaml': deployment(1) }, linked(2))).unread?.files).toEqual(['.shared/a.yaml'])
})

test('Terraform takes in what it applies, not what it merely reads', async () => {
  const merely = 'output "x" { value = file("${path.module}/.m/a.yaml") }\n'
  const applies = 'resource "kubernetes_manifest" "x" { manifest = yamldecode(file("${path.module}/.m/a.yaml")) }\n'
  const unread = async (terraform: string) =>
    (await changeOf({ 'main.tf': terraform, '.m/a.yaml': deployment(1) }, { 'main.tf': terraform, '.m/a.yaml': deployment(2) })).unread
  expect(await unread(merely)).toEqual({ files: ['.m/a.yaml'], aside: [] })
  expect(await unread(applies)).toBeUndefined()
})

const kustomization = 'resources: [web.yaml]\npatches: [{path: patches/size.yaml}]\ncommonLabels: {x: stray.yaml}\n'
const kustomized = { 'app/kustomization.yaml': kustomization, 'app/web.yaml': deployment(1) }
const chart = { 'app/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n' }

test.each<readonly [string, Files, Files, readonly string[]]>([
  [
    'a kustomization takes in what it names',
    kustomized,
    { ...kustomized, 'app/web.yaml': deployment(2), 'app/patches/size.yaml': deployment(3) },
    [],
  ],
  ['but nothing beside that', kustomized, { ...kustomized, 'app/stray.yaml': deployment(2) }, ['app/stray.yaml']],
  ['an empty one takes in nothing', {}, { Kustomization: '', 'app.yaml': deployment(2) }, ['app.yaml']],
  ['a chart takes in its templates', chart, { ...chart, 'app/templates/a.yaml': deployment(2), 'app/templates/x/b.yaml': '{{ if }}' }, []],
  ['but none of a name with _', chart, { ...chart, 'app/templates/_a.yaml': deployment(2) }, ['app/templates/_a.yaml']],
  [
    'a template of a library is a template, and a plain file in it is not',
    {},
    {
      'lib/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n',
      'lib/templates/a.yaml': deployment(1).replace('web', '{{ .Values.name }}'),
      'lib/templates/b.yaml': deployment(1),
    },
    ['lib/templates/b.yaml'],
  ],
  ['what costs nothing is no matter', {}, { '.x/a.yaml': clusterIp, '.github/workflows/ci.yaml': 'on: push\njobs: {}\n' }, []],
])('%s', async (_, before, after, files) => {
  expect((await changeOf(before, after)).unread?.files ?? []).toEqual(files)
})

test.each([
  ['a NUL', '\0'],
  ['a byte that is no UTF-8', '\xff'],
])('manifests with %s in them, which other tools may read, are not known', async (_, fault) => {
  const broken = Buffer.from(`${deployment(900)}# ${fault}\n`, 'latin1')
  const earlier: readonly Files[] = [{}, { 'k8s/app.yaml': deployment(1) }]
  for (const before of earlier) {
    const { headline, caveats } = await changeOf(before, { 'k8s/app.yaml': broken })
    expect(headline).toBe('what it changes is not known')
    expect(caveats).toContain('Could not be read, and is in no figure: k8s/app.yaml.')
  }
})

test('manifests that go to Git LFS are no removal', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 700\n`
  const { headline, unread } = await changeOf({ 'k8s/app.yaml': deployment(1) }, { 'k8s/app.yaml': pointer })
  expect([headline, unread?.files]).toEqual(['what it changes is not known', ['k8s/app.yaml']])
})

test('manifests that become a link out of the repository are no removal', async () => {
  const [base, rest] = [memoryTree({ 'k8s/app.yaml': deployment(1) }), memoryTree({ 'k8s/app.yaml': '' })]
  const head: SourceTree = { ...rest, read: () => ({ state: 'refused', reason: 'outside' }), fingerprint: () => undefined }
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  expect([headline(report), report.unread?.files]).toEqual(['what it changes is not known', ['k8s/app.yaml']])
})

test('so are those in JSON, wherever they lie', async () => {
  const json = JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { type: 'LoadBalancer' } })
  const [base, rest] = [memoryTree({ 'data/app.json': json }), memoryTree({ 'data/app.json': '' })]
  const head: SourceTree = { ...rest, read: () => ({ state: 'refused', reason: 'outside' }), fingerprint: () => undefined }
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  expect(report.unread?.files).toEqual(['data/app.json'])
})

test.each([
  ['.eslintrc.json', []],
  ['k8s/app.json', ['k8s/app.json']],
  ['data/app.yaml', ['data/app.yaml']],
])('a new link out of the repository, %s, may be a manifest by its path', async (path, files) => {
  const [base, rest] = [memoryTree({}), memoryTree({ [path]: '' })]
  const head: SourceTree = { ...rest, read: () => ({ state: 'refused', reason: 'outside' }), fingerprint: () => undefined }
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  expect(report.unread?.files ?? []).toEqual(files)
})

test.each(['charts/app/.helmignore', 'charts/app/templates/more.txt', 'prod/app.txt'])(
  'a change of %s alone touches its project',
  async path => {
    const files = {
      'charts/app/Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.0.0\n',
      'prod/kustomization.yaml': 'resources: [app.txt]\n',
    }
    const { relevant } = await changeOf(files, { ...files, [path]: 'x' })
    expect(relevant).toBe(true)
  },
)

test.each([
  'patches: [{path: web/app.yaml, target: {kind: Nothing}}]',
  'transformers: [web/app.yaml]',
  'configMapGenerator: [{name: a, files: [web/app.yaml]}]',
])('manifests that become a part of a kustomization are no removal: %s', async kustomization => {
  const before = { 'k8s/web/app.yaml': deployment(2) }
  for (const replicas of [2, 40]) {
    const after = { 'k8s/web/app.yaml': deployment(replicas), 'k8s/kustomization.yaml': `${kustomization}\n` }
    const { headline, unread } = await changeOf(before, after)
    if (!kustomization.startsWith('configMap'))
      expect([headline, unread?.files]).toEqual(['what it changes is not known', ['k8s/web/app.yaml']])
    else expect(headline).toMatch(replicas === 2 ? /^no change in cost/ : /^\+\$/)
  }
})

test('new manifests that a kustomization makes data of are counted by themselves', async () => {
  const { headline } = await changeOf(
    {},
    { 'k8s/web/app.yaml': deployment(2), 'k8s/kustomization.yaml': 'configMapGenerator: [{name: a, files: [web/app.yaml]}]\n' },
  )
  expect(headline).toMatch(/^\+\$/)
})

const rendered = (text: string): ManifestRenderer => ({ render: async () => ({ state: 'rendered', text, tool: 'fake' }) })

test.each([
  ['app/kustomization.yaml', 'resources: [a.yaml]\n', 'kind: Component\nresources: [a.yaml]\n'],
  ['app/Chart.yaml', 'apiVersion: v2\nname: app\nversion: 1.0.0\n', 'apiVersion: v2\nname: app\nversion: 1.0.0\ntype: library\n'],
])('%s that stays, and is no project any more, is no removal', async (path, before, after) => {
  const [base, head] = [memoryTree({ [path]: before }), memoryTree({ [path]: after })]
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer: rendered(deployment(2)) })
  expect([headline(report), caveats(report)]).toEqual([
    'what it changes is not known',
    expect.arrayContaining(['Could not be read, and is in no figure: app, which is no project any more.']),
  ])
})

test('a kustomization that becomes the base of another one is in that one', async () => {
  const [base, head] = [
    memoryTree({ 'app/kustomization.yaml': 'resources: [a.yaml]\n' }),
    memoryTree({ 'app/kustomization.yaml': 'resources: [a.yaml]\n', 'prod/kustomization.yaml': 'resources: [../app]\n' }),
  ]
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer: rendered(deployment(2)) })
  expect(headline(report)).toMatch(/^no change in cost/)
})

test("of much JSON that is nobody's some is looked into, and that is said", async () => {
  const data = (text: string): Files => Object.fromEntries(Array.from({ length: 510 }, (_, index) => [`data/${index}.json`, text]))
  const [base, head] = [
    memoryTree(data('{"a": 1}')),
    memoryTree({ ...data('{"a": 2}'), '.k8s/web.json': '{"a": 2}', '.x/web.yaml': deployment(2) }),
  ]
  const { report } = await check({ ...common, base, head, config: { tree: base }, workingDirectory: '', renderer })
  expect(report.diagnostics.map(({ message }) => message)).toContain('10 changed JSON files of no project are not looked into')
  expect(report.unread?.files).toEqual(['.x/web.yaml'])
})
