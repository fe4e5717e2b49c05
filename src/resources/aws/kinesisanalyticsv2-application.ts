import type { Attributes } from '../attributes.ts'
import { metered, monthly } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import type { Usage } from '../usage.ts'

/** GB of running storage that AWS attaches to each processing unit. */
const storagePerUnit = 50

/** Units of an application: usage, else a custom parallelism that does not scale by itself. */
function processingUnits(application: Attributes, usage: Usage): number {
  const parallelism = application
    .block('application_configuration')
    ?.block('flink_application_configuration')
    ?.block('parallelism_configuration')
  const fixed =
    !usage.has('kinesis_processing_units') &&
    parallelism?.string('configuration_type') === 'CUSTOM' &&
    parallelism.boolean('auto_scaling_enabled') === false
  if (!fixed) return usage.number('kinesis_processing_units')
  return Math.ceil(parallelism.number('parallelism', 1) / parallelism.number('parallelism_per_kpu', 1))
}

/**
 * Billed by processing units (KPU); Flink applications take one more to orchestrate (studio notebooks two), 50 GB of running storage for each unit,
 * and backups. https://aws.amazon.com/managed-service-apache-flink/pricing/
 */
export const kinesisanalyticsv2Application = defineResource({
  type: 'aws_kinesisanalyticsv2_application',
  service: 'Amazon Kinesis Analytics',
  category: 'Analytics',
  skus: ['aws/kinesis-analytics/*'],
  usage: {
    kinesis_processing_units: 'Processing units (KPU) on average',
    durable_application_backup_gb: 'Durable backups of the application, GB',
  },
  charges: ({ attributes, usage }) => {
    const units = (): number => processingUnits(attributes, usage)
    const byUnit = (description: string, sku: string, unit: string, quantity: () => number): Charge => ({
      ...monthly(description, `aws/kinesis-analytics/${sku}`, unit, quantity),
      usageBased: true,
    })
    const processing = byUnit('Processing (stream)', 'processing-units', 'KPU-months', units)
    const runtime = attributes.string('runtime_environment', '')
    if (!runtime.includes('FLINK')) return [processing]
    return [
      processing,
      monthly('Orchestration', 'aws/kinesis-analytics/processing-units', 'KPU-months', runtime.startsWith('ZEPPELIN') ? 2 : 1),
      byUnit('Running storage', 'running-storage', 'GB-months', () => units() * storagePerUnit),
      metered('Backup', 'aws/kinesis-analytics/backup-storage', { unit: 'GB-months', usage, key: 'durable_application_backup_gb' }),
    ]
  },
})
