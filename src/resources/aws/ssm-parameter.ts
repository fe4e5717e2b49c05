import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'

const interactions = (usage: Usage): Charge =>
  metered('API interactions', 'aws/systems-manager/parameters/interactions', {
    unit: 'interactions',
    per: 10_000,
    usage,
    key: 'monthly_api_interactions',
  })

/**
 * Standard parameters are free; advanced ones are billed by the month and by interaction, and with higher throughput every interaction is.
 * https://aws.amazon.com/systems-manager/pricing/
 */
export const ssmParameter = defineResource({
  type: 'aws_ssm_parameter',
  service: 'AWS Systems Manager',
  category: 'Management and Governance',
  skus: ['aws/systems-manager/parameters/*'],
  usage: {
    api_throughput_limit: 'Throughput limit of the account and region: standard (taken for granted), advanced or higher',
    monthly_api_interactions: 'API interactions a month',
    parameter_storage_hrs: 'Hours a month the parameter exists; all 730 if not given',
  },
  charges: ({ attributes, usage }) => {
    const tier = attributes.string('tier', 'Standard')
    const throughput = usage.text('api_throughput_limit')
    const billedInteractions = throughput === 'advanced' || throughput === 'higher' ? [interactions(usage)] : []
    if (tier === 'Intelligent-Tiering')
      throw new NotKnown({ kind: 'computed', text: 'AWS decides by size and policies whether the parameter is an advanced one' })
    if (tier !== 'Advanced') return billedInteractions
    return [
      {
        description: 'Parameter storage (advanced)',
        sku: () => 'aws/systems-manager/parameters/advanced',
        unit: 'parameters',
        quantity: () => (usage.optionalNumber('parameter_storage_hrs') ?? hoursPerMonth) / hoursPerMonth,
      },
      interactions(usage),
    ]
  },
})
