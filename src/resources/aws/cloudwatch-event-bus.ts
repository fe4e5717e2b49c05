import { metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'

/** Billed by events that are published, 64 KB each, and by what is archived; events of AWS services are free. https://aws.amazon.com/eventbridge/pricing/ */
export const cloudwatchEventBus = defineResource({
  type: 'aws_cloudwatch_event_bus',
  service: 'Amazon EventBridge',
  category: 'Integration',
  skus: ['aws/eventbridge/events/*', 'aws/eventbridge/archive/*'],
  usage: {
    monthly_custom_events: 'Custom events published a month, each started 64 KB counting as one',
    monthly_third_party_events: 'Events of partners and other accounts a month, each started 64 KB counting as one',
    monthly_archive_processing_gb: 'Events written to archives, GB a month',
    archive_storage_gb: 'Events kept in archives, GB',
    monthly_schema_discovery_events: 'Events a month that schemas are discovered in, each started 8 KB counting as one',
  },
  charges: ({ usage, related }) => {
    const events = (description: string, kind: string, key: string): Charge =>
      metered(description, `aws/eventbridge/events/${kind}`, { unit: 'events', per: 1_000_000, usage, key })
    const discovers = usage.has('monthly_schema_discovery_events') || related.from('aws_schemas_discoverer', 'source_arn').length > 0
    return [
      events('Custom events published', 'custom', 'monthly_custom_events'),
      events('Third-party events published', 'third-party', 'monthly_third_party_events'),
      metered('Archive processing', 'aws/eventbridge/archive/processed', { unit: 'GB', usage, key: 'monthly_archive_processing_gb' }),
      metered('Archive storage', 'aws/eventbridge/archive/stored', { unit: 'GB-months', usage, key: 'archive_storage_gb' }),
      ...(discovers ? [events('Schema discovery', 'schema-discovery', 'monthly_schema_discovery_events')] : []),
    ]
  },
})
