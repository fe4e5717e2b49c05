import { defineResource } from '../definition.ts'
import { forwardingCharges, forwardingUsage } from './forwarding-rule-charges.ts'

/** Kind of load balancer by `load_balancing_scheme`: which names the price of the data has. */
const schemes: Readonly<Record<string, string>> = {
  EXTERNAL: 'passthrough',
  EXTERNAL_MANAGED: 'application',
  INTERNAL: 'internal-passthrough',
  INTERNAL_MANAGED: 'internal-application',
}

/** A rule of a regional load balancer. */
export const computeForwardingRule = defineResource({
  type: 'google_compute_forwarding_rule',
  service: 'Cloud Load Balancing',
  category: 'Networking',
  skus: [
    'google/networking/forwarding-rule/first-five',
    'google/networking/passthrough/inbound',
    'google/networking/application/inbound',
    'google/networking/internal-passthrough/inbound',
    'google/networking/internal-application/inbound',
    'google/networking/internal-application/proxy-hours',
  ],
  usage: forwardingUsage,
  charges: ({ attributes, usage }) => {
    const scheme = (): string => attributes.string('load_balancing_scheme', 'EXTERNAL')
    return forwardingCharges(
      usage,
      // An internal application load balancer is billed by its proxies, of which there is at least one.
      () =>
        scheme() === 'INTERNAL_MANAGED'
          ? 'google/networking/internal-application/proxy-hours'
          : 'google/networking/forwarding-rule/first-five',
      () => `google/networking/${schemes[scheme()] ?? scheme().toLowerCase()}/inbound`,
    )
  },
})
