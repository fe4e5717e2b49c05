import { expect, jest, test } from '@jest/globals'
import { readManifest } from '../../src/formats/kubernetes/documents.ts'
import { budgetOfRun, partOf, readYamlQuickly } from '../../src/formats/yaml-quick.ts'

const flow = '{ apiVersion: v1, kind: Service, metadata: &a { name: a } }\n'
const options = { duplicates: 'note', maxCharacters: 1000 } as const

test('a part of a budget spends of the whole, and ends with either', () => {
  const whole = { ...budgetOfRun(), characters: 100 }
  const [one, other] = [partOf(whole, 30), partOf(whole, 90)]
  one.characters -= 20
  expect([one.characters, other.characters, whole.characters]).toEqual([10, 80, 80])
  other.characters -= 75
  expect([one.characters, other.characters, whole.characters]).toEqual([5, 5, 5])
})

test('files share what the library may read: what is beyond is a fault, and plain files are read all the same', () => {
  const budget = { ...budgetOfRun(), characters: flow.length }
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

test('a place inside of a plain document costs as well, but nothing that others need to be read at all', () => {
  const budget = { ...budgetOfRun(), characters: 1000, places: 100 }
  const source = readYamlQuickly('a:\n  b: 1\n', 'k.yaml', options, budget)
  expect([budget.characters, budget.places]).toEqual([1000, 100])
  expect(source.locate(['a', 'b'])).toMatchObject({ line: 2 })
  expect([budget.characters, budget.places]).toEqual([1000, 90])
})

test('values and objects of all files are bounded, whoever reads them: what is beyond is said, and what was read stays', () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n'
  const codes = (budget: ReturnType<typeof budgetOfRun>, text: string) => {
    const { objects, diagnostics, lost } = readManifest(text, 'k.yaml', { budget })
    return [objects.length, diagnostics.map(({ code }) => code), lost !== undefined]
  }
  const few = { ...budgetOfRun(), values: 10 }
  expect(codes(few, service)).toEqual([1, [], false])
  expect(few.values).toBe(5)
  expect(codes(few, `${service}spec: [a, b]\n`)).toEqual([0, ['yaml-limit'], true])
  expect(codes(few, service)).toEqual([1, [], false])

  const three = { ...budgetOfRun(), objects: 3 }
  expect(codes(three, `${service}---\n${service}`)).toEqual([2, [], false])
  expect(codes(three, `${service}---\n${service}`)).toEqual([1, ['kubernetes-limit'], true])
  expect(codes(three, service)).toEqual([0, ['kubernetes-limit'], true])
})

test('a million documents that are neither plain nor JSON take no stacks', () => {
  const text = '{apiVersion: v1, kind: &a X}\n---\n'.repeat(20_000)
  const stacks = jest.spyOn(JSON, 'parse').mockImplementation(() => {
    expect(Error.stackTraceLimit).toBe(0)
    throw new SyntaxError()
  })
  const { stackTraceLimit } = Error
  readManifest(text, 'k.yaml', { budget: { ...budgetOfRun(), characters: 0 } })
  expect(stacks).toHaveBeenCalled()
  expect(Error.stackTraceLimit).toBe(stackTraceLimit)
  stacks.mockRestore()
})

test('places of many objects below a long part take linear time', () => {
  const items = '- {apiVersion: v1, kind: Service, metadata: {name: a}}\n'.repeat(20_000)
  const text = `apiVersion: v1\nkind: List\nx: |\n${'  a\n'.repeat(500_000)}items:\n${items}`
  const started = performance.now()
  const { objects } = readManifest(text, 'k.yaml')
  expect(objects.at(-1)?.location.line).toBe(500_004)
  expect(performance.now() - started).toBeLessThan(10_000)
})
