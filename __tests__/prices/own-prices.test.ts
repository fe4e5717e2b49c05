import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { type OwnPrices, withOwnPrices } from '../../src/prices/own-prices.ts'
import { writeTable } from '../../src/prices/table.ts'

const row = (sku: string, region: string, usd: string, from = 0, rule = '') => ({ sku, region, unit: 'GB', usd, from, source: 'S', rule })
const table = writeTable([
  row('disk', 'r1', '0.1'),
  row('disk', 'r2', '0.2'),
  row('data', 'r1', '0.09'),
  row('data', 'r1', '0.05', 100),
  row('tape', 'r1', '0.01', 0, 'guessed'),
])
const manifest = JSON.stringify({
  version: 1,
  sources: { S: { title: 'List', location: '', date: '2025-01-01', licence: '' } },
  tables: { 'aws/t': { rows: 5, sha256: '', sources: ['S'] } },
  rules: {},
})
const listed = () => openPriceBook({ read: path => (path === 'manifest.json' ? manifest : path === 'aws/t.csv' ? table : undefined) })
const none: OwnPrices = { estimated: 'allow', overrides: [], configPath: '.github/cost-guard.yml', asOf: '2026-11-01' }
const book = (own: Partial<OwnPrices>) => withOwnPrices(listed(), { ...none, ...own })
const file = (rows: string, path = 'prices/own.csv') => ({ path, text: `sku,unit,from,source,rule,prices\n${rows}\n` })
const tiers = (own: Partial<OwnPrices>, sku: string, region = 'r1'): readonly string[] | string => {
  const found = book(own).find(sku, region)
  return found.found ? found.tiers.map(({ from, usd }) => `${from}: ${usd.toFixed()}`) : found.reason
}

test('an override replaces the list price where it applies, and says where it stands', () => {
  const own = { overrides: [{ sku: 'aws/t/disk', region: 'r1', usd: 0.07 }] }
  expect(book(own).find('aws/t/disk', 'r1')).toMatchObject({
    found: true,
    unit: 'GB',
    price: { table: '.github/cost-guard.yml', source: 'configuration', date: '2026-11-01', own: 'override' },
  })
  expect(tiers(own, 'aws/t/disk')).toEqual(['0: 0.07'])
  expect(tiers(own, 'aws/t/disk', 'r2')).toEqual(['0: 0.2'])
})

test('the first override that matches holds, for all tiers, and also where no list has a price', () => {
  const own = {
    overrides: [
      { sku: 'aws/t/d*', region: 'r1', usd: 1 },
      { sku: 'aws/*', usd: 2 },
    ],
  }
  expect(tiers(own, 'aws/t/data')).toEqual(['0: 1'])
  expect(tiers(own, 'aws/t/disk', 'r2')).toEqual(['0: 2'])
  expect(tiers(own, 'aws/nothing/x', 'r9')).toEqual(['0: 2'])
})

test('rows of a private file win over the tables, with their tiers and their source', () => {
  const own = { file: file('aws/t/data,GB,100,Deal 2026,,r1=0.02\naws/t/data,GB,0,Deal 2026,,r1=0.04') }
  expect(tiers(own, 'aws/t/data')).toEqual(['0: 0.04', '100: 0.02'])
  expect(tiers(own, 'aws/t/disk')).toEqual(['0: 0.1'])
  expect(book(own).find('aws/t/data', 'r1')).toMatchObject({ price: { table: 'prices/own.csv', source: 'Deal 2026', own: 'file' } })
})

test('an override wins over the file', () => {
  expect(tiers({ overrides: [{ sku: 'aws/t/disk', usd: 3 }], file: file('aws/t/disk,GB,0,X,,r1=4') }, 'aws/t/disk')).toEqual(['0: 3'])
})

test('estimated prices can be refused, those of the private file too', () => {
  const reason = 'only an estimated price (rule guessed), and the configuration refuses those'
  expect(tiers({ estimated: 'refuse' }, 'aws/t/tape')).toBe(reason)
  expect(tiers({ estimated: 'refuse' }, 'aws/t/disk')).toEqual(['0: 0.1'])
  expect(tiers({ estimated: 'allow' }, 'aws/t/tape')).toEqual(['0: 0.01'])
  expect(tiers({ estimated: 'warn' }, 'aws/t/tape')).toEqual(['0: 0.01'])
  expect(tiers({ estimated: 'refuse', file: file('aws/t/disk,GB,0,X,guessed,r1=4') }, 'aws/t/disk')).toBe(reason)
})

test('the tables in use are those that answered', () => {
  const own = book({ overrides: [{ sku: 'aws/t/disk', usd: 3 }], file: file('aws/t/data,GB,0,Deal,,r1=4 r2=5') })
  expect(own.tablesUsed()).toEqual([])
  own.find('aws/t/disk', 'r1')
  own.find('aws/t/data', 'r2')
  expect(own.tablesUsed()).toEqual([
    {
      table: '.github/cost-guard.yml',
      rows: 1,
      sources: [{ source: 'configuration', title: 'prices.overrides', date: '2026-11-01' }],
    },
    { table: 'prices/own.csv', rows: 2, sources: [{ source: 'Deal', title: 'Deal', date: '2026-11-01' }] },
  ])
  own.find('aws/t/tape', 'r1')
  expect(own.tablesUsed().map(({ table: name }) => name)).toEqual(['aws/t', '.github/cost-guard.yml', 'prices/own.csv'])
})

test('a price for another unit than the table has is an error with its place', () => {
  expect(() => book({ file: file('aws/t/disk,1k GB,0,Deal,,r1=40') }).find('aws/t/disk', 'r1')).toThrow(
    new ConfigurationError('aws/t/disk is priced per "1k GB" here, and per "GB" in the bundled table'),
  )
})

test('to override a list price with itself changes no price', () => {
  fc.assert(
    fc.property(fc.constantFrom('r1', 'r2'), region => {
      const bundled = listed().find('aws/t/disk', region)
      const usd = bundled.found ? Number(bundled.tiers[0].usd) : Number.NaN
      expect(tiers({ overrides: [{ sku: 'aws/t/disk', region, usd }] }, 'aws/t/disk', region)).toEqual(tiers({}, 'aws/t/disk', region))
    }),
  )
})
