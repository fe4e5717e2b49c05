import { readFileSync } from 'node:fs'
import type { ResourceDefinition } from '../../src/resources/definition.ts'
import { catalogues, namesOf, type ProviderCatalogue } from './catalogues.ts'
import { manifest, regionsOf, type TableFacts, tables } from './price-tables.ts'

const number = (value: number): string => value.toLocaleString('en-US')
const code = (name: string): string => `\`${name}\``

/** How much of a provider is known. */
interface Coverage extends ProviderCatalogue {
  /** Definitions whose prices are in the tables. */
  readonly withPrices: readonly ResourceDefinition[]
  /** Definitions that are free or not known, by how they are configured: no table has what they are billed for. */
  readonly withoutPrices: readonly ResourceDefinition[]
  /** Types of the Terraform provider that are neither; undefined: its types are not listed here. */
  readonly unsupported: number | undefined
  readonly tables: readonly (readonly [string, TableFacts])[]
}

function coverageOf(catalogue: ProviderCatalogue): Coverage {
  const { provider, priced, free } = catalogue
  const known = new Set([...priced.flatMap(namesOf), ...free])
  return {
    ...catalogue,
    withPrices: priced.filter(({ skus }) => skus.length > 0).sort((a, b) => (a.type < b.type ? -1 : 1)),
    withoutPrices: priced.filter(({ skus }) => skus.length === 0).sort((a, b) => (a.type < b.type ? -1 : 1)),
    unsupported: typesOf(provider)?.filter(type => !known.has(type)).length,
    tables: [...tables].filter(([table]) => table.startsWith(`${provider}/`)),
  }
}

/** All types of a Terraform provider, from the list that the contract tests hold definitions to. */
const typesOf = (provider: string): readonly string[] | undefined =>
  provider === 'kubernetes'
    ? undefined
    : readFileSync(`__tests__/contract/fixtures/${provider}-types.txt`, 'utf8')
        .trim()
        .split(/\s+/)
        .map(name => `${provider}_${name}`)

const coverage = catalogues.map(coverageOf)
const rowsOf = (list: Coverage['tables']): number => list.reduce((sum, [, { rows }]) => sum + rows, 0)
const regionNames = (list: Coverage['tables']): ReadonlySet<string> =>
  new Set(list.flatMap(([, { regions }]) => [...regions]).filter(region => region !== 'global'))

function overview(): readonly string[] {
  return [
    '| provider | types with prices | known to be free | not supported | prices | regions |',
    '| :-- | --: | --: | --: | --: | --: |',
    ...coverage.map(({ name, withPrices, free, unsupported, tables: own }) => {
      const types = withPrices.flatMap(namesOf).length
      const regions = regionNames(own).size
      return `| ${name} | ${number(types)} | ${number(free.length)} | ${unsupported === undefined ? '' : number(unsupported)} | ${number(rowsOf(own))} | ${regions === 0 ? '' : regions} |`
    }),
  ]
}

/** A part of the README. */
export function coverageSummary(): string {
  return [
    ...overview(),
    '',
    `${number(rowsOf([...tables]))} prices in ${tables.size} tables, each with its source and date; regions of AWS include edge areas. Types, usage keys, tables and their age:`,
    '[docs/resources.md](docs/resources.md). A type of a known cloud that is neither priced nor free is counted as unsupported, by name. Kubernetes',
    'is priced by the clouds that its clusters run in.',
  ].join('\n')
}

const tablesOf = ({ skus }: ResourceDefinition): readonly string[] =>
  [...new Set(skus.map(sku => sku.split('/').slice(0, 2).join('/')))].sort()

/** In how many regions there is a price of it: `all` where its prices are listed once for all regions. */
function regionsCell({ skus }: ResourceDefinition): string {
  const regions = [...regionsOf(skus)].filter(region => region !== 'global')
  return regions.length === 0 ? 'all' : number(regions.length)
}

const usageCell = ({ usage: keys = {} }: ResourceDefinition): string =>
  Object.entries(keys)
    .map(([key, meaning]) => `${code(key)}: ${meaning}`)
    .join('<br>')

const namesCell = (definition: ResourceDefinition): string => namesOf(definition).map(code).join(', ')

const typeRows = (definitions: readonly ResourceDefinition[]): readonly string[] => [
  '| type | service | regions | price tables | usage keys |',
  '| :-- | :-- | --: | :-- | :-- |',
  ...definitions.map(
    one => `| ${namesCell(one)} | ${one.service} | ${regionsCell(one)} | ${tablesOf(one).join(', ')} | ${usageCell(one)} |`,
  ),
]

const tableRows = (list: Coverage['tables']): readonly string[] => [
  '| table | prices | regions | sources dated | filled by a rule |',
  '| :-- | --: | --: | :-- | --: |',
  ...list.map(
    ([name, { rows, regions, oldest, newest, estimated }]) =>
      `| ${name} | ${number(rows)} | ${regions.size} | ${oldest === newest ? oldest : `${oldest} to ${newest}`} | ${estimated === 0 ? '' : number(estimated)} |`,
  ),
]

const providerSection = ({ name, withPrices, withoutPrices, free, tables: own }: Coverage): readonly string[] => [
  `## ${name}`,
  '',
  `### ${name}: types with prices`,
  '',
  ...typeRows(withPrices),
  '',
  ...(withoutPrices.length === 0
    ? []
    : [
        `### ${name}: without prices`,
        '',
        'No table has what these cost. Where they are configured to cost something, that is shown as not known, never as $0.',
        '',
        ...withoutPrices.map(one => `* ${namesCell(one)}`),
        '',
      ]),
  `### ${name}: price tables`,
  '',
  ...tableRows(own),
  '',
  `### ${name}: free types`,
  '',
  'Known to cost nothing by themselves:',
  '',
  [...free].sort().map(code).join(', '),
  '',
]

/** The coverage page: every type of every provider by its state, the tables with their age, and the rules. */
export function resourcesPage(): string {
  return [
    '# What is priced',
    '',
    'Generated by `npm run docs`.',
    '',
    ...overview(),
    '',
    'A type **with prices** has price tables: what of it depends on use is shown by usage until a usage file (or a usage profile) gives the keys named',
    'below; what a table does not have is shown as unpriced, with the look-up that failed. A **free** type costs nothing by itself (types of older',
    'versions of a Terraform provider are among them). All others of the provider are **not supported**: they are counted, by name, and never taken',
    'for $0. *Regions* are those that have a price of the type at all.',
    '',
    'Kubernetes objects are priced by the nodes, disks and load balancers of the cloud that their cluster runs in, so that most of what they ask for',
    'stands in the tables of the others.',
    '',
    ...coverage.flatMap(providerSection),
    '## Rules',
    '',
    'A price that was not read but computed by a measured rule is marked `estimated` wherever it shows.',
    '',
    '| rule | what it says, and how good it was |',
    '| :-- | :-- |',
    ...Object.entries(manifest.rules).map(([rule, meaning]) => `| ${code(rule)} | ${meaning.replace(/\|/g, '\\|')} |`),
    '',
  ].join('\n')
}
