import { expect, test } from '@jest/globals'
import type { PriceFiles } from '../../src/prices/book.ts'
import type { PriceManifest } from '../../src/prices/manifest.ts'
import { type PriceQuery, regionsOf, searchPrices, skuNames } from '../../src/prices/search.ts'
import { tableCoverage } from '../../src/prices/search-coverage.ts'
import { type PriceRow, writeTable } from '../../src/prices/table.ts'

const price = (sku: string, region: string, usd: string, more: Partial<PriceRow> = {}): PriceRow => ({
  sku,
  region,
  unit: 'hours',
  usd,
  from: 0,
  source: 'NEW',
  rule: '',
  ...more,
})
const tables = {
  'tea/pots': writeTable([
    price('clay/Round.large', 'us-tea-1', '111'),
    price('clay/Round.large', 'eu-tea-1', '222', { source: 'OLD', rule: 'guess' }),
    price('clay/Round.xlarge', 'eu-tea-1', '333'),
    price('iron/Round.large', 'eu-tea-1', '444'),
  ]),
  'tea/cups': writeTable([
    price('cups', 'eu-tea-1', '7'),
    price('cups', 'eu-tea-1', '5', { from: 10 }),
    price('cups', 'eu-tea-1', '6', { from: 2 }),
  ]),
}
const manifest: PriceManifest = {
  version: 1,
  sources: {
    OLD: { title: 'Old', location: '', date: '2025-02', licence: '' },
    NEW: { title: 'New', location: '', date: '2026-11-20', licence: '' },
  },
  tables: {
    'tea/cups': { rows: 3, sha256: '', sources: ['NEW'] },
    'tea/pots': { rows: 4, sha256: '', sources: ['NEW', 'OLD'] },
  },
  rules: {},
}

function files(): PriceFiles & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    read(path) {
      asked.push(path)
      const name = path.replace(/\.csv$/, '')
      return name === 'tea/pots' || name === 'tea/cups' ? tables[name] : undefined
    },
  }
}

const everything: PriceQuery = { tables: ['tea/cups', 'tea/pots'], patterns: undefined, parts: [], region: undefined }
const search = (query: Partial<PriceQuery>, most = 50) => searchPrices(files(), manifest, { ...everything, ...query }, most)
const names = ({ prices }: ReturnType<typeof search>): readonly string[] => prices.map(({ sku, region }) => `${sku} ${region}`)

test('a price comes with unit, tiers, source, date and rule', () => {
  expect(search({ parts: ['CUPS'] }).prices).toEqual([
    {
      sku: 'tea/cups/cups',
      region: 'eu-tea-1',
      unit: 'hours',
      tiers: [
        { from: 0, usd: '7' },
        { from: 2, usd: '6' },
        { from: 10, usd: '5' },
      ],
      source: 'NEW',
      date: '2026-11-20',
      rule: '',
    },
  ])
  expect(search({ parts: ['clay', 'round.large'], region: 'eu-tea-1' }).prices).toMatchObject([
    { tiers: [{ from: 0, usd: '222' }], source: 'OLD', date: '2025-02', rule: 'guess' },
  ])
})

test('parts, patterns and the region narrow a search, all of them together', () => {
  expect(search({}).total).toBe(5)
  expect(names(search({ parts: ['round.large'] }))).toEqual([
    'tea/pots/clay/Round.large eu-tea-1',
    'tea/pots/clay/Round.large us-tea-1',
    'tea/pots/iron/Round.large eu-tea-1',
  ])
  expect(names(search({ parts: ['clay'], region: 'us-tea-1' }))).toEqual(['tea/pots/clay/Round.large us-tea-1'])
  expect(names(search({ patterns: ['tea/pots/*/Round.xlarge', 'tea/cups/c*s'] }))).toEqual([
    'tea/cups/cups eu-tea-1',
    'tea/pots/clay/Round.xlarge eu-tea-1',
  ])
  expect(names(search({ patterns: ['tea/pots/iron/RoundX.large', 'tea/pots/clay'] }))).toEqual([])
  expect(names(search({ tables: ['tea/cups', 'tea/none'] }))).toEqual(['tea/cups/cups eu-tea-1'])
})

test('what is beyond the limit is counted, and regions are told where the wanted one has nothing', () => {
  const few = search({}, 2)
  expect([few.prices.length, few.total]).toEqual([2, 5])
  expect(search({}, 0)).toEqual({ prices: [], total: 5 })
  expect(search({ region: 'eu-tea-1' }, 1).total).toBe(4)
  const nowhere = { ...everything, parts: ['clay'], region: 'ap-tea-1' }
  expect(search(nowhere)).toEqual({ prices: [], total: 0 })
  expect([...regionsOf(files(), nowhere)].sort()).toEqual(['eu-tea-1', 'us-tea-1'])
})

test('only the tables that are asked for are read, and a damaged one is told', () => {
  const source = files()
  searchPrices(source, manifest, { ...everything, tables: ['tea/cups'] }, 50)
  expect(source.asked).toEqual(['tea/cups.csv'])
  const damaged: PriceFiles = { read: () => 'sku,unit,from,source,rule,prices\ncups,hours,0,NEW,,eu-tea-1=7' }
  expect(() => searchPrices(damaged, manifest, { ...everything, parts: ['nothing'] }, 50)).toThrow('The price table tea/cups is damaged')
})

test('names of SKUs are told for a query that finds nothing', () => {
  expect([...skuNames(files(), everything)]).toEqual(['cups', 'Round.large', 'Round.xlarge'])
  expect([...skuNames(files(), { tables: ['tea/pots'], patterns: ['tea/pots/iron/*'] })]).toEqual(['Round.large'])
})

test('coverage tells prices, regions and age', () => {
  expect(tableCoverage(files(), manifest, 'tea/pots')).toEqual({
    table: 'tea/pots',
    prices: 4,
    estimated: 1,
    regions: 2,
    oldest: '2025-02',
    newest: '2026-11-20',
  })
  expect(tableCoverage(files(), manifest, 'tea/none')).toBeUndefined()
})

test('what is listed once for all regions is found in every region, unless that has a price of its own', () => {
  const text = writeTable([
    price('rules', 'global', '1'),
    price('spout', 'global', '2'),
    price('spout', 'eu-tea-1', '3'),
    price('lid', 'us-tea-1', '4'),
  ])
  const query = { ...everything, tables: ['tea/rest'], region: 'eu-tea-1' }
  const { prices, total } = searchPrices({ read: () => text }, manifest, query, 50)
  expect(prices.map(({ sku, region, tiers }) => `${sku} ${region} ${tiers[0]?.usd}`)).toEqual([
    'tea/rest/rules global 1',
    'tea/rest/spout eu-tea-1 3',
  ])
  expect(total).toBe(2)
})
