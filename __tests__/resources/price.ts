import { join } from 'node:path'
import { priceResources } from '../../src/engine/price.ts'
import { formatExact } from '../../src/model/money.ts'
import type { PricedResource } from '../../src/model/report.ts'
import type { AttributeObject, Resource } from '../../src/model/resource.ts'
import { Unknown } from '../../src/model/unknown.ts'
import type { UsageValues } from '../../src/model/usage.ts'
import { openPriceBook } from '../../src/prices/book.ts'
import { awsResources } from '../../src/resources/aws/index.ts'
import { azurermResources } from '../../src/resources/azurerm/index.ts'
import { makeCatalogue } from '../../src/resources/catalogue.ts'
import { googleResources } from '../../src/resources/google/index.ts'
import { kubernetesResources } from '../../src/resources/kubernetes/index.ts'
import { priceFiles } from '../../src/shell/price-files.ts'
import { checkDeclared } from './declared.ts'

const book = openPriceBook(priceFiles(join(import.meta.dirname, '../../pricing-data')))
const catalogue = makeCatalogue([...awsResources, ...azurermResources, ...googleResources, ...kubernetesResources], [])

/** A value that is known after apply and refers to another resource's attribute. */
export const ref = (address: string, attribute = 'id'): Unknown =>
  new Unknown({ kind: 'computed', text: `${address}.${attribute} is known after apply` }, { address, attribute })

export const unknown = (text = 'var.x is not set'): Unknown => new Unknown({ kind: 'variable', text })

const makeResource = (address: string, attributes: AttributeObject, region: string): Resource => ({
  address,
  type: address.split('.')[0] ?? '',
  provider: address.startsWith('kubernetes')
    ? 'kubernetes'
    : address.startsWith('azurerm_')
      ? 'azurerm'
      : address.startsWith('google_')
        ? 'google'
        : 'aws',
  region,
  attributes,
  sensitive: new Set(),
  tags: undefined,
  location: { file: 'main.tf', line: 1 },
  module: '',
})

interface Case {
  readonly usage?: UsageValues
  readonly region?: string
  readonly asOf?: string
  /** Other resources of the project, by address. */
  readonly others?: Readonly<Record<string, AttributeObject>>
  /** Usage of the other resources, by address. */
  readonly usageOfOthers?: Readonly<Record<string, UsageValues>>
}

/** Prices one resource with the real tables, and checks that its definition declares what it asks for. `address` is `type.name`. */
export function price(
  address: string,
  attributes: AttributeObject,
  { usage = {}, region = 'us-east-1', asOf = '2025-06-01', others = {}, usageOfOthers = {} }: Case = {},
): PricedResource {
  const resources = [
    makeResource(address, attributes, region),
    ...Object.entries(others).map(([other, values]) => makeResource(other, values, region)),
  ]
  const [priced] = priceResources(resources, {
    catalogue,
    book,
    asOf,
    usage: resource => (resource.address === address ? usage : (usageOfOthers[resource.address] ?? {})),
  })
  if (priced === undefined) throw new Error('nothing was priced')
  const definition = catalogue.definition(priced.resource.type)
  if (definition !== undefined) checkDeclared(definition, priced, usage, book)
  return priced
}

/**
 * The lines of a resource as text, one a line:
 * `root_block_device > Storage (gp3): 8 GB-months x 0.08 = 0.64`, `Data processed: usage monthly_data_processed_gb at 0.045 per GB`,
 * `Instance usage (x9.huge): unpriced`, `Instance usage: unknown because var.x is not set`.
 */
export function lines(priced: PricedResource): readonly string[] {
  return priced.lines.map(line => {
    const name = [...line.path, line.description].join(' > ')
    if (line.state === 'priced')
      return `${name}: ${formatExact(line.quantity)} ${line.unit} x ${formatExact(line.unitPrice)} = ${formatExact(line.monthlyCost)}`
    if (line.state === 'usage') return `${name}: usage ${line.usageKey} at ${formatExact(line.unitPrice)} per ${line.unit}`
    if (line.state === 'unknown') return `${name}: unknown because ${line.cause.text}`
    return `${name}: ${line.state}`
  })
}
