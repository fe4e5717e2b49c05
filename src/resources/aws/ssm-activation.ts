import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Servers outside AWS are free in the standard tier and billed by the hour in the advanced one. https://aws.amazon.com/systems-manager/pricing/ */
export const ssmActivation = defineResource({
  type: 'aws_ssm_activation',
  service: 'AWS Systems Manager',
  category: 'Management and Governance',
  skus: ['aws/systems-manager/managed-instances/advanced'],
  usage: {
    instance_tier: 'Tier of the account and region: standard (taken for granted) or advanced',
    instances: 'Servers activated, on average',
  },
  charges: ({ usage }) => {
    if (usage.text('instance_tier') !== 'advanced') return []
    return [
      {
        ...hourly('On-premises managed instances (advanced)', 'aws/systems-manager/managed-instances/advanced', () =>
          usage.number('instances'),
        ),
        usageBased: true,
      },
    ]
  },
})
