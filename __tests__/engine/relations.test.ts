import { expect, test } from '@jest/globals'
import { relateResources } from '../../src/engine/relations.ts'
import type { AttributeObject, Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'
import type { UsageValues } from '../../src/model/usage.ts'

const resource = (address: string, attributes: AttributeObject, region = 'us-east-1'): Resource => ({
  address,
  type: address.split('.')[0] ?? '',
  provider: 'aws',
  region,
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
})
const reference = (address: string): Unknown =>
  new Unknown({ kind: 'computed', text: `${address}.id is known after apply` }, { address, attribute: 'id' })

test('a resource is found by reference, by name, and by a template over its attributes', () => {
  const table = resource('table.a', { name: 'games', index: [{ name: 'x' }, { name: 'y' }] })
  const pointers = [
    resource('target.reference', { of: reference('table.a') }),
    resource('target.name', { of: 'games' }),
    resource('target.template', { of: 'table/games' }),
    resource('target.index', { of: 'table/games/y' }),
    resource('target.other', { of: 'table/other' }),
  ]
  const relate = relateResources([table, ...pointers])
  const addresses = (keys: readonly string[]) =>
    relate(table, () => {})
      .from('target', 'of', keys)
      .map(found => found.resource.address)
  expect(addresses([])).toEqual(['target.reference', 'target.name'])
  expect(addresses(['table/{name}'])).toEqual(['target.reference', 'target.name', 'target.template'])
  expect(addresses(['table/{name}/{index.1.name}'])).toEqual(['target.reference', 'target.name', 'target.index'])
  expect(addresses(['table/{missing}'])).toEqual(['target.reference', 'target.name'])
})

test('of two resources with one name the one in the same region is meant', () => {
  const here = resource('table.here', { name: 'games' }, 'eu-west-1')
  const there = resource('table.there', { name: 'games' }, 'us-east-1')
  const pointer = resource('target.t', { of: 'games' }, 'us-east-1')
  const relate = relateResources([here, there, pointer])
  expect(relate(pointer, () => {}).to('of', ['table'])?.resource.address).toBe('table.there')
  expect(relate(here, () => {}).from('target', 'of')).toEqual([])
  const elsewhere = resource('target.u', { of: 'games' }, 'ap-south-1')
  expect(relateResources([here, elsewhere])(elsewhere, () => {}).to('of', ['table'])?.resource.address).toBe('table.here')
})

test('a related resource brings its usage, and what is read of it is recorded', () => {
  const table = resource('table.a', { name: 'games' })
  const pointer = resource('target.t', { of: 'games', least: 3 })
  const reads = new Map<string, unknown>()
  const relate = relateResources([table, pointer], ({ address }): UsageValues => (address === 'target.t' ? { capacity: 7 } : {}))
  const [found] = relate(table, (path, value) => reads.set(path, value)).from('target', 'of')
  expect(found?.usage.number('capacity')).toBe(7)
  expect(found?.attributes.number('least')).toBe(3)
  expect([...reads]).toEqual([['target.t: least', 3]])
})

test('a value that is unknown and refers to nothing here cannot be joined', () => {
  const pointer = resource('target.t', { of: reference('table.elsewhere') })
  const relate = relateResources([pointer])
  expect(() => relate(pointer, () => {}).to('of', ['table'])).toThrow()
  expect(relate(pointer, () => {}).to('nothing', ['table'])).toBeUndefined()
})

test('any block and any element of a list may point to a resource, which is then found once', () => {
  const table = resource('table.a', { name: 'games' })
  const rule = (of: AttributeObject[string]) => ({ inner: [{ of }] })
  const pointers = [
    resource('target.second', { rule: [rule('other'), rule(reference('table.a')), rule('games')] }),
    resource('target.list', { rule: rule(['other', 'games']) }),
    resource('target.none', { rule: [rule('other'), { inner: 'games' }] }),
  ]
  const found = relateResources([table, ...pointers])(table, () => {}).from('target', 'rule.inner.of')
  expect(found.map(({ resource }) => resource.address)).toEqual(['target.second', 'target.list'])
})

test('a path counts blocks, and means the first where it does not', () => {
  const pointer = resource('target.t', { rule: [{ of: 'chess' }, { of: 'games' }] })
  const relate = relateResources([resource('table.a', { name: 'games' }), resource('table.b', { name: 'chess' }), pointer])
  const to = (path: string) => relate(pointer, () => {}).to(path, ['table'])?.resource.address
  expect([to('rule.of'), to('rule.0.of'), to('rule.1.of'), to('rule.2.of')]).toEqual(['table.b', 'table.b', 'table.a', undefined])
})
