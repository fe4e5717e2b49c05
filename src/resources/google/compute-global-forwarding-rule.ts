import { NotKnown } from '../../model/unknown.ts'
import { defineResource } from '../definition.ts'
import { forwardingCharges, forwardingUsage } from './forwarding-rule-charges.ts'

/** A rule of a global load balancer. What data costs depends on the region where it is handled, which the rule does not say. */
export const computeGlobalForwardingRule = defineResource({
  type: 'google_compute_global_forwarding_rule',
  service: 'Cloud Load Balancing',
  category: 'Networking',
  skus: ['google/networking/global-forwarding-rule/first-five', 'google/networking/global-application/inbound'],
  usage: { ...forwardingUsage, region: 'Region that handles the data' },
  charges: ({ usage }) =>
    forwardingCharges(
      usage,
      () => ({ id: 'google/networking/global-forwarding-rule/first-five', region: 'global' }),
      () => {
        const region = usage.text('region')
        if (region === undefined) throw new NotKnown({ kind: 'variable', text: 'the usage does not say which region handles the data' })
        return { id: 'google/networking/global-application/inbound', region }
      },
    ),
})
