import { hoursPerMonth } from '../../model/money.ts'
import { hourly, metered } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'

/** Hours that records are kept without extra charge, and after which retention counts as long-term. */
const [includedHours, longTermHours] = [24, 168]

function provisioned({ attributes, usage, related }: ChargeContext): readonly Charge[] {
  const shards = (): number => attributes.number('shard_count', 0)
  const retention = (): number => attributes.number('retention_period', includedHours)
  const gb = (description: string, sku: string, unit: string, key: string): Charge =>
    metered(description, `aws/kinesis/provisioned/${sku}`, { unit, usage, key })
  /** Only streams that keep records that long are billed for it, unless usage says so. */
  const longTerm = (charge: Charge, key: string): Charge => ({
    ...charge,
    quantity: () => (usage.has(key) || retention() > longTermHours ? charge.quantity() : 0),
  })
  const fanOutHours = (): number => {
    const given = usage.optionalNumber('monthly_provisioned_efo_consumer_hours')
    const consumers = related.from('aws_kinesis_stream_consumer', 'stream_arn').length
    if (given === undefined && consumers > 0) return consumers * shards() * hoursPerMonth
    return usage.number('monthly_provisioned_efo_consumer_hours') * shards()
  }
  return [
    hourly('Shards', 'aws/kinesis/provisioned/shard-hours', shards),
    metered('Put request units', 'aws/kinesis/provisioned/put-units', {
      unit: 'put units',
      per: 1_000_000,
      usage,
      key: 'monthly_provisioned_put_units',
    }),
    hourly('Extended retention (24 hours to 7 days)', 'aws/kinesis/provisioned/extended-retention-hours', () =>
      retention() > includedHours ? shards() : 0,
    ),
    longTerm(
      gb('Long-term retention', 'long-term-retention', 'GB-months', 'monthly_provisioned_long_term_retention_gb'),
      'monthly_provisioned_long_term_retention_gb',
    ),
    longTerm(
      gb('Long-term retrieval', 'long-term-retrieval', 'GB', 'monthly_provisioned_long_term_retrieval_gb'),
      'monthly_provisioned_long_term_retrieval_gb',
    ),
    gb('Enhanced fan-out data retrieval', 'fan-out-retrieval', 'GB', 'monthly_provisioned_efo_data_out_gb'),
    {
      description: 'Enhanced fan-out consumers',
      sku: () => 'aws/kinesis/provisioned/fan-out-hours',
      unit: 'consumer-shard hours',
      quantity: fanOutHours,
      usageBased: true,
    },
  ]
}

function onDemand({ usage }: ChargeContext): readonly Charge[] {
  const line = (description: string, sku: string, unit: string, key: string): Charge =>
    metered(description, `aws/kinesis/on-demand/${sku}`, { unit, usage, key })
  return [
    hourly('Stream', 'aws/kinesis/on-demand/stream-hours'),
    line('Data ingested', 'ingested', 'GB', 'monthly_on_demand_data_in_gb'),
    line('Data retrieved', 'retrieved', 'GB', 'monthly_on_demand_data_out_gb'),
    line('Enhanced fan-out data retrieval', 'fan-out-retrieval', 'GB', 'monthly_on_demand_efo_data_out_gb'),
    line('Extended retention (24 hours to 7 days)', 'extended-retention', 'GB-months', 'monthly_on_demand_extended_retention_gb'),
    line('Long-term retention', 'long-term-retention', 'GB-months', 'monthly_on_demand_long_term_retention_gb'),
  ]
}

/**
 * Provisioned streams (the default) are billed by shard, with a second shard hour for records kept longer than a day, and by what is put;
 * on-demand streams by the hour and the GB. https://aws.amazon.com/kinesis/data-streams/pricing/
 */
export const kinesisStream = defineResource({
  type: 'aws_kinesis_stream',
  service: 'Amazon Kinesis',
  category: 'Analytics',
  skus: ['aws/kinesis/provisioned/*', 'aws/kinesis/on-demand/*'],
  usage: {
    monthly_provisioned_put_units: 'Provisioned: payload units of 25 KB put a month',
    monthly_provisioned_long_term_retention_gb: 'Provisioned: GB older than 7 days',
    monthly_provisioned_long_term_retrieval_gb: 'Provisioned: GB older than 7 days read a month',
    monthly_provisioned_efo_data_out_gb: 'Provisioned: GB read a month by enhanced fan-out consumers',
    monthly_provisioned_efo_consumer_hours: 'Provisioned: hours a month of all enhanced fan-out consumers; each is billed for every shard',
    monthly_on_demand_data_in_gb: 'On demand: GB put a month',
    monthly_on_demand_data_out_gb: 'On demand: GB read a month by all consumers',
    monthly_on_demand_efo_data_out_gb: 'On demand: GB read a month by enhanced fan-out consumers',
    monthly_on_demand_extended_retention_gb: 'On demand: GB older than a day, up to 7 days',
    monthly_on_demand_long_term_retention_gb: 'On demand: GB older than 7 days',
  },
  charges: context =>
    context.attributes.block('stream_mode_details')?.string('stream_mode') === 'ON_DEMAND' ? onDemand(context) : provisioned(context),
})
