import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openTable, type PriceRow, tableHeader, writeTable } from '../../src/prices/table.ts'

const price = (sku: string, region: string, usd: string, more: Partial<PriceRow> = {}): PriceRow => ({
  sku,
  region,
  unit: 'hours',
  usd,
  from: 0,
  source: 'S1',
  rule: '',
  ...more,
})
const tiers = [
  price('a/b', 'us-east-1', '0.09', { unit: 'GB', source: 'S2' }),
  price('a/b', 'us-east-1', '0.085', { unit: 'GB', from: 10240, source: 'S2' }),
  price('a/b', 'us-east-1', '0.07', { unit: 'GB', from: 51200, source: 'S2', rule: 'rule' }),
]
const rows = [
  price('b', 'us-east-1', '3'),
  ...[...tiers].reverse(),
  price('a', 'us-east-1', '0.2'),
  price('a', 'eu-west-1', '0.1'),
  price('a', 'us-east-11', '9', { source: 'S3' }),
]
const table = openTable('aws/x', writeTable(rows))

test('the text is sorted, one line for each SKU, tier, source and rule', () => {
  expect(writeTable(rows).split('\n')).toEqual([
    'sku,unit,from,source,rule,prices',
    'a,hours,0,S1,,eu-west-1=0.1 us-east-1=0.2',
    'a,hours,0,S3,,us-east-11=9',
    'a/b,GB,0,S2,,us-east-1=0.09',
    'a/b,GB,10240,S2,,us-east-1=0.085',
    'a/b,GB,51200,S2,rule,us-east-1=0.07',
    'b,hours,0,S1,,us-east-1=3',
    '',
  ])
})

test('rows are found by exact SKU and region only', () => {
  expect(table.find('a', 'us-east-1')).toEqual([price('a', 'us-east-1', '0.2')])
  expect(table.find('a', 'eu-west-1')).toEqual([price('a', 'eu-west-1', '0.1')])
  expect(table.find('a', 'us-east-11')).toEqual([price('a', 'us-east-11', '9', { source: 'S3' })])
  for (const [sku, region] of [
    ['a', 'us-east'],
    ['a', 'east-1'],
    ['a/', 'us-east-1'],
    ['', ''],
    ['z', 'us-east-1'],
    ['a', ''],
  ] as const)
    expect(table.find(sku, region)).toEqual([])
})

test('tiers come in order', () => {
  expect(table.find('a/b', 'us-east-1')).toEqual(tiers)
})

const name = fc.stringMatching(/^[a-z0-9./-]{1,6}$/)
const region = fc.constantFrom('eu-west-1', 'us-east-1', 'us-east-2')
const anyRows = fc.uniqueArray(
  fc.record({
    sku: name,
    region,
    unit: fc.constant('hours'),
    usd: fc.integer({ min: 1, max: 9999 }).map(String),
    from: fc.constantFrom(0, 10, 100),
    source: fc.constantFrom('S1', 'S2'),
    rule: fc.constantFrom('', 'rule'),
  }),
  { selector: ({ sku, region, from }) => `${sku},${region},${from}`, maxLength: 60 },
)

test('law: what is written is found again, and nothing else, whatever the order it was written in', () => {
  fc.assert(
    fc.property(anyRows, name, region, (written, other, somewhere) => {
      const text = writeTable(written)
      expect(writeTable([...written].reverse())).toBe(text)
      const opened = openTable('t', text)
      const wanted = (sku: string, where: string): readonly PriceRow[] =>
        written.filter(row => row.sku === sku && row.region === where).sort((a, b) => a.from - b.from)
      for (const { sku, region: where } of written) expect(opened.find(sku, where)).toEqual(wanted(sku, where))
      expect(opened.find(other, somewhere)).toEqual(wanted(other, somewhere))
      expect([...opened.rows()]).toHaveLength(written.length)
    }),
  )
})

test('a damaged table says so instead of giving a price', () => {
  const text = (line: string): string => `${tableHeader}\n${line}\n`
  expect(() => openTable('aws/x', 'sku,price\n')).toThrow('The price table aws/x is damaged: it does not start with')
  expect(() => openTable('aws/x', `${tableHeader}\na,hours,0,S,,us-east-1=0.1`)).toThrow('its last line is cut off')
  expect(() => openTable('aws/x', text('a,hours,0,S,,')).find('a', 'us-east-1')).toThrow('this row cannot be read')
  expect(() => openTable('aws/x', text('a,hours,0,S,,us-east-1=')).find('a', 'us-east-1')).toThrow('this price cannot be read')
  expect(() => openTable('aws/x', text('a,hours,0,S,,us-east-1=-1')).find('a', 'us-east-1')).toThrow('this price cannot be read')
})
