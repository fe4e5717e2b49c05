import { expect, test } from '@jest/globals'
import { readYaml } from '../../src/formats/yaml-source.ts'
import { formatLocation } from '../../src/model/location.ts'

const read = (text: string, duplicates: 'error' | 'note' = 'error') => readYaml(text, 'f.yml', { duplicates, maxCharacters: 2_000_000 })
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('plain data, and the place of each part', () => {
  const source = read('a: 1\nb:\n  - x\n  - c: "2027-03-01"\n    d: 2027-03-01\n')
  expect(plain(source.data)).toEqual({ a: 1, b: ['x', { c: '2027-03-01', d: '2027-03-01' }] })
  const at = (path: (string | number)[], part?: 'key' | 'value') => formatLocation(source.locate(path, part))
  expect([at(['a']), at(['a'], 'value'), at(['b', 0]), at(['b', 1, 'd']), at(['b', 1, 'd'], 'value')]).toEqual([
    'f.yml:1:1',
    'f.yml:1:4',
    'f.yml:3:5',
    'f.yml:5:5',
    'f.yml:5:8',
  ])
  expect(at(['b', 1, 'not', 'there'])).toBe('f.yml:4:5')
  expect(source.excerpt(source.locate(['b', 1, 'd']))).toBe('    d: 2027-03-01')
})

test('keys stay as they are written', () => {
  expect(plain(read('1.10: a\ntrue: b\n"x y": c\n').data)).toEqual({ '1.10': 'a', true: 'b', 'x y': 'c' })
})

test('duplicate keys: an error, or a note and the last one counts', () => {
  const message = (duplicates: 'error' | 'note') =>
    read('a: 1\nb: 2\na: 3\n', duplicates).problems.map(({ severity, message }) => `${severity} ${message}`)
  expect(message('error')).toEqual(['error `a` is given twice, first in line 1'])
  expect(message('note')).toEqual(['note `a` is given twice, first in line 1: the last one counts'])
  expect(plain(read('a: 1\nb: 2\na: 3\n', 'note').data)).toEqual({ a: 3, b: 2 })
})

test('aliases and merges keep the places of their originals', () => {
  const source = read('base: &b { x: 1, y: 2 }\nmine:\n  <<: *b\n  y: 3\n')
  expect(plain(source.data)).toEqual({ base: { x: 1, y: 2 }, mine: { x: 1, y: 3 } })
  expect(formatLocation(source.locate(['mine', 'x']))).toBe('f.yml:1:12')
  expect(formatLocation(source.locate(['mine', 'y']))).toBe('f.yml:4:3')
})

test.each([
  ['a: *x', 'There is no anchor `&x` before this'],
  ['a: &a [*a]', '`*a` stands inside of what it names'],
  ['<<: 1', '`<<` needs a map, or a list of maps'],
  ['? [a]\n: b', 'A key must be plain text'],
  ['__proto__: 1', '`__proto__` cannot be a name'],
  [`${'['.repeat(100)}${']'.repeat(100)}`, 'Nested deeper than 64 levels'],
])('%j', (text, message) => {
  expect(read(text).problems.map(problem => problem.message)).toEqual([message])
})

test('what is wrong is told once for each line, in words that are not of the machine', () => {
  expect(read('a: 1 }, b: 2 }, c: 3 }\nd: 4\n').problems.map(({ location }) => location?.line)).toEqual([1])
  const deep = read(`${'['.repeat(20_000)}${']'.repeat(20_000)}`).problems
  expect(deep.map(({ code }) => code)).toEqual(expect.arrayContaining(['yaml-limit']))
  for (const { message } of deep) expect(message).toMatch(/^Nested (?:too deeply to be read|deeper than 64 levels)$/)
})

test('an unknown tag is only a warning', () => {
  expect(read('a: !secret b').problems).toMatchObject([
    { severity: 'warning', message: 'Unresolved tag: !secret', location: { line: 1, column: 4 } },
  ])
})

test('many keys', () => {
  const text = Array.from({ length: 3_000 }, (_, index) => `k${index}: ${index}`).join('\n')
  expect(Object.keys(read(text).data as object)).toHaveLength(3_000)
})

// As `kubectl kustomize` 5.7 prints them.
test.each([
  ['010', 8],
  ['-010', -8],
  ['+010', 8],
  ['0_7', 7],
  ['00', 0],
  ['09', 9],
  ['0o10', 8],
  ['0b101', 5],
  ['0b1_1', 3],
  ['0x1F', 31],
  ['1_000', 1000],
  ['-1_000', -1000],
  ['12_', 12],
  ['1e3', 1000],
  ['"010"', '010'],
  ['1_000Mi', '1_000Mi'],
])('%s as Kubernetes reads it is %j', (text, value) => {
  const { data, problems } = readYaml(`v: ${text}\n`, 'x.yaml', { duplicates: 'note', maxCharacters: 100, olderNumbers: true })
  expect([data, problems]).toEqual([{ v: value }, []])
})

test('elsewhere numbers are those of YAML 1.2', () => {
  expect(readYaml('a: 010\nb: 1_000\n', 'x.yaml', { duplicates: 'note', maxCharacters: 100 }).data).toEqual({ a: 10, b: '1_000' })
})

test('no stacks are taken of the many errors of a faulty text, and errors have theirs again afterwards', () => {
  const set: number[] = []
  const before = Error.stackTraceLimit
  Object.defineProperty(Error, 'stackTraceLimit', { configurable: true, get: () => before, set: (limit: number) => set.push(limit) })
  try {
    expect(read('a: {{{').problems.length).toBeGreaterThan(0)
  } finally {
    Object.defineProperty(Error, 'stackTraceLimit', { configurable: true, writable: true, value: before })
  }
  expect(set).toEqual([0, before])
})
