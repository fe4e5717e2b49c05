// Prints what other price tables do to the examples:  node scripts/run.mjs scripts/prices/refresh/effect.ts OLD-PRICING-DATA
import { readdirSync } from 'node:fs'
import { priceFiles } from '../../../src/shell/price-files.ts'
import { exampleEffect } from './example-effect.ts'

const [old] = process.argv.slice(2)
if (old === undefined) throw new Error('usage: node scripts/run.mjs scripts/prices/refresh/effect.ts OLD-PRICING-DATA')

for (const entry of readdirSync('examples', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const parts = entry.isDirectory() ? readdirSync(`examples/${entry.name}`) : []
  if (!parts.includes('base') || !parts.includes('head')) continue
  console.log(await exampleEffect(`examples/${entry.name}`, { before: priceFiles(old), after: priceFiles('pricing-data') }))
}
