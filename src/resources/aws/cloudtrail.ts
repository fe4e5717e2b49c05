import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'

interface Recorded {
  readonly management: boolean
  readonly data: boolean
}

/** Which events a trail records by its selectors. Without any it records management events, and data events once it is told to elsewhere. */
function recordedBy(trail: Attributes): Recorded {
  const advanced = trail.blocks('advanced_event_selector')
  if (advanced.length > 0) {
    const categories = advanced
      .flatMap(selector => selector.blocks('field_selector'))
      .filter(field => field.string('field') === 'eventCategory')
      .flatMap(field => field.strings('equals'))
    return { management: categories.includes('Management'), data: categories.includes('Data') }
  }
  const selectors = trail.blocks('event_selector')
  return {
    management: selectors.length === 0 || selectors.some(selector => selector.boolean('include_management_events', true)),
    data: selectors.length === 0 || selectors.some(selector => selector.blocks('data_resource').length > 0),
  }
}

const events = (description: string, kind: string, key: string, usage: Usage): Charge =>
  metered(description, `aws/cloudtrail/events/${kind}`, { unit: 'events', per: 100_000, usage, key })

/**
 * The first copy of management events in a region is free; further copies, data events and insights are billed by event.
 * https://aws.amazon.com/cloudtrail/pricing/
 */
export const cloudtrail = defineResource({
  type: 'aws_cloudtrail',
  service: 'AWS CloudTrail',
  category: 'Management and Governance',
  skus: ['aws/cloudtrail/events/*'],
  usage: {
    monthly_additional_management_events: 'Management events a month, where another trail of the region records them already',
    monthly_data_events: 'Data events a month',
    monthly_insight_events: 'Events a month that Insights analyses',
  },
  charges: ({ attributes, usage }) => {
    const recorded = recordedBy(attributes)
    const insights = attributes.blocks('insight_selector').length > 0
    return [
      ...(recorded.management
        ? [events('Management events (additional copies)', 'management', 'monthly_additional_management_events', usage)]
        : []),
      ...(recorded.data || usage.has('monthly_data_events') ? [events('Data events', 'data', 'monthly_data_events', usage)] : []),
      ...(insights ? [events('Insight events', 'insights', 'monthly_insight_events', usage)] : []),
    ]
  },
})
