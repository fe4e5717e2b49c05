import type { Attributes } from '../attributes.ts'
import { hourly, metered } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'

const vpcDestinations = ['elasticsearch_configuration', 'opensearch_configuration', 'opensearchserverless_configuration']

const convertsFormat = (stream: Attributes): boolean =>
  stream
    .blocks('extended_s3_configuration')
    .flatMap(s3 => s3.blocks('data_format_conversion_configuration'))
    .some(conversion => conversion.boolean('enabled', true))

const partitions = (stream: Attributes): boolean =>
  stream
    .blocks('extended_s3_configuration')
    .flatMap(s3 => s3.blocks('dynamic_partitioning_configuration'))
    .some(partitioning => partitioning.boolean('enabled', false))

/** Some sources and destinations have a price of their own. */
function ingestedRow(stream: Attributes): string {
  if (stream.block('msk_source_configuration') !== undefined) return 'ingested-from-msk'
  const destination = stream.string('destination', '')
  return destination === 'iceberg' || destination === 'snowflake' ? `ingested-to-${destination}` : 'ingested'
}

/** Billed by GB ingested, and again for each thing done with it; deliveries into a VPC also by the hour and subnet. https://aws.amazon.com/firehose/pricing/ */
export const kinesisFirehoseDeliveryStream = defineResource({
  type: 'aws_kinesis_firehose_delivery_stream',
  service: 'Amazon Kinesis Firehose',
  category: 'Analytics',
  skus: ['aws/firehose/data/*', 'aws/firehose/vpc-hours'],
  usage: { monthly_data_ingested_gb: 'Data ingested, GB a month, each record rounded up to 5 KB' },
  charges: ({ attributes, usage }) => {
    const data = (description: string, sku: () => string, applies: () => boolean = () => true): Charge => ({
      ...metered(description, () => `aws/firehose/data/${sku()}`, { unit: 'GB', usage, key: 'monthly_data_ingested_gb' }),
      quantity: () => (applies() ? usage.number('monthly_data_ingested_gb') : 0),
    })
    const vpcs = (): readonly Attributes[] =>
      vpcDestinations.flatMap(name => attributes.blocks(name)).flatMap(destination => destination.blocks('vpc_config'))
    return [
      data('Data ingested', () => ingestedRow(attributes)),
      data(
        'Format conversion',
        () => 'format-conversion',
        () => convertsFormat(attributes),
      ),
      data(
        'Dynamic partitioning',
        () => 'dynamic-partitioning',
        () => partitions(attributes),
      ),
      data(
        'VPC data',
        () => 'vpc',
        () => vpcs().length > 0,
      ),
      hourly('VPC delivery, availability zones', 'aws/firehose/vpc-hours', () =>
        vpcs().reduce((zones, vpc) => zones + vpc.strings('subnet_ids').length, 0),
      ),
    ]
  },
})
