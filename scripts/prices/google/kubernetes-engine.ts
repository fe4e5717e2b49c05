import { defineTable, type MappedRow } from '../mapping.ts'
import { pickComponents } from './components.ts'
import { catalogue } from './sources.ts'

const classes: Readonly<Record<string, string>> = { 'arm (C4A)': 'arm-c4a', 'performance/accelerator': 'performance-or-accelerator' }

/** Cluster fees (`global`), and Autopilot by compute class: what pods ask for, or for some classes what comes on top of the node's price. */
export const kubernetesEngine = defineTable({
  table: 'google/kubernetes-engine',
  *rows(facts): Iterable<MappedRow> {
    yield* pickComponents(facts.csv('gcp/catalog/gke.csv'), {
      'Zonal Kubernetes Clusters': { sku: 'cluster-hours/zonal', unit: 'hours' },
      'Regional Kubernetes Clusters': { sku: 'cluster-hours/regional', unit: 'hours' },
      'Autopilot Kubernetes Clusters': { sku: 'cluster-hours/autopilot', unit: 'hours' },
    })
    for (const fact of facts.csv('kubernetes/gke_autopilot_prices.csv')) {
      const { compute_class = '', resource = '', pricing, region = '', unit = '', price_usd: usd = '' } = fact.columns
      const part = resource.toLowerCase().replace(/[()]/g, '').replaceAll(' ', '-')
      const sku = `autopilot/${classes[compute_class] ?? compute_class}/${pricing}/${part}`
      yield { sku, region, unit: `${unit}s`, usd, fact, column: 'price_usd', source: catalogue }
    }
  },
})
