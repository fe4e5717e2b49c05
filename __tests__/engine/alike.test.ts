import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { saysTheSame } from '../../src/engine/alike.ts'
import type { AttributeValue, Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'

const unknown = (): Unknown => new Unknown({ kind: 'computed', text: 'x.y.id is known after apply' })
const tags = (value: string | Unknown, from = 'tags'): NonNullable<Resource['tags']> => ({ entries: new Map([['team', { value, from }]]) })

const resource = (more: Partial<Resource> = {}): Resource => ({
  address: 'x.y',
  type: 'x',
  provider: 'aws',
  region: 'us-east-1',
  attributes: { size: 1, disks: [{ size: 8 }, { size: 9 }] },
  sensitive: new Set(),
  tags: tags('a'),
  location: { file: 'main.tf', line: 1 },
  module: '',
  ...more,
})

test('what is written elsewhere may say the same', () => {
  const moved = resource({ location: { file: 'other.tf', line: 9 }, attributes: { disks: [{ size: 8 }, { size: 9 }], size: 1 } })
  expect(saysTheSame(resource(), moved)).toBe(true)
})

test.each<[string, Partial<Resource>]>([
  ['another address', { address: 'x.z' }],
  ['another region', { region: 'us-west-2' }],
  ['a region that is not known', { region: unknown() }],
  ['a number of instances that is not known', { expansion: unknown() }],
  ['no tags', { tags: undefined }],
  ['another tag', { tags: tags('b') }],
  ['a tag from elsewhere', { tags: tags('a', 'default_tags') }],
  ['tags that may be more', { tags: { ...tags('a'), incomplete: unknown() } }],
  ['another value', { attributes: { size: 2, disks: [{ size: 8 }, { size: 9 }] } }],
  ['another value inside', { attributes: { size: 1, disks: [{ size: 8 }, { size: 10 }] } }],
  ['another order', { attributes: { size: 1, disks: [{ size: 9 }, { size: 8 }] } }],
  ['a shorter list', { attributes: { size: 1, disks: [{ size: 8 }] } }],
  ['a list that became an object', { attributes: { size: 1, disks: { 0: { size: 8 }, 1: { size: 9 } } } }],
  ['text for a number', { attributes: { size: '1', disks: [{ size: 8 }, { size: 9 }] } }],
  ['null for a number', { attributes: { size: null, disks: [{ size: 8 }, { size: 9 }] } }],
  ['an attribute less', { attributes: { disks: [{ size: 8 }, { size: 9 }] } }],
  ['an attribute more', { attributes: { size: 1, disks: [{ size: 8 }, { size: 9 }], more: 1 } }],
  ['another name', { attributes: { length: 1, disks: [{ size: 8 }, { size: 9 }] } }],
])('%s says something else', (_, more) => {
  expect(saysTheSame(resource(), resource(more))).toBe(false)
  expect(saysTheSame(resource(more), resource())).toBe(false)
})

test('two values that are not known are not the same', () => {
  const one = unknown()
  expect(saysTheSame(resource({ attributes: { id: one } }), resource({ attributes: { id: one } }))).toBe(true)
  expect(saysTheSame(resource({ attributes: { id: one } }), resource({ attributes: { id: unknown() } }))).toBe(false)
})

test('plain data says the same exactly where its JSON does', () => {
  const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<AttributeValue>
  fc.assert(
    fc.property(value, value, (one, other) => {
      const said = (data: AttributeValue): Resource => resource({ attributes: { data } })
      const copy = structuredClone(one)
      expect(saysTheSame(said(one), said(copy))).toBe(true)
      expect(saysTheSame(said(one), said(other))).toBe(saysTheSame(said(other), said(one)))
      if (saysTheSame(said(one), said(other))) expect(other).toEqual(one)
    }),
  )
})
