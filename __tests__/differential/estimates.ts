import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { priceResources } from '../../src/engine/price.ts'
import { makeTerraform } from '../../src/formats/terraform/index.ts'
import { readPlan } from '../../src/formats/terraform-plan/read.ts'
import { readUsageFile, usageFor } from '../../src/formats/usage-file.ts'
import type { LineItem } from '../../src/model/line-item.ts'
import { formatExact } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import type { Resource } from '../../src/model/resource.ts'
import type { UsageFile } from '../../src/model/usage.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { awsFreeTypes } from '../../src/resources/aws/free.ts'
import { awsResources } from '../../src/resources/aws/index.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { directoryTree } from '../../src/shell/trees/directory.ts'

/** What a resource costs, a text for each line in alphabetical order: sets have no order of their own. */
export type Lines = readonly string[]
export type LinesByAddress = ReadonlyMap<string, Lines>

const book = openPriceBook(priceFiles(join(import.meta.dirname, '../../pricing-data')))
const catalogue = makeCatalogue(awsResources, awsFreeTypes)

/** Estimates the configuration in a directory, and the plan that Terraform made of it without the configuration. */
export async function estimateCase(
  directory: string,
): Promise<{ readonly source: LinesByAddress; readonly plan: LinesByAddress; readonly problems: readonly string[] }> {
  const usageFile = join(directory, 'usage.yml')
  const usage = existsSync(usageFile) ? readUsageFile(readFileSync(usageFile, 'utf8'), 'usage.yml').usage : { byType: {}, byAddress: {} }
  const project = {
    name: 'main',
    path: '',
    kind: 'terraform' as const,
    varFiles: [],
    variables: {},
    environmentVariables: {},
    workspace: 'default',
  }
  const source = await makeTerraform().read(directoryTree(directory), project)
  const plan = readPlan(readFileSync(join(directory, 'plan.json'), 'utf8'))
  return {
    source: priced(source.resources, usage),
    plan: priced(plan.after, usage),
    problems: [...source.diagnostics, ...plan.diagnostics].map(({ code, message }) => `${code}: ${message}`),
  }
}

const priced = (resources: readonly Resource[], usage: UsageFile): LinesByAddress => {
  const all = priceResources(resources, { catalogue, book, usage: resource => usageFor(usage, resource), asOf: '2026-01-15' })
  return new Map(all.map(resource => [resource.resource.address, linesOf(resource)]))
}

const linesOf = ({ lines, state }: PricedResource): Lines => (lines.length === 0 ? [state] : lines.map(lineText).sort())

/** Everything that a line says but its cause, which each side words in its own way. */
function lineText(line: LineItem): string {
  const name = [...line.path, line.description].join(' > ')
  const unitPrice = 'unitPrice' in line && line.unitPrice !== undefined ? ` x ${formatExact(line.unitPrice)}` : ''
  if (line.state === 'priced')
    return `${name}: ${formatExact(line.quantity)} ${line.unit}${unitPrice} = ${formatExact(line.monthlyCost)} (${line.price.sku}, ${line.price.region})`
  if (line.state === 'usage') return `${name}: ${line.usageKey} ${line.unit}${unitPrice} (${line.price.sku}, ${line.price.region})`
  if (line.state === 'unpriced') return `${name}: unpriced (${line.sku}, ${line.region})`
  return `${name}: ${line.state} ${line.unit}${unitPrice}`
}
