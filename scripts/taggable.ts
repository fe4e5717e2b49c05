// Makes pricing-data/taggable/<provider>.csv: which resource types carry tags, and in which attribute.
//   node scripts/run.mjs scripts/taggable.ts DIRECTORY
// DIRECTORY holds taggable_<provider>.txt with lines `resource_type,tag_attribute`, read from the providers' own schemas.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { taggableHeader } from '../src/resources/taggable/taggable.ts'

/** Where a type has more than one, the first of these is where its own tags stand; the others are tags of what it creates. */
const preference = ['tags', 'labels', 'resource_labels', 'user_labels', 'tag']

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: node scripts/run.mjs scripts/taggable.ts DIRECTORY')
const target = join('pricing-data', 'taggable')
mkdirSync(target, { recursive: true })

for (const provider of ['aws', 'azurerm', 'google']) {
  const attributes = new Map<string, string>()
  for (const line of readFileSync(join(directory, `taggable_${provider}.txt`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)) {
    const [type, attribute] = line.trim().split(',')
    if (type === undefined || attribute === undefined || !/^[a-z0-9_]+$/.test(type) || !/^[a-z_.]+$/.test(attribute))
      throw new Error(`This line cannot be read: ${line}`)
    const earlier = attributes.get(type)
    if (earlier === undefined || rank(attribute) < rank(earlier)) attributes.set(type, attribute)
  }
  const rows = [...attributes].map(([type, attribute]) => `${type},${attribute}`).sort()
  writeFileSync(join(target, `${provider}.csv`), `${[taggableHeader, ...rows].join('\n')}\n`)
  console.log(`${provider}: ${rows.length} types`)
}

function rank(attribute: string): number {
  const index = preference.indexOf(attribute)
  return index === -1 ? preference.length : index
}
