import type { Fact } from '../facts.ts'
import { defineTable, type MappedRow } from '../mapping.ts'
import { agreed, licensedSource } from './sources.ts'

/** Where the price was seen under a product name that says Linux, the source that shows these names. */
const labelled: Readonly<Record<string, string>> = {
  belgiumcentral: 'AZ-RD',
  francecentral: 'AZ-RD',
  mexicocentral: 'AZ-AQ',
  northeurope: 'AZ-RD',
  swedencentral: 'AZ-RD',
  westeurope: 'AZ-RD',
}

/** `check` of the facts: `A1` stands in a list without a licence alone, `S?` is doubtful. */
const leftOut: ReadonlySet<string> = new Set(['A1', 'S?'])

function sourceOf(check: string, region: string): string | undefined {
  if (leftOut.has(check)) return undefined
  if (!check.startsWith('L')) return agreed
  // Elsewhere the labelled list has no licence, and the others that agree are the source; `L0` is one that nobody agrees with.
  return labelled[region] ?? (check === 'L0' ? undefined : agreed)
}

function* linux(facts: readonly Fact[]): Iterable<MappedRow> {
  for (const fact of facts) {
    const { region = '', sku = '', usd_per_hour: usd = '', check = '' } = fact.columns
    const source = sourceOf(check, region)
    if (source !== undefined) yield { sku: sku.toLowerCase(), region, unit: 'hours', usd, fact, column: 'usd_per_hour', source }
  }
}

/** Linux on demand, by size. */
export const virtualMachines = defineTable({
  table: 'azurerm/virtual-machines',
  rows: facts => linux(facts.csv('azure/vm_ondemand_linux.csv')),
})

/** With the Windows licence. */
export const virtualMachinesWindows = defineTable({
  table: 'azurerm/virtual-machines-windows',
  *rows(facts) {
    for (const fact of facts.csv('azure/vm_ondemand_windows.csv')) {
      const { region = '', sku = '', usd_per_hour: usd = '', src = '' } = fact.columns
      const source = licensedSource(src)
      if (source !== undefined) yield { sku: sku.toLowerCase(), region, unit: 'hours', usd, fact, column: 'usd_per_hour', source }
    }
  },
})

/** Linux on spot capacity: what it cost on the day of the source. Spot prices move from month to month. */
export const virtualMachinesSpot = defineTable({
  table: 'azurerm/virtual-machines-spot',
  *rows(facts) {
    const sources = new Map(facts.csv('azure/regions.csv').map(({ columns }) => [columns.region ?? '', columns.spot_src ?? '']))
    for (const fact of facts.csv('azure/vm_spot_linux_wide.csv')) {
      const { sku = '', ...prices } = fact.columns
      for (const [region, usd] of Object.entries(prices)) {
        const source = licensedSource(sources.get(region) ?? '')
        // 0 stands where the list had no price.
        if (Number(usd) > 0 && source !== undefined)
          yield { sku: sku.toLowerCase(), region, unit: 'hours', usd, fact, column: region, source }
      }
    }
  },
})
