import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { isPartOfProject } from './part-of-project.ts'

/** Stands at its bus where that is part of the project; the default bus never is. https://aws.amazon.com/eventbridge/pricing/ */
export const cloudwatchEventArchive = defineResource({
  type: 'aws_cloudwatch_event_archive',
  service: 'Amazon EventBridge',
  category: 'Integration',
  skus: ['aws/eventbridge/archive/*'],
  usage: {
    monthly_archive_processing_gb: 'Events written to the archive, GB a month',
    archive_storage_gb: 'Events kept in the archive, GB',
  },
  charges: ({ usage, related }) => {
    if (isPartOfProject(related, 'event_source_arn', ['aws_cloudwatch_event_bus'])) return []
    return [
      metered('Archive processing', 'aws/eventbridge/archive/processed', { unit: 'GB', usage, key: 'monthly_archive_processing_gb' }),
      metered('Archive storage', 'aws/eventbridge/archive/stored', { unit: 'GB-months', usage, key: 'archive_storage_gb' }),
    ]
  },
})
