import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'

/** GB-hours of express workflows: memory counts by 64 MB, time by 100 ms. */
function expressGbHours(usage: Usage): number {
  const requests = usage.number('monthly_requests')
  const gb = (Math.ceil(usage.number('memory_mb') / 64) * 64) / 1024
  const seconds = Math.ceil(usage.number('workflow_duration_ms') / 100) / 10
  return (requests * gb * seconds) / 3600
}

/** Standard workflows are billed by state transition, express ones by request and GB-hour. https://aws.amazon.com/step-functions/pricing/ */
export const sfnStateMachine = defineResource({
  type: 'aws_sfn_state_machine',
  service: 'AWS Step Functions',
  category: 'Integration',
  skus: ['aws/step-functions/standard/transitions', 'aws/step-functions/express/*'],
  usage: {
    monthly_transitions: 'Standard workflows: state transitions a month',
    monthly_requests: 'Express workflows: requests a month',
    memory_mb: 'Express workflows: average memory of a request, MB',
    workflow_duration_ms: 'Express workflows: average duration of a request, milliseconds',
  },
  charges: ({ attributes, usage }): readonly Charge[] => {
    if (attributes.string('type', 'STANDARD') !== 'EXPRESS')
      return [
        metered('Transitions', 'aws/step-functions/standard/transitions', {
          unit: 'transitions',
          per: 1_000,
          usage,
          key: 'monthly_transitions',
        }),
      ]
    return [
      metered('Requests', 'aws/step-functions/express/requests', { unit: 'requests', per: 1_000_000, usage, key: 'monthly_requests' }),
      {
        description: 'Duration',
        sku: () => 'aws/step-functions/express/gb-hours',
        unit: 'GB-hours',
        quantity: () => expressGbHours(usage),
        usageBased: true,
      },
    ]
  },
})
