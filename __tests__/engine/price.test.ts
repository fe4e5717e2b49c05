import { expect, test } from '@jest/globals'
import { priceResources } from '../../src/engine/price.ts'
import type { AttributeObject, Resource } from '../../src/model/resource.ts'
import { NotKnown, Unknown } from '../../src/model/unknown.ts'
import type { UsageValues } from '../../src/model/usage.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { writeTable } from '../../src/prices/table.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { hourly, metered, monthly } from '../../src/resources/charges.ts'
import { defineResource } from '../../src/resources/definition.ts'
import { lines } from '../resources/price.ts'

const row = (sku: string, unit: string, usd: string, from = 0) => ({ sku, region: 'us-east-1', unit, usd, from, source: 'S', rule: '' })
const table = writeTable([
  row('data', 'GB', '0.09'),
  row('data', 'GB', '0.08', 100),
  row('disk/gp3', 'GB-months', '0.08'),
  row('machine/small', 'hours', '0.1'),
  row('requests', 'requests', '0.0000002'),
])
const manifest = JSON.stringify({
  version: 1,
  sources: { S: { title: 'S', location: '', date: '2025-01-01', licence: '' } },
  tables: {},
  rules: {},
})
const book = openPriceBook({ read: path => (path === 'manifest.json' ? manifest : table) })

const machine = defineResource({
  type: 'aws_machine',
  service: 'Machines',
  category: 'Compute',
  skus: [],
  charges: ({ attributes, usage, related }) => [
    hourly(
      () => `Usage (${attributes.string('size')})`,
      () => `aws/t/machine/${attributes.string('size')}`,
      () => attributes.number('count', 1),
    ),
    {
      group: 'disk',
      charges: attributes.blocks('disk').map(disk =>
        monthly(
          'Storage',
          () => `aws/t/disk/${disk.string('type', 'gp3')}`,
          'GB-months',
          () => disk.number('size', 8),
        ),
      ),
    },
    metered('Requests', 'aws/t/requests', { unit: 'requests', per: 1e6, usage, key: 'monthly_requests' }),
    metered('Data', 'aws/t/data', { unit: 'GB', usage, key: 'monthly_gb' }),
    ...(related.to('template.id', ['aws_template']) === undefined ? [] : [hourly('From the template', 'aws/t/machine/small')]),
  ],
})
const catalogue = makeCatalogue([machine], ['aws_free'])

const resource = (address: string, attributes: AttributeObject = {}, more: Partial<Resource> = {}): Resource => ({
  address,
  type: address.split('.')[0] ?? '',
  provider: 'aws',
  region: 'us-east-1',
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
  ...more,
})

const price = (resources: readonly Resource[], usage: UsageValues = {}) =>
  priceResources(resources, { catalogue, book, usage: () => usage, asOf: '2025-06-01' })
const why = (text: string): Unknown => new Unknown({ kind: 'variable', text })

test('quantities times prices, by group, with usage-based lines beside', () => {
  const [priced] = price([resource('aws_machine.a', { size: 'small', count: 2, disk: [{ size: 10 }, { size: '5' }] })])
  expect(priced && lines(priced)).toEqual([
    'Usage (small): 1,460 hours x 0.1 = 146',
    'disk > Storage: 10 GB-months x 0.08 = 0.8',
    'disk > Storage: 5 GB-months x 0.08 = 0.4',
    'Requests: usage monthly_requests at 0.2 per 1M requests',
    'Data (first 100 GB): usage monthly_gb at 0.09 per GB',
    'Data (over 100 GB): usage monthly_gb at 0.08 per GB',
  ])
  expect(priced?.monthlyCost.toFixed()).toBe('147.2')
  expect(priced?.counts).toEqual({ usageBased: 2, unpriced: 0, unknown: 0 })
  expect(priced?.range).toBeUndefined()
})

test('tiers split a quantity, and a usage of zero costs nothing and is not listed', () => {
  const [priced] = price([resource('aws_machine.a', { size: 'small', disk: [] })], { monthly_requests: 0, monthly_gb: 150 })
  expect(priced && lines(priced).slice(1)).toEqual(['Data (first 100 GB): 100 GB x 0.09 = 9', 'Data (over 100 GB): 50 GB x 0.08 = 4'])
})

test('an unknown attribute makes its own line unknown and no other', () => {
  const [priced] = price([resource('aws_machine.a', { size: why('var.size is not set'), disk: { size: 10 } })])
  expect(priced && lines(priced).slice(0, 2)).toEqual([
    'Cost: unknown because var.size is not set',
    'disk > Storage: 10 GB-months x 0.08 = 0.8',
  ])
  expect(priced?.range).toMatchObject({ high: undefined, causes: [{ text: 'var.size is not set' }] })
})

test('an unknown quantity keeps the unit price and gives no amount', () => {
  const [priced] = price([resource('aws_machine.a', { size: 'small', count: why('var.n is not set') })])
  expect(priced?.lines[0]).toMatchObject({ state: 'unknown', cause: { text: 'var.n is not set' } })
  expect(priced?.lines[0]?.state === 'unknown' && priced.lines[0].unitPrice?.toFixed()).toBe('0.1')
  expect(priced?.monthlyCost.toFixed()).toBe('0')
})

test('what decides which charges there are being unknown makes the whole resource one unknown line', () => {
  const [priced] = price([resource('aws_machine.a', { size: 'small', disk: why('a dynamic block') })])
  expect(priced && lines(priced)).toEqual(['Cost: unknown because a dynamic block'])
})

test('an unknown number of instances gives no amount', () => {
  const [priced] = price([resource('aws_machine.a[*]', { size: 'small' }, { expansion: why('var.n is not set') })])
  expect(priced?.lines.every(({ state }) => state === 'unknown')).toBe(true)
})

test('an unknown region, a name without a price, and a senseless quantity are said, never $0', () => {
  expect(price([resource('aws_machine.a', { size: 'small' }, { region: why('var.region is not set') })])[0]?.lines[0]).toMatchObject({
    state: 'unknown',
    cause: { text: 'var.region is not set' },
  })
  expect(price([resource('aws_machine.a', { size: 'smal' })])[0]?.lines[0]).toMatchObject({ state: 'unpriced', nearest: ['small'] })
  for (const count of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(price([resource('aws_machine.a', { size: 'small', count })])[0]?.lines[0]).toMatchObject({ state: 'unknown' })
})

test('resource states', () => {
  const states = price([resource('aws_free.a'), resource('aws_strange.a'), resource('null_resource.a', {}, { provider: 'none' })]).map(
    ({ state }) => state,
  )
  expect(states).toEqual(['free', 'unsupported', 'not-cloud'])
})

test('resources are joined by reference, by known name, and not by an unknown that refers to nothing', () => {
  const byReference = new Unknown({ kind: 'computed', text: 'x' }, { address: 'aws_template.t', attribute: 'id' })
  const template = resource('aws_template.t', { name: 'web' })
  const joined = (id: AttributeObject[string]) =>
    price([resource('aws_machine.a', { size: 'small', template: [{ id }] }), template])[0]?.lines.at(-1)
  expect(joined(byReference)).toMatchObject({ description: 'From the template' })
  expect(joined('web')).toMatchObject({ description: 'From the template' })
  expect(joined('other')).toMatchObject({ description: 'Data (over 100 GB)' })
  expect(joined(why('var.id is not set'))).toMatchObject({ state: 'unknown', description: 'Cost' })
})

test('a fault of a definition is not swallowed', () => {
  const broken = defineResource({
    ...machine,
    charges: () => {
      throw new TypeError('our bug')
    },
  })
  expect(() =>
    priceResources([resource('aws_machine.a')], { catalogue: makeCatalogue([broken], []), book, usage: () => ({}), asOf: '' }),
  ).toThrow('our bug')
  const unknown = defineResource({
    ...machine,
    charges: () => {
      throw new NotKnown({ kind: 'error', text: 'x' })
    },
  })
  expect(
    priceResources([resource('aws_machine.a')], { catalogue: makeCatalogue([unknown], []), book, usage: () => ({}), asOf: '' })[0]?.lines,
  ).toMatchObject([{ state: 'unknown' }])
})

test('what says the same on the other side is priced once, unless other resources count', () => {
  const asked: string[] = []
  const pricing = {
    catalogue: makeCatalogue(
      [
        defineResource({
          type: 'aws_alone',
          service: 'Alone',
          category: 'Compute',
          skus: [],
          charges: ({ attributes, resource: { address } }) => {
            asked.push(address)
            return [hourly('Usage', `aws/t/machine/${attributes.string('size')}`)]
          },
        }),
        machine,
      ],
      [],
    ),
    book,
    usage: () => ({}),
    asOf: '2025-01-01',
  }
  const side = (line: number, template: string, size: string): Resource[] => [
    resource('aws_alone.same', { size: 'small' }, { location: { file: 'main.tf', line } }),
    resource('aws_alone.other', { size }),
    resource('aws_machine.web', { size: 'small', template: [{ id: 't' }] }),
    resource('aws_template.t', { id: template }),
  ]
  const head = priceResources(side(1, 't', 'small'), pricing)
  const before = side(5, 'u', 'gone')
  const base = priceResources(before, pricing, head)
  expect(asked).toEqual(['aws_alone.same', 'aws_alone.other', 'aws_alone.other'])
  expect(base[0]?.lines).toBe(head[0]?.lines)
  expect(base[0]?.resource.location.line).toBe(5)
  const fromTemplate = [head, base].map(([, , web]) => web?.lines.some(({ description }) => description === 'From the template'))
  expect(fromTemplate).toEqual([true, false])
  expect(base).toEqual(priceResources(before, pricing))
})
