import { expect, test } from '@jest/globals'
import { readManifest } from '../../src/formats/kubernetes/documents.ts'
import { partOf, readYamlQuickly } from '../../src/formats/yaml-quick.ts'

const flow = '{ apiVersion: v1, kind: Service, metadata: &a { name: a } }\n'
const options = { duplicates: 'note', maxCharacters: 1000 } as const

test('a part of a budget spends of the whole, and ends with either', () => {
  const whole = { characters: 100 }
  const [one, other] = [partOf(whole, 30), partOf(whole, 90)]
  one.characters -= 20
  expect([one.characters, other.characters, whole.characters]).toEqual([10, 80, 80])
  other.characters -= 75
  expect([one.characters, other.characters, whole.characters]).toEqual([5, 5, 5])
})

test('files share what the library may read: what is beyond is a fault, and plain files are read all the same', () => {
  const budget = { characters: flow.length }
  const read = (text: string) => readManifest(text, 'k.yaml', { budget })
  expect(read(flow).objects).toHaveLength(1)
  const beyond = read(flow)
  expect([beyond.objects, beyond.diagnostics.map(({ code }) => code), beyond.lost]).toEqual([
    [],
    ['yaml-limit'],
    'k.yaml could not be read in full',
  ])
  expect(read('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n').objects).toHaveLength(1)
})

test('a place inside of a plain document costs as well', () => {
  const budget = { characters: 1000 }
  const source = readYamlQuickly('a:\n  b: 1\n', 'k.yaml', options, budget)
  expect(budget.characters).toBe(1000)
  expect(source.locate(['a', 'b'])).toMatchObject({ line: 2 })
  expect(budget.characters).toBe(990)
})
