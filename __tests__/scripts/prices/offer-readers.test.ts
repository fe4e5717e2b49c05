import { expect, test } from '@jest/globals'
import { jsonEntries } from '../../../scripts/prices/refresh/json-entries.ts'
import { attributeName, type ListedPrice, type OfferReader, type OfferSink, usageOf } from '../../../scripts/prices/refresh/offer.ts'
import { csvOffer } from '../../../scripts/prices/refresh/offer-csv.ts'
import { jsonOffer } from '../../../scripts/prices/refresh/offer-json.ts'
import { csvFile, jsonFile, type Listed } from './price-list.ts'

const rows: readonly Listed[] = [
  { usageType: 'Pot-Hours', usd: '11', description: 'with "sugar", \\ and\r\nmilk' },
  { usageType: 'Cup-Hours', usd: '0', to: '5' },
  { usageType: 'Cup-Hours', usd: '2', from: '5' },
  { usageType: 'Pot-Hours', sku: 'R', usd: '9', term: 'Reserved' },
  { usageType: 'Lid-Hours', usd: '3' },
]

/** All prices of a file that is handed over in pieces of one length. */
function read(open: (sink: OfferSink<string>, where: string) => OfferReader, text: string, length: number) {
  const prices: (ListedPrice & { readonly item: string })[] = []
  const reader = open(
    {
      item: ({ attribute }) =>
        attribute('usagetype') === 'Lid-Hours' ? undefined : `${attribute('usagetype')} in ${attribute('location')}`,
      price: (item, price) => prices.push({ item, ...price }),
    },
    'the file',
  )
  for (let at = 0; at < text.length; at += length) reader.write(text.slice(at, at + length))
  return { head: reader.end(), prices }
}

const expected = {
  head: { offer: 'AmazonTeapot', publicationDate: '2026-11-20' },
  prices: [
    { item: 'Pot-Hours in Teatown', sku: 'Pot-Hours', unit: 'Hrs', from: '0', usd: '11' },
    { item: 'Cup-Hours in Teatown', sku: 'Cup-Hours', unit: 'Hrs', from: '0', usd: '0' },
    { item: 'Cup-Hours in Teatown', sku: 'Cup-Hours', unit: 'Hrs', from: '5', usd: '2' },
  ],
}

test.each([1, 2, 3, 7, 50, 1_000_000])('pieces of %d characters read the same', length => {
  expect(read(csvOffer, csvFile(rows), length)).toEqual(expected)
  expect(read(csvOffer, csvFile(rows).trimEnd(), length)).toEqual(expected)
  expect(read(csvOffer, csvFile(rows).replaceAll(/(?<!milk)\n/g, '\r\n'), length)).toEqual(expected)
  expect(read(jsonOffer, jsonFile(rows), length)).toEqual(expected)
})

test('a row that does not end is given up before it fills the memory', () => {
  const reader = csvOffer({ item: () => undefined, price: () => {} }, 'the file')
  expect(() => reader.write('"'.padEnd(1_000_001, 'x'))).toThrow('the file is not an offer file: a row has no end')
})

test('terms before products would be lost, and are an error', () => {
  const { products, terms } = JSON.parse(jsonFile(rows)) as Record<string, unknown>
  expect(() => read(jsonOffer, JSON.stringify({ terms, products }), 10)).toThrow('has terms before products')
})

test('JSON is read by entries: taken, entered or passed over', () => {
  const taken: unknown[] = []
  const document = { a: [1, { b: '}' }], 'c\\"d': { e: null, f: { g: -1.5e3 }, h: 'x"y\\' }, i: { '{': ']' }, j: true, k: {} }
  for (const length of [1, 2, 5, 1000]) {
    taken.length = 0
    const reader = jsonEntries(
      path => (path.join('/') === 'c\\"d' || path[0] === 'k' ? 'enter' : path[0] === 'i' ? 'skip' : 'take'),
      (path, value) => taken.push([path.join('/'), value]),
      'it',
    )
    const text = ` ${JSON.stringify(document, null, 2)}\n`
    for (let at = 0; at < text.length; at += length) reader.write(text.slice(at, at + length))
    reader.end()
    expect(taken).toEqual([
      ['a', [1, { b: '}' }]],
      ['c\\"d/e', null],
      ['c\\"d/f', { g: -1500 }],
      ['c\\"d/h', 'x"y\\'],
      ['j', true],
    ])
  }
})

test('an entry that does not end is given up before it fills the memory', () => {
  const reader = jsonEntries(
    () => 'take',
    () => {},
    'it',
  )
  reader.write('{"tea": "')
  expect(() => reader.write('x'.repeat(4_000_001))).toThrow('it has an entry that is too long: .tea')
})

test('attribute names of both formats meet, and usage types lose their region', () => {
  expect(['Pre Installed S/W', 'preInstalledSw', 'usageType', 'CapacityStatus', 'Volume API Name'].map(attributeName)).toEqual([
    'preinstalledsw',
    'preinstalledsw',
    'usagetype',
    'capacitystatus',
    'volumeapiname',
  ])
  const usage = (text: string): string => usageOf({ sku: '', attribute: name => (name === 'usagetype' ? text : '') })
  expect(
    [
      'NatGateway-Hours',
      'EU-NatGateway-Hours',
      'EUW2-NatGateway-Hours',
      'us-gov-west-1-KMS-Keys',
      'IA-ReadRequestUnits',
      'USW2-IA-ReadRequestUnits',
    ].map(usage),
  ).toEqual(['NatGateway-Hours', 'NatGateway-Hours', 'NatGateway-Hours', 'KMS-Keys', 'IA-ReadRequestUnits', 'IA-ReadRequestUnits'])
})
