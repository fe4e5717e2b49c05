import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runRefresh } from '../../../scripts/prices/refresh/command.ts'
import { byUsageType, type OfferMapping } from '../../../scripts/prices/refresh/mapping.ts'
import type { PriceManifest } from '../../../src/prices/manifest.ts'
import { openTable, type PriceRow, writeTable } from '../../../src/prices/table.ts'

/** One row of an offer file of a service that does not exist. */
export interface Listed {
  readonly sku?: string
  readonly term?: string
  readonly description?: string
  readonly from?: string
  readonly to?: string
  readonly unit?: string
  readonly usd: string
  readonly currency?: string
  readonly kind?: string
  readonly regionCode?: string
  readonly usageType: string
  readonly operation?: string
}

const date = '2026-11-20T21:26:04Z'
const quoted = (fields: readonly string[]): string => fields.map(field => `"${field.replaceAll('"', '""')}"`).join(',')

/** An offer file as CSV: five lines of metadata, the column names, a line for each price. */
export const csvFile = (rows: readonly Listed[], offer = 'AmazonTeapot'): string =>
  [
    quoted(['FormatVersion', 'v1.0']),
    quoted(['Disclaimer', 'This pricing list is for informational purposes only, "as is".']),
    quoted(['Publication Date', date]),
    quoted(['Version', '20261120212604']),
    quoted(['OfferCode', offer]),
    quoted(
      'SKU,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,Product Family,serviceCode,Location,Location Type,usageType,operation,Region Code,serviceName'.split(
        ',',
      ),
    ),
    ...rows.map(row =>
      quoted([
        row.sku ?? row.usageType,
        'T1',
        `${row.sku ?? row.usageType}.T1.R1`,
        row.term ?? 'OnDemand',
        row.description ?? 'Tea, made hot',
        '2026-11-01',
        row.from ?? '0',
        row.to ?? 'Inf',
        row.unit ?? 'Hrs',
        row.usd,
        row.currency ?? 'USD',
        'Teapot',
        offer,
        'Teatown',
        row.kind ?? 'AWS Region',
        row.usageType,
        row.operation ?? '',
        row.regionCode ?? 'eu-tea-1',
        'Amazon Teapot',
      ]),
    ),
    '',
  ].join('\n')

/** The same as JSON. */
export function jsonFile(rows: readonly Listed[], offer = 'AmazonTeapot'): string {
  const products: Record<string, unknown> = {}
  const rates = new Map<string, Map<string, unknown[]>>()
  for (const row of rows) {
    const [sku, term] = [row.sku ?? row.usageType, row.term ?? 'OnDemand']
    products[sku] = {
      sku,
      productFamily: 'Teapot',
      attributes: {
        servicecode: offer,
        location: 'Teatown',
        locationType: row.kind ?? 'AWS Region',
        regionCode: row.regionCode ?? 'eu-tea-1',
        usagetype: row.usageType,
        operation: row.operation ?? '',
      },
    }
    const bySku = rates.get(term) ?? new Map<string, unknown[]>()
    rates.set(term, bySku)
    const rate = {
      unit: row.unit ?? 'Hrs',
      beginRange: row.from ?? '0',
      endRange: row.to ?? 'Inf',
      description: row.description ?? 'Tea, made "hot" \\ {cold}',
      pricePerUnit: { [row.currency ?? 'USD']: row.usd },
    }
    bySku.set(sku, [...(bySku.get(sku) ?? []), rate])
  }
  const dimensions = (sku: string, listed: readonly unknown[]) =>
    Object.fromEntries(listed.map((rate, index) => [`${sku}.T1.R${index}`, rate]))
  const termsOf = (bySku: ReadonlyMap<string, readonly unknown[]>) =>
    Object.fromEntries([...bySku].map(([sku, listed]) => [sku, { [`${sku}.T1`]: { sku, priceDimensions: dimensions(sku, listed) } }]))
  const terms = Object.fromEntries([...rates].map(([term, bySku]) => [term, termsOf(bySku)]))
  return JSON.stringify({ formatVersion: 'v1.0', disclaimer: 'none', offerCode: offer, publicationDate: date, products, terms }, null, 1)
}

const base = '/offers/v1.0/aws'
/** The indexes for offers and their regions, with the files that each has. */
export function offers(files: Readonly<Record<string, Readonly<Record<string, Answer>>>>, published = date): Record<string, Answer> {
  const served: Record<string, Answer> = {}
  const index: Record<string, unknown> = {}
  for (const [offer, byRegion] of Object.entries(files)) {
    const path = `${base}/${offer}/current/region_index.json`
    index[offer] = { offerCode: offer, versionIndexUrl: `${base}/${offer}/index.json`, currentRegionIndexUrl: path }
    const regions: Record<string, unknown> = {}
    for (const [file, answer] of Object.entries(byRegion)) {
      const [region = '', format = 'csv'] = file.split('.')
      regions[region] = { regionCode: region, currentVersionUrl: `${base}/${offer}/20261120/${region}/index.json` }
      served[`${base}/${offer}/20261120/${region}/index.${format}`] = answer
    }
    served[path] = JSON.stringify({ formatVersion: 'v1.0', publicationDate: published, regions })
  }
  served[`${base}/index.json`] = JSON.stringify({ formatVersion: 'v1.0', publicationDate: published, offers: index })
  return served
}

/** A document, or how the connection ends while one is sent. */
export type Answer = string | { readonly status: number } | { readonly cutAfter: number; readonly text: string }

/** Serves documents on loopback while `work` runs; gives what was asked for, in order. */
async function served<T>(
  answers: Readonly<Record<string, Answer>>,
  work: (root: string) => Promise<T>,
): Promise<T & { asked: readonly string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
    if (answer === undefined) response.writeHead(404).end('not here')
    else if (typeof answer === 'string') response.writeHead(200).end(answer)
    else if ('status' in answer) response.writeHead(answer.status).end()
    else {
      response.writeHead(200, { 'content-length': Buffer.byteLength(answer.text) })
      response.write(answer.text.slice(0, answer.cutAfter), () => response.destroy())
    }
  })
  await new Promise<void>(ready => {
    server.listen(0, '127.0.0.1', ready)
  })
  try {
    return { ...(await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)), asked }
  } finally {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
  }
}

export const row = (sku: string, region: string, usd: string, more: Partial<PriceRow> = {}): PriceRow => ({
  sku,
  region,
  unit: 'hours',
  usd,
  from: 0,
  source: 'OLD',
  rule: '',
  ...more,
})

export const teapots: OfferMapping = {
  offer: 'AmazonTeapot',
  item: byUsageType('aws/teapots', {
    'Pot-Hours': ['pots', 'hours'],
    'Cup-Hours': ['cups', 'hours'],
    'Lid-Hours': ['lids', 'hours'],
    'Pan-Hours': ['pans', 'hours'],
    'Pour-Bytes': ['pours', 'GB'],
    'Pressure.p3': ['pressure', 'MiBps-months'],
    Unasked: ['unasked', 'hours'],
  }),
}

/** Runs a refresh of `aws/teapots` against documents on loopback and gives what came of it. */
export async function refresh(
  before: readonly PriceRow[],
  answers: Readonly<Record<string, Answer>>,
  {
    args = [],
    sources = {},
    mappings = [teapots],
  }: { args?: readonly string[]; sources?: PriceManifest['sources']; mappings?: readonly OfferMapping[] } = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'cost-guard-prices-'))
  const [table, manifestPath] = [join(directory, 'aws/teapots.csv'), join(directory, 'manifest.json')]
  const manifest: PriceManifest = {
    version: 1,
    sources: { OLD: { title: 'Old list', location: 'x', date: '2025-01-01', licence: 'none' }, ...sources },
    tables: { 'aws/teapots': { rows: before.length, sha256: '', sources: [...new Set(before.map(({ source }) => source))].sort() } },
    rules: { guess: 'made up' },
  }
  try {
    mkdirSync(join(directory, 'aws'))
    const was = writeTable([...before])
    writeFileSync(table, was)
    writeFileSync(manifestPath, JSON.stringify(manifest))
    return await served(answers, async root => {
      let report = ''
      const told: string[] = []
      const exitCode = await runRefresh(['aws', '--offer-url', root, ...args], {
        pricingData: directory,
        root: 'http://127.0.0.1:9',
        offers: mappings,
        isWanted: sku => !sku.endsWith('unasked'),
        print: text => {
          report += text
        },
        tell: message => told.push(message),
      })
      const text = readFileSync(table, 'utf8')
      return {
        exitCode,
        report,
        told: told.join('\n'),
        rows: [...openTable('aws/teapots', text).rows()],
        text,
        isWritten: text !== was || readFileSync(manifestPath, 'utf8') !== JSON.stringify(manifest),
        manifest: JSON.parse(readFileSync(manifestPath, 'utf8')) as PriceManifest,
      }
    })
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
