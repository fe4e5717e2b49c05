import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { holdsManifests } from '../../../src/formats/kubernetes/discovery/scan.ts'
import { readManifest } from '../../../src/formats/kubernetes/documents.ts'

const spellings: readonly string[] = [
  'apiVersion: v1\nkind: Deployment\n',
  'apiVersion : v1\nkind : Deployment # it\n',
  'apiVersion: v1\r\nkind: "Deployment"\r\n',
  'apiVersion: v1\nkind: !!str &k Deployment\n',
  'apiVersion: v1\nkind: !!str &k\n  Deployment\n',
  'apiVersion: v1\nkind: >-\n  Deployment\n',
  'apiVersion: v1\nkind: |-\n  Deployment\n',
  'apiVersion: v1\n? kind\n: Deployment\n',
  'apiVersion: v1\nx: &d Deployment\nkind: *d\n',
  'x: [&a apiVersion, &k kind, &d Deployment]\n*a : v1\n*k : *d\n',
  'annotations: {&k kind : x}\napiVersion: v1\n*k : Deployment\n',
  'x: &b {apiVersion: v1, kind: Deployment}\n<<: *b\n',
  String.raw`{"api\u0056ersion": "v1", "ki\u006ed": "Deploymen\u0074"}`,
  '{"apiVersion"\n:\n"v1",\n"kind"\n:\n"Deployment"}\n',
  '--- {kind: Deployment, apiVersion: v1}\n',
  'apiVersion: v1\nkind: "Deploy\\\n  \\\n  ment"\n',
  'apiVersion: v1\nkind: !!binary RGVwbG95bWVudA==\n',
  '%TAG !e! tag:yaml.org,2002:bin\n---\napiVersion: v1\nkind: !e!ary RGVwbG95bWVudA==\n',
  'apiVersion: v1\n!!binary a2luZA== : Deployment\n',
  'apiVersion: v1\nkind: !!bin%61ry RGVwbG95bWVudA==\n',
  'apiVersion: v1\nkind: !<tag:yaml.org,2002:bin%61ry> RGVwbG95bWVudA==\n',
]

test.each(spellings)('%j is read, and its directory found', text => {
  expect(readManifest(text, 'a.yaml').objects.map(({ kind }) => kind)).toEqual(['Deployment'])
  expect(holdsManifests(text)).toBe(true)
})

test('lists hide nothing', () => {
  expect(holdsManifests('apiVersion: v1\nkind: List\nitems: []\n')).toBe(true)
  expect(holdsManifests('{"items": [{"kind": "Pod", "apiVersion": "v1"}], "kind": "List", "apiVersion": "v1"}')).toBe(true)
  expect(holdsManifests('{"items": [{"metadata": {"name": "a"}}], "kind": "PodList", "apiVersion": "v1"}')).toBe(true)
})

/** A word in double quotes with any of its letters escaped, and the line broken anywhere. */
const spelled = (word: string) =>
  fc
    .array(fc.constantFrom('plain', 'x', 'u', 'U', 'break'), { minLength: word.length, maxLength: word.length })
    .map(ways => `"${[...word].map((letter, index) => spell(letter, ways[index] ?? 'plain')).join('')}"`)

function spell(letter: string, way: string): string {
  const hex = letter.charCodeAt(0).toString(16)
  if (way === 'break') return `\\\n    ${letter}`
  return way === 'plain' ? letter : `\\${way}${hex.padStart({ x: 2, u: 4, U: 8 }[way] ?? 2, '0')}`
}

test('law: whatever is read as an object that may cost something is found', () => {
  fc.assert(
    fc.property(spelled('apiVersion'), spelled('kind'), spelled('StatefulSet'), (version, kind, value) => {
      const text = `? ${version}\n: v1\n? ${kind}\n: ${value}\n`
      expect(readManifest(text, 'a.yaml').objects.map(one => one.kind)).toEqual(['StatefulSet'])
      expect(holdsManifests(text)).toBe(true)
    }),
  )
})

test.each([
  ['values of a chart', '# apiVersion: apps/v1\nkind: Deployment\nservice: {type: ClusterIP}\n'],
  ['values with parts of objects', 'extra:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: x}\n'],
  ['a workflow', 'name: ci\njobs:\n  a:\n    steps:\n      - run: |\n          apiVersion: v1 \\\n          kind: Deployment\n'],
  [
    'an autoscaler',
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment}\n',
  ],
  ['an API', JSON.stringify({ openapi: '3.0.0', x: { properties: { apiVersion: {}, kind: { enum: ['Deployment'] } } } })],
  [
    'a schema',
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  names: {kind: Rollout}\n  x:\n    description: |\n      kind: Deployment\n`,
  ],
  ['objects in a ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  pod.yaml: |\n    apiVersion: v1\n    kind: Pod\n'],
])('%s speak of kinds alone', (_, text) => {
  expect(holdsManifests(text)).toBe(false)
})

test('2,000 files that speak of nothing else are told at once', () => {
  const workflow = `jobs:\n${'  - run: |\n      kubectl apply \\\n        -f apiVersion kind\n'.repeat(40)}`
  const config = `apiVersion: v1\nkind: ConfigMap\ndata:\n${'  key: a line of a Deployment that is long enough\n'.repeat(40)}`
  const started = performance.now()
  for (let index = 0; index < 2_000; index++) expect(holdsManifests(`${index % 2 === 0 ? workflow : config}# ${index}\n`)).toBe(false)
  // 30 ms on an idle machine.
  expect(performance.now() - started).toBeLessThan(2_000)
})
