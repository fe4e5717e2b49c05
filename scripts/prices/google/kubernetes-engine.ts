import { defineTable, type MappedRow } from '../mapping.ts'
import { pickComponents } from './components.ts'
import { catalogue } from './sources.ts'

/** Classes of Autopilot whose pods are billed by what they ask for. What the others add to the price of their nodes, no type asks for. */
const classes = new Set(['general-purpose', 'balanced', 'scale-out-x86', 'scale-out-arm'])

const parts: Readonly<Record<string, string>> = { vcpu: 'vcpu', memory: 'memory', 'ephemeral storage': 'ephemeral-storage' }

/** Cluster fees (`global`), and Autopilot by compute class: what pods ask for. */
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
      const part = parts[resource]
      if (!classes.has(compute_class) || part === undefined) continue
      yield {
        sku: `autopilot/${compute_class}/${pricing}/${part}`,
        region,
        unit: `${unit}s`,
        usd,
        fact,
        column: 'price_usd',
        source: catalogue,
      }
    }
  },
})
