import { hoursPerMonth } from '../../model/money.ts'
import { hourly, metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/**
 * Billed by the hour at the price of its class, which includes a worker and a scheduler; further workers come and go with
 * the load, never fewer than `min_workers`.
 * https://aws.amazon.com/managed-workflows-for-apache-airflow/pricing/
 */
export const mwaaEnvironment = defineResource({
  type: 'aws_mwaa_environment',
  service: 'Amazon Managed Workflows for Apache Airflow',
  category: 'Integration',
  skus: ['aws/mwaa/environments/*', 'aws/mwaa/workers/*', 'aws/mwaa/schedulers/*', 'aws/mwaa/metadata-database'],
  usage: {
    additional_workers: 'Workers beyond the first, on average',
    additional_schedulers: 'Schedulers beyond the included ones, on average',
    meta_database_gb: 'Metadata database, GB',
  },
  charges: ({ attributes, usage }) => {
    const size = (): string => attributes.string('environment_class', 'mw1.small').replace(/^mw1\./, '')
    const additional = (description: string, row: string, key: string, least: () => number): Charge => ({
      description: detailed(description, size),
      sku: () => `aws/mwaa/${row}/${size()}`,
      unit: 'hours',
      quantity: () => (usage.has(key) || least() <= 0 ? usage.number(key) : least()) * hoursPerMonth,
      usageBased: true,
    })
    return [
      hourly(detailed('Environment', size), () => `aws/mwaa/environments/${size()}`),
      additional('Additional workers', 'workers', 'additional_workers', () => attributes.number('min_workers', 1) - 1),
      additional('Additional schedulers', 'schedulers', 'additional_schedulers', () => 0),
      metered('Metadata database', 'aws/mwaa/metadata-database', { unit: 'GB-months', usage, key: 'meta_database_gb' }),
    ]
  },
})
