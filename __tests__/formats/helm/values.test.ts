import { expect, test } from '@jest/globals'
import { inputsAt, rememberingValues, type ValuesLayer } from '../../../src/formats/helm/values.ts'
import { yamlBudget } from '../../../src/formats/yaml-quick.ts'

function layer(file: string, text: string, below: readonly string[] = []): ValuesLayer {
  const source = rememberingValues()(file, text)
  if (source === undefined) throw new Error('it cannot be read')
  return { source, below }
}

const shown = (layers: readonly ValuesLayer[], ...path: string[]): readonly string[] =>
  inputsAt(layers, path).map(({ name, text, location: { file, line } }) => `${name}=${text} ${file}:${line}`)

test('the last file that has a value wins, and maps are merged', () => {
  const layers = [
    layer('values.yaml', 'replicas: 1\nresources:\n  requests:\n    cpu: 250m\n    memory: 1Gi\n'),
    layer('empty.yaml', '# nothing\n'),
    layer('prod.yaml', '# prod\nresources:\n  requests: {cpu: "1"}\n'),
  ]
  expect(shown(layers, 'replicas')).toEqual(['replicas=1 values.yaml:1'])
  expect(shown(layers, 'resources')).toEqual(['resources.requests.cpu=1 prod.yaml:3', 'resources.requests.memory=1Gi values.yaml:5'])
  expect(shown(layers, 'resources', 'requests', 'cpu')).toEqual(['resources.requests.cpu=1 prod.yaml:3'])
  expect(shown(layers, 'absent')).toEqual([])
  expect(shown(layers, 'replicas', 'deeper')).toEqual([])
  expect(shown(layers, 'constructor')).toEqual([])
  expect(shown(layers, '__proto__')).toEqual([])
})

test('lists and scalars replace, and null takes away', () => {
  const layers = [
    layer('values.yaml', 'list:\n  - a\n  - b\nmap: {x: 1}\ngone: {x: 1}\n'),
    layer('prod.yaml', 'list: [c]\nmap: 2\ngone: null\n'),
    layer('more.yaml', 'map: {y: 3}\n'),
  ]
  expect(shown(layers, 'list')).toEqual(['list.0=c prod.yaml:1'])
  expect(shown(layers, 'map')).toEqual(['map.y=3 more.yaml:1'])
  expect(shown(layers, 'gone', 'x')).toEqual([])
})

test('values of a subchart stand below its name in the files of the charts around it, global ones at the top', () => {
  const layers = [
    layer('charts/cache/values.yaml', 'replicas: 1\nsize: s\nglobal: {zone: a}\n'),
    layer('values.yaml', 'cache: {size: m}\n', ['cache']),
    layer('prod.yaml', 'cache:\n  replicas: 3\nglobal:\n  zone: b\n', ['cache']),
  ]
  expect(shown(layers, 'replicas')).toEqual(['cache.replicas=3 prod.yaml:2'])
  expect(shown(layers, 'size')).toEqual(['cache.size=m values.yaml:1'])
  expect(shown(layers, 'global', 'zone')).toEqual(['global.zone=b prod.yaml:4'])
})

test('what is found is bounded, and so are the files that are looked into', () => {
  const wide = Array.from({ length: 1000 }, (_, index) => `  k${index}: ${'x'.repeat(100)}${'y'.repeat(200)}`)
  const found = inputsAt([layer('v.yaml', `a:\n${wide.slice(0, 500).join('\n')}\n`)], ['a'])
  expect(found.length).toBe(50)
  expect(found[0]?.text.length).toBe(200)
  expect(rememberingValues()('v.yaml', `a:\n${wide.join('\n')}\n`)).toBeUndefined()
  expect(rememberingValues()('v.yaml', 'a: [')).toBeUndefined()
  expect(rememberingValues(yamlBudget(5))('v.yaml', 'a: &x 1\nb: *x\n')).toBeUndefined()
})
