import { defineTable, type MappedRow } from '../mapping.ts'
import { priceList } from './sources.ts'

/** Machine types with all that they include: GPUs and local SSD too. Spot: what it cost on the day of the source. */
export const compute = defineTable({
  table: 'google/compute',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('gcp/compute_instances.csv')) {
      const { machine_type = '', region = '', available, on_demand_hour = '', spot_hour = '' } = fact.columns
      if (available !== 'true') continue
      const row = { region, unit: 'hours', fact, source: priceList }
      yield { ...row, sku: `on-demand/${machine_type}`, usd: on_demand_hour, column: 'on_demand_hour' }
      if (spot_hour !== '') yield { ...row, sku: `spot/${machine_type}`, usd: spot_hour, column: 'spot_hour' }
    }
  },
})
