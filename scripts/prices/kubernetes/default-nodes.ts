import { defineTable, type MappedRow } from '../mapping.ts'
import { openCost } from './sources.ts'

/** Name of a configuration to the provider that it is for. The other clouds are not costed. */
const providers: Readonly<Record<string, string>> = { default: 'default', aws: 'aws', azure: 'azurerm', gcp: 'google' }

const parts: Readonly<Record<string, readonly [sku: string, unit: string]>> = {
  CPU: ['on-demand/vcpu', 'vCPU-hours'],
  RAM: ['on-demand/memory', 'GiB-hours'],
  GPU: ['on-demand/gpu', 'GPU-hours'],
  storage: ['storage', 'GiB-hours'],
}

/**
 * What OpenCost takes for nodes that it has no price of, by provider; for all regions (`global`). Spot nodes and the disks of a known
 * provider have prices of their own.
 */
export const defaultNodes = defineTable({
  table: 'kubernetes/default-nodes',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('kubernetes/opencost_defaults.csv')) {
      const { config = '', key = '', price_usd: usd = '' } = fact.columns
      const provider = providers[config]
      const [part, unit] = parts[key] ?? []
      if (provider === undefined || part === undefined || unit === undefined) continue
      if (part === 'storage' && provider !== 'default') continue
      yield { sku: `${provider}/${part}`, region: 'global', unit, usd, fact, column: 'price_usd', source: openCost }
    }
  },
})
