import { expect, test } from '@jest/globals'
import { openPriceBook, type PriceFiles } from '../../src/prices/book.ts'
import { writeTable } from '../../src/prices/table.ts'

const manifest = {
  version: 1,
  sources: { S1: { title: 'Price list', location: 'x', date: '2025-11-03', licence: 'none' } },
  tables: { 'aws/x': { rows: 3, sha256: '', sources: ['S1'] } },
  rules: {},
}
const price = (sku: string, region: string, usd: string, rule = '') => ({
  sku,
  region,
  unit: 'GB-months',
  usd,
  from: 0,
  source: 'S1',
  rule,
})
const csv = writeTable([
  price('disk/gp3', 'eu-west-1', '0.088'),
  price('disk/gp3', 'us-east-1', '0.08'),
  price('disk/io1', 'us-east-1', '0.125', 'grown'),
])

function files(extra: Record<string, string> = {}): PriceFiles & { asked: string[] } {
  const all: Record<string, string> = { 'manifest.json': JSON.stringify(manifest), 'aws/x.csv': csv, 'aws/y.csv': csv, ...extra }
  const asked: string[] = []
  return {
    asked,
    read(path) {
      asked.push(path)
      return all[path]
    },
  }
}

test('a price comes with its table, source and date', () => {
  const found = openPriceBook(files()).find('aws/x/disk/gp3', 'us-east-1')
  expect(found).toMatchObject({
    found: true,
    unit: 'GB-months',
    price: { sku: 'aws/x/disk/gp3', region: 'us-east-1', table: 'aws/x', source: 'S1', date: '2025-11-03' },
  })
  expect(found.found && found.tiers[0].usd.toFixed()).toBe('0.08')
})

test('a price that a rule computed says which', () => {
  expect(openPriceBook(files()).find('aws/x/disk/io1', 'us-east-1')).toMatchObject({ price: { estimated: 'grown' } })
})

test('only the tables that are asked for are read, once', () => {
  const disk = files()
  const book = openPriceBook(disk)
  expect(disk.asked).toEqual([])
  book.find('aws/x/disk/gp3', 'us-east-1')
  book.find('aws/x/disk/gp3', 'eu-west-1')
  book.find('aws/x/disk/gp3', 'us-east-1')
  expect(disk.asked).toEqual(['aws/x.csv', 'manifest.json'])
  expect(book.tablesUsed()).toEqual([{ table: 'aws/x', rows: 3, sources: [{ source: 'S1', title: 'Price list', date: '2025-11-03' }] }])
})

test('a missing price says which part of the lookup failed and what is near', () => {
  const book = openPriceBook(files())
  expect(book.find('aws/x/disk/gp33', 'us-east-1')).toEqual({ found: false, reason: 'no price for gp33 (disk) in aws/x', nearest: ['gp3'] })
  expect(book.find('aws/x/disk/gp3', 'eu-wst-1')).toEqual({
    found: false,
    reason: 'no price of gp3 in eu-wst-1',
    nearest: ['gp3 in eu-west-1'],
  })
  expect(book.find('aws/x/disk/io1', 'eu-west-1')).toEqual({
    found: false,
    reason: 'no price of io1 in eu-west-1',
    nearest: ['io1 in us-east-1'],
  })
  expect(book.find('aws/none/a', 'eu-west-1')).toEqual({ found: false, reason: 'there is no price table aws/none', nearest: [] })
})

test('damaged data is an error with what to do, never a price', () => {
  expect(() => openPriceBook(files({ 'manifest.json': '{"version":2}' })).find('aws/x/disk/gp3', 'us-east-1')).toThrow('another version')
  expect(() => openPriceBook(files({ 'manifest.json': '{' })).find('aws/x/disk/gp3', 'us-east-1')).toThrow('not JSON')
  expect(() => openPriceBook(files({ 'aws/x.csv': 'garbage' })).find('aws/x/disk/gp3', 'us-east-1')).toThrow('damaged')
})
