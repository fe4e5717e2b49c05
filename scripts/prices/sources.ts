import type { SourceFacts } from '../../src/prices/manifest.ts'
import type { Fact, Facts } from './facts.ts'
import { lastDate } from './last-date.ts'

/**
 * Sources of the AWS facts by id. The public pricing pages were published service by service: there each service is a source of its own
 * (`L2511-lambda`), so that every row has its day.
 */
export function awsSources(facts: Facts): Map<string, SourceFacts> {
  const sources = new Map<string, SourceFacts>()
  for (const { columns } of facts.csv('aws/sources.csv')) {
    const { src = '', repository = '', path = '', as_of = '', licence = '' } = columns
    sources.set(src, { title: repository, location: path, date: lastDate(as_of), licence })
  }
  const pages = sources.get('L2511')
  if (pages === undefined) throw new Error('sources.csv has no L2511')
  for (const { columns } of facts.csv('aws/service_manifest.csv'))
    sources.set(`L2511-${columns.service}`, {
      ...pages,
      location: `${pages.location}: ${columns.service}`,
      date: columns.aws_publication_date ?? '',
    })
  return sources
}

/** The source id of a row: stated by the mapping, by the fact's `src` column, or by its `service` (pricing pages). */
export function sourceOf(fact: Fact, stated: string | undefined): string {
  return stated ?? (fact.columns.src ? fact.columns.src : `L2511-${fact.columns.service ?? ''}`)
}
