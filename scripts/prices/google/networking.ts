import { defineTable, type MappedRow } from '../mapping.ts'
import { pickComponents } from './components.ts'
import { priceList } from './sources.ts'

/** `meter` of the price list's addresses. */
const addresses: Readonly<Record<string, string>> = { static_ip_unused: 'address/unused', external_ip_standard_vm: 'address/in-use' }

/** Forwarding rules of load balancers , what comes in, and external addresses. Rules of global balancers are listed for `global`. */
export const networking = defineTable({
  table: 'google/networking',
  *rows(facts): Iterable<MappedRow> {
    for (const fact of facts.csv('gcp/network.csv')) {
      const { meter = '', region = '', price_usd: usd = '' } = fact.columns
      const sku = addresses[meter]
      if (sku !== undefined) yield { sku, region, unit: 'hours', usd, fact, column: 'price_usd', source: priceList }
    }
    yield* pickComponents(facts.csv('gcp/catalog/compute_network.csv'), {
      'External IP Charge on a Spot Preemptible VM': { sku: 'address/in-use-by-spot', unit: 'hours' },
    })
    yield* pickComponents(facts.csv('gcp/catalog/networking.csv'), {
      'Cloud Load Balancer Forwarding Rule Minimum': { sku: 'forwarding-rule/first-five', unit: 'hours' },
      'Cloud Load Balancer Forwarding Rule Minimum Global': { sku: 'global-forwarding-rule/first-five', unit: 'hours' },
      'Cloud Load Balancer Forwarding Rule Additional': { sku: 'forwarding-rule/additional', unit: 'hours' },
      'Cloud Load Balancer Forwarding Rule Additional Global': { sku: 'global-forwarding-rule/additional', unit: 'hours' },
      'Regional Internal Application Load Balancer Proxy Instance Charge': { sku: 'internal-application/proxy-hours', unit: 'hours' },
      'Regional External Passthrough Network Load Balancer Inbound Data Processing': { sku: 'passthrough/inbound', unit: 'GiB' },
      'Regional Internal Passthrough Network Load Balancer Inbound Data Processing': { sku: 'internal-passthrough/inbound', unit: 'GiB' },
      'Regional External Application Load Balancer Inbound Data Processing': { sku: 'application/inbound', unit: 'GiB' },
      'Regional Internal Application Load Balancer Inbound Data Processing': { sku: 'internal-application/inbound', unit: 'GiB' },
      'Global External Application Load Balancer Inbound Data Processing': { sku: 'global-application/inbound', unit: 'GiB' },
    })
  },
})
