import { expect, test } from '@jest/globals'
import { holdsManifests } from '../../../src/formats/kubernetes/discovery/scan.ts'
import { readManifest } from '../../../src/formats/kubernetes/documents.ts'
import { placeOf } from '../../../src/formats/kubernetes/objects.ts'
import { formatLocation } from '../../../src/model/location.ts'

const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`
const read = (text: string) => readManifest(text, 'k.yaml')
const names = (text: string): readonly string[] => read(text).objects.map(({ kind, name }) => `${kind} ${name}`)
const faults = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ code, location }) => `${code} ${location === undefined ? '' : formatLocation(location)}`)

test('documents of one text, each where its kind stands, to its last line', () => {
  const { objects, diagnostics } = read(`# all\n---\n${service('a')}\n---\n\n${service('b')}  namespace: shop\n# end\n`)
  expect(objects.map(({ name, namespace, location }) => [name, namespace, location])).toEqual([
    ['a', undefined, { file: 'k.yaml', line: 4, endLine: 6 }],
    ['b', 'shop', { file: 'k.yaml', line: 11, endLine: 15 }],
  ])
  expect(diagnostics).toEqual([])
})

test.each([
  ['Windows line ends and a BOM', `\uFEFF${`${service('a')}---\n${service('b')}`.replaceAll('\n', '\r\n')}`],
  ['comments behind the marker', `--- # one\n${service('a')}--- # two\n${service('b')}`],
  ['end markers', `${service('a')}...\n${service('b')}...\n`],
  ['directives', `%YAML 1.2\n---\n${service('a')}...\n%YAML 1.2\n---\n${service('b')}`],
  ['empty documents', `---\n---\n# nothing\n---\n${service('a')}---\n\n---\n${service('b')}---\n`],
  ['a marker inside of a line', `${service('a')}  labels: {x: "---"}\n---\n${service('b')}`],
  [
    'a List',
    `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Service, metadata: {name: a}}\n- {apiVersion: v1, kind: Service, metadata: {name: b}}`,
  ],
  ['a ServiceList', 'apiVersion: v1\nkind: ServiceList\nitems:\n- metadata: {name: a}\n- metadata: {name: b}\n'],
  [
    'lists in lists',
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: List\n  items:\n  - {apiVersion: v1, kind: Service, metadata: {name: a}}\n- {apiVersion: v1, kind: Service, metadata: {name: b}}',
  ],
  [
    'JSON with tabs',
    JSON.stringify(
      { apiVersion: 'v1', kind: 'ServiceList', items: [{ metadata: { name: 'a' } }, { metadata: { name: 'b' } }] },
      null,
      '\t',
    ),
  ],
  [
    'JSON objects without markers, one of them over several lines',
    `{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","annotations":{"x":"}\\"{"}}}\n${JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'b' } }, null, 2)}\n`,
  ],
  [
    'anchors and merges',
    `x: &m {name: b}\n${service('a')}---\napiVersion: v1\nkind: Service\nmetadata: &n\n  name: b\nspec:\n  selector:\n    <<: *n\n`,
  ],
])('%s', (_, text) => {
  expect(names(text)).toEqual(['Service a', 'Service b'])
  expect(read(text).lost).toBeUndefined()
})

test('JSON objects without markers stand in their lines, and a faulty one is told once', () => {
  const json = (name: string): string => JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name } })
  const places = (text: string): readonly unknown[] => read(text).objects.map(({ location: { line, endLine } }) => [line, endLine])
  expect(places(`${json('a')}\n\n${JSON.stringify(JSON.parse(json('b')), null, 1)}\n${json('c')}\n`)).toEqual([
    [1, undefined],
    [5, 9],
    [10, undefined],
  ])
  const faulty = faults(`${json('a')}\n${json('b')}\n${json('c')}${json('d')}\n`)
  expect(faulty.filter(fault => fault.startsWith('yaml-syntax'))).toEqual(['yaml-syntax k.yaml:3:61'])
  expect(names(`{apiVersion: v1, kind: Service, metadata: {name: a, labels: {x: '}\n{'}}}`)).toEqual(['Service a'])
})

test('a faulty document loses no other, and says where it is wrong', () => {
  const text = `${service('a')}---\napiVersion: v1\nkind: Service\nmetadata:\n\tname: tab\n---\n${service('b')}`
  expect(names(text)).toEqual(['Service a', 'Service b'])
  expect(faults(text)).toEqual(['yaml-syntax k.yaml:9:1'])
  expect(read(text).lost).toBe('k.yaml could not be read in full')
})

test('duplicate keys: the last one counts, as a note', () => {
  const text = `---\n${service('a')}  name: b\n`
  expect(names(text)).toEqual(['Service b'])
  expect(read(text).diagnostics).toMatchObject([{ code: 'yaml-duplicate-key', severity: 'note', location: { line: 6, column: 3 } }])
})

test('what is no manifest is none of our business, unless it stands among manifests', () => {
  expect(read('services:\n  web:\n    image: x\n')).toEqual({ objects: [], diagnostics: [], lost: undefined })
  expect(read('this: [is\nnot yaml')).toEqual({ objects: [], diagnostics: [], lost: undefined })
  expect(read('# apiVersion: and kind: in words\na: 1\n')).toEqual({ objects: [], diagnostics: [], lost: undefined })
  expect(faults(`${service('a')}---\nname: x\n`)).toEqual(['kubernetes-no-object k.yaml:5'])
})

test('what is no object in a list is said in its place', () => {
  const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: { name: a }\n- kind: Service\n- text\n'
  expect(names(list)).toEqual(['Service a'])
  expect(faults(list)).toEqual(['kubernetes-no-object k.yaml:7', 'kubernetes-no-object k.yaml:8'])
})

test('templates that are not rendered: one note for the file, and the rest is read', () => {
  const template = `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: {{ .Values.replicas }}\n`
  const text = `${service('a')}---\n${template}---\n{{- if .Values.on }}\n${service('c')}{{- end }}\n---\n${service('b')}`
  expect(names(text)).toEqual(['Service a', 'Service b'])
  expect(faults(text)).toEqual(['kubernetes-template k.yaml:5'])
  expect(read(text).diagnostics[0]?.message).toContain('2 documents')
  expect(read(text).lost).toBeDefined()
})

test('braces of others are text', () => {
  expect(names(`${service('a')}  annotations: {summary: "{{ $labels.pod }} is down"}\n`)).toEqual(['Service a'])
})

test('data of a ConfigMap is not read, whatever its size and wherever it stands', () => {
  const line = '  key: "{{ .Values.x }}"\n\n  - : [ } not yaml\n# comment\n'
  const text = `apiVersion: v1\ndata:\n${line.repeat(200_000)}kind: ConfigMap\nmetadata:\n  name: big\n---\n${service('a')}`
  const started = performance.now()
  const { objects, diagnostics } = read(text)
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(objects.map(({ name, location }) => [name, location.line])).toEqual([
    ['big', 800_003],
    ['a', 800_008],
  ])
  expect(diagnostics).toEqual([])
})

test('small texts that unfold into huge ones', () => {
  const levels = Array.from({ length: 10 }, (_, level) => `k${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`)}]`)
  const bomb = `apiVersion: v1\nkind: Service\nk0: &l0 [1]\n${levels.join('\n')}\n`
  expect(names(`${bomb}---\n${service('a')}`)).toEqual(['Service a'])
  expect(faults(`${bomb}---\n${service('a')}`)).toContain('yaml-limit k.yaml:9:18')
  const items = `i: &i {apiVersion: v1, kind: Service, metadata: {name: x}}\napiVersion: v1\nkind: List\nitems: [${Array(60_000).fill('*i')}]\n`
  const { objects, lost } = read(items)
  expect([objects.length, lost]).toEqual([50_000, 'k.yaml holds more objects than are read'])
})

test.each([
  'apiVersion: 1\nkind: [x]\n',
  'apiVersion: v1\nkind: List\nitems: 3\n',
  'apiVersion: v1\nkind: List\nitems: [1, null, {}]\n',
  '- apiVersion: v1\n  kind: x',
])('any shape: %j', text => {
  expect(() => read(text)).not.toThrow()
})

test('fields are found in their lines', () => {
  const { objects } = read(`---\n${service('a')}---\n${service('b')}spec:\n  ports:\n  - port: x\n`)
  const [, second] = objects
  expect(second && placeOf(second, ['spec', 'ports', 0, 'port'])).toEqual({
    location: { file: 'k.yaml', line: 13, column: 11 },
    excerpt: '  - port: x',
  })
})

test('what is too large for the library: plain YAML and JSON are read, the rest is said, and nothing else lost', () => {
  const large = Array.from({ length: 80_000 }, (_, index) => `  key${index}: 1234567890\n`).join('')
  const plain = `${service('plain')}spec:\n${large}`
  const json = JSON.stringify({
    ...JSON.parse('{"apiVersion":"v1","kind":"Service","metadata":{"name":"json"}}'),
    spec: 'x'.repeat(1_100_000),
  })
  const flow = `apiVersion: v1\nkind: Service\nmetadata: &a {name: flow}\nspec:\n${large}`
  const text = `${plain}---\n${json}\n---\n${flow}---\n${service('a')}`
  const { objects, diagnostics, lost } = read(text)
  expect(objects.map(({ name, location }) => [name, location.line])).toEqual([
    ['plain', 2],
    ['json', 80_007],
    ['a', 160_015],
  ])
  expect(diagnostics.map(({ code, location }) => [code, location?.line])).toEqual([['yaml-limit', 80_008]])
  expect(lost).toBe('k.yaml could not be read in full')
})

test('many faults in a file: bounded', () => {
  const faulty = Array.from({ length: 2_000 }, () => 'apiVersion: v1\nkind: Service\nmetadata: [\n').join('---\n')
  expect(read(faulty).diagnostics.length).toBeLessThanOrEqual(500)
})

test('numbers are read as Kubernetes reads them, in plain documents too', () => {
  const { objects } = readManifest(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 010\n  revisionHistoryLimit: 1_0\n',
    'd.yaml',
  )
  expect(objects[0]?.data).toMatchObject({ spec: { replicas: 8, revisionHistoryLimit: 10 } })
})

test('an object that first says it is of another kind is read in full', () => {
  const { objects } = readManifest(
    'kind: CustomResourceDefinition\nspec:\n  replicas: 900\napiVersion: apps/v1\nmetadata:\n  name: web\n"kind": Deployment\n',
    'd.yaml',
  )
  expect(objects.map(({ kind, data }) => [kind, data.spec])).toEqual([['Deployment', { replicas: 900 }]])
})

test.each([
  ['escapes', String.raw`{"api\u0056ersion":"v1","ki\u006ed":"Service","metadata":{"name":"a"}}`],
  ['keys in lines of their own', '? apiVersion\n: v1\n? kind\n: Service\nmetadata: {name: a}\n'],
])('an object is not hidden by %s', (_, text) => {
  expect(names(text)).toEqual(['Service a'])
})

test.each(['kind: !!str Deployment', 'kind: &k Deployment', '? kind\n: Deployment'])('a directory is not hidden by %j', line => {
  expect(holdsManifests(`apiVersion: apps/v1\n${line}\nmetadata: { name: a }\n`)).toBe(true)
})

test.each([
  ['tags without an end', 'kind:!'],
  ['tags one behind the other', 'kind: !'],
  ['tags with a kind behind each', '!kind: '],
])('the look for a kind takes linear time: %s', (_, part) => {
  const started = performance.now()
  holdsManifests(`apiVersion: v1\nkind: ${part.repeat(300_000)}\n`)
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(holdsManifests(`apiVersion: v1\nkind: !<${'x'.repeat(300)}> Pod\n`)).toBe(true)
})
