import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { exampleEffect } from '../../../scripts/prices/refresh/example-effect.ts'
import type { PriceFiles } from '../../../src/prices/book.ts'
import { priceFiles } from '../../../src/shell/price-files.ts'

const root = join(import.meta.dirname, '../../..')
const before = priceFiles(join(root, 'pricing-data'))
const example = join(root, 'examples/shop')

test('the same prices change nothing', async () => {
  const effect = await exampleEffect(example, { before, after: before })
  expect(effect).toContain('| Prices | Base | Head | Delta | Unpriced | Result |')
  expect(effect).toContain('No resource costs more or less than before.')
  const [was, is] = effect.split('\n').filter(line => /^\| (before|after) \|/.test(line))
  expect(was?.replace('before', 'after')).toBe(is)
})

test('other prices are told by resource', async () => {
  const after: PriceFiles = {
    read: path => before.read(path)?.replace(/^nat-gateway-hours,.*$/gm, line => line.replaceAll(/=[\d.]+/g, '=111')),
  }
  const rows = (await exampleEffect(example, { before, after })).split('\n').filter(line => line.includes('aws_nat_gateway'))
  expect(rows.length).toBeGreaterThan(0)
  // 730 hours at a price that is plainly made up, and the traffic that the usage file states.
  for (const line of rows) expect(line).toMatch(/\| \$[\d.]+ \| \$81,0\d\d\.\d\d \|$/)
})
