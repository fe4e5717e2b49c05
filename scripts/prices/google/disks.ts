import { defineTable, type MappedRow } from '../mapping.ts'
import { pickComponents } from './components.ts'
import { priceList } from './sources.ts'

/** The price list's disks that the catalogue says nothing more of. Its spot and commitment columns are for local SSD alone. */
const listed: ReadonlySet<string> = new Set(['pd-balanced', 'pd-extreme', 'pd-ssd', 'pd-standard', 'hyperdisk-extreme', 'local-ssd'])

const storage = 'GiB-months'
const iops = 'IOPS-months'
const throughput = 'MiBps-months'

/** By Terraform's `type`, zonal or regional. */
export const disks = defineTable({
  table: 'google/disks',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('gcp/disks.csv')) {
      const { disk_type = '', replication, region = '', gib_month: usd = '' } = fact.columns
      if (!listed.has(disk_type)) continue
      yield { sku: `${replication}/${disk_type}/storage`, region, unit: storage, usd, fact, column: 'gib_month', source: priceList }
    }
    yield* pickComponents(facts.csv('gcp/catalog/disks.csv'), {
      'Extreme PD IOPS': { sku: 'zonal/pd-extreme/iops', unit: iops },
      'Hyperdisk Extreme IOPS': { sku: 'zonal/hyperdisk-extreme/iops', unit: iops },
      'Hyperdisk Balanced Capacity': { sku: 'zonal/hyperdisk-balanced/storage', unit: storage },
      'Hyperdisk Balanced IOPS': { sku: 'zonal/hyperdisk-balanced/iops', unit: iops },
      'Hyperdisk Balanced Throughput': { sku: 'zonal/hyperdisk-balanced/throughput', unit: throughput },
      'Hyperdisk Balanced High Availability Capacity': { sku: 'regional/hyperdisk-balanced-high-availability/storage', unit: storage },
      'Hyperdisk Balanced High Availability Iops': { sku: 'regional/hyperdisk-balanced-high-availability/iops', unit: iops },
      'Hyperdisk Balanced High Availability Throughput': {
        sku: 'regional/hyperdisk-balanced-high-availability/throughput',
        unit: throughput,
      },
      'Hyperdisk ML Capacity': { sku: 'zonal/hyperdisk-ml/storage', unit: storage },
      'Hyperdisk ML Throughput': { sku: 'zonal/hyperdisk-ml/throughput', unit: throughput },
      'Hyperdisk Throughput Capacity': { sku: 'zonal/hyperdisk-throughput/storage', unit: storage },
      'Hyperdisk Throughput Throughput': { sku: 'zonal/hyperdisk-throughput/throughput', unit: throughput },
    })
  },
})
