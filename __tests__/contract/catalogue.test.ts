import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { splitSkus } from '../../src/engine/clusters/node-shares.ts'
import type { PriceManifest } from '../../src/prices/manifest.ts'
import { skuExpression } from '../../src/prices/search.ts'
import { awsFreeTypes } from '../../src/resources/aws/free.ts'
import { awsResources } from '../../src/resources/aws/index.ts'
import { azurermFreeTypes } from '../../src/resources/azurerm/free.ts'
import { azurermResources } from '../../src/resources/azurerm/index.ts'
import type { ResourceDefinition } from '../../src/resources/definition.ts'
import { googleFreeTypes } from '../../src/resources/google/free.ts'
import { googleResources } from '../../src/resources/google/index.ts'
import { kubernetesFreeTypes } from '../../src/resources/kubernetes/free.ts'
import { kubernetesResources } from '../../src/resources/kubernetes/index.ts'
import { isNeutral, kindOfType } from '../../src/resources/kubernetes/terraform-types.ts'

const root = join(import.meta.dirname, '../..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Catalogue {
  readonly provider: string
  readonly priced: readonly ResourceDefinition[]
  readonly free: readonly string[]
  /** Types that Terraform does not know, but that a usage file may name. */
  readonly invented: readonly string[]
}

const catalogues: readonly Catalogue[] = [
  { provider: 'aws', priced: awsResources, free: awsFreeTypes, invented: ['aws_data_transfer'] },
  { provider: 'azurerm', priced: azurermResources, free: azurermFreeTypes, invented: [] },
  { provider: 'google', priced: googleResources, free: googleFreeTypes, invented: [] },
  { provider: 'kubernetes', priced: kubernetesResources, free: kubernetesFreeTypes, invented: [] },
]
const each = test.each(catalogues.map(catalogue => [catalogue.provider, catalogue] as const))
/** Those whose types are all types of a Terraform provider, with a file for each. */
const eachOfTerraform = test.each(
  catalogues.filter(({ provider }) => provider !== 'kubernetes').map(catalogue => [catalogue.provider, catalogue] as const),
)

const typesOf = ({ type, aliases = [] }: ResourceDefinition): readonly string[] => [type, ...aliases]
const repeated = (names: readonly string[]): readonly string[] => names.filter((name, index) => names.indexOf(name) !== index)

each('%s: no type is priced twice, listed as free twice, or both', (_, { priced, free }) => {
  expect(repeated([...priced.flatMap(typesOf), ...free])).toEqual([])
})

eachOfTerraform('%s: every priced type is one of the Terraform provider', (provider, { priced, invented }) => {
  const known = new Set(
    text(`__tests__/contract/fixtures/${provider}-types.txt`)
      .trim()
      .split(/\s+/)
      .map(name => `${provider}_${name}`),
  )
  expect(priced.flatMap(typesOf).filter(type => !known.has(type) && !invented.includes(type))).toEqual([])
})

test('kubernetes: every kind that Terraform can create and that is read is priced, or known to cost nothing', () => {
  const types = [...kubernetesResources.flatMap(typesOf), ...kubernetesFreeTypes]
  const made = types.filter(type => type.startsWith('kubernetes_') && kindOfType(type) !== undefined)
  const free = new Set(kubernetesFreeTypes)
  expect(made.filter(type => isNeutral(kindOfType(type) ?? '') !== free.has(type))).toEqual([])
  // Each kind that a type of Terraform stands for is priced under its own name too.
  const priced = new Set(kubernetesResources.flatMap(typesOf))
  expect(made.filter(type => !free.has(type) && !priced.has(`kubernetes:${kindOfType(type)}`))).toEqual([])
})

test('types ask for rows that exist, and all rows are asked for by some type', () => {
  const { tables } = JSON.parse(text('pricing-data/manifest.json')) as PriceManifest
  const asked = [...catalogues.flatMap(({ priced }) => priced.flatMap(({ skus }) => skus)), ...splitSkus]
  const patterns = [...new Set(asked)].map(pattern => ({ pattern, expression: skuExpression(pattern) }))
  const matched = new Set<string>()
  const unwanted: string[] = []
  for (const table of Object.keys(tables)) {
    const candidates = patterns.filter(({ pattern }) => pattern.startsWith(`${table}/`))
    for (const sku of keysOf(table)) {
      const asking = candidates.filter(({ expression }) => expression.test(`${table}/${sku}`))
      for (const { pattern } of asking) matched.add(pattern)
      if (asking.length === 0) unwanted.push(`${table}/${sku}`)
    }
  }
  expect({
    unwanted: unwanted.slice(0, 20),
    missing: patterns.map(({ pattern }) => pattern).filter(pattern => !matched.has(pattern)),
  }).toEqual({
    unwanted: [],
    missing: [],
  })
})

test('the manifest lists the tables that there are', () => {
  const { tables } = JSON.parse(text('pricing-data/manifest.json')) as PriceManifest
  const files = catalogues.flatMap(({ provider }) =>
    readdirSync(join(root, 'pricing-data', provider)).map(file => `${provider}/${file.replace(/\.csv$/, '')}`),
  )
  // Facts about machines are no prices.
  expect(files.filter(file => !file.endsWith('/machine-types')).sort()).toEqual(Object.keys(tables).sort())
})

/** Keys of a table's rows. */
const keysOf = (table: string): ReadonlySet<string> =>
  new Set(
    text(`pricing-data/${table}.csv`)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(row => row.slice(0, row.indexOf(','))),
  )

each('%s: usage keys are snake case, dotted where nested, and say what they mean', (_, { priced }) => {
  const wrong = priced.flatMap(({ type, usage = {} }) =>
    Object.entries(usage)
      .filter(([key, meaning]) => !/^[a-z0-9_]+(\.[a-z0-9_]+)*$/.test(key) || meaning.trim().length < 4)
      .map(([key]) => `${type}: ${key}`),
  )
  expect(wrong).toEqual([])
})

eachOfTerraform('%s: a type is found in the file of its name, and every definition is in the index', (provider, { priced }) => {
  const folder = `src/resources/${provider}`
  const files = readdirSync(join(root, folder))
  const fileOf = (type: string): string => `${type.slice(provider.length + 1).replaceAll('_', '-')}.ts`
  const misplaced = priced.filter(({ type }) => !files.includes(fileOf(type)) || !text(`${folder}/${fileOf(type)}`).includes(`'${type}'`))
  expect(misplaced.map(({ type }) => type)).toEqual([])
  const registered = new Set(priced.map(({ type }) => fileOf(type)))
  const defining = files.filter(file => /^export const \w+ = defineResource\(/m.test(text(`${folder}/${file}`)))
  expect(defining.filter(file => !registered.has(file))).toEqual([])
})

eachOfTerraform('%s: the median file stays small', (provider, { priced }) => {
  const folder = `src/resources/${provider}`
  const sizes = priced
    .map(({ type }) => join(root, folder, `${type.slice(provider.length + 1).replaceAll('_', '-')}.ts`))
    .filter(file => existsSync(file))
    .map(file => readFileSync(file, 'utf8').split('\n').length)
    .sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(45)
})
