import type { SourceFacts } from '../../../src/prices/manifest.ts'
import type { Facts } from '../facts.ts'
import { lastDate } from '../last-date.ts'

/** Lists of virtual machine prices that were compared with each other; a price is theirs together. */
export const agreed = 'AZ-VM'

/** Sources whose repository states no licence, or whose licence nobody saw: no row is taken from them. */
const withoutLicence: ReadonlySet<string> = new Set(['AC', 'IB', 'JG', 'AR'])

/** The source id of a code in the Azure facts (`DJ`); undefined where it has no licence that allows to pass its rows on. */
export const licensedSource = (code: string): string | undefined => (withoutLicence.has(code) ? undefined : `AZ-${code}`)

/** Sources of the Azure facts by id. */
export function azurermSources(facts: Facts): Map<string, SourceFacts> {
  const sources = new Map<string, SourceFacts>()
  for (const { columns } of facts.csv('azure/sources.csv')) {
    const { code = '', repository = '', path = '', commit = '', data_date = '', licence = '' } = columns
    // The date of each recorded estimate stands in its own row; the file says the span, of which the first day is the careful one.
    const date = code === 'IC' ? '2024-07-01' : code === 'JG' ? '2026' : lastDate(data_date)
    const id = licensedSource(code)
    if (id !== undefined) sources.set(id, { title: `${repository}@${commit}`, location: path, date, licence })
  }
  sources.set('AZ-FX', { ...named(sources, 'AZ-FX'), location: 'data/azure/azure_md_pricing.json', date: '2026-07-12' })
  const lists = ['AZ-KP', 'AZ-DJ'].map(id => named(sources, id))
  sources.set(agreed, {
    title: lists.map(({ title }) => title).join(', '),
    location: lists.map(({ location }) => location).join('; '),
    date: lists.map(({ date }) => date).sort()[0] ?? '',
    licence: 'Apache-2.0, MIT',
  })
  return sources
}

function named(sources: ReadonlyMap<string, SourceFacts>, id: string): SourceFacts {
  const source = sources.get(id)
  if (source === undefined) throw new Error(`azure/sources.csv has no ${id}`)
  return source
}
