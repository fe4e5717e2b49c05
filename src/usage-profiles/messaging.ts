import type { AssumptionsOfType } from '../model/usage-profile.ts'

const messages = [100e3, 5e6, 200e6, 'One message for each request that a service answers'] as const
const streamGb = [1, 50, 2_000, 'Messages of about 10 KB'] as const

/** Queues, topics, streams, events and brokers. */
export const messagingAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_sqs_queue: { monthly_requests: [300e3, 15e6, 600e6, 'Sent, received and deleted: three requests for each message'] },
  aws_sns_topic: {
    monthly_requests: messages,
    request_size_kb: [1, 2, 10, 'An event with its names and numbers; a document'],
    http_subscriptions: [0, 0, 1, 'Most topics feed queues and functions'],
    email_subscriptions: [0, 0, 1, 'Most topics feed queues and functions'],
    kinesis_subscriptions: [0, 0, 1, 'Most topics feed queues and functions'],
    mobile_push_subscriptions: [0, 0, 1, 'Most topics feed queues and functions'],
    macos_subscriptions: [0, 0, 0, 'Most topics feed queues and functions'],
    sms_subscriptions: [0, 0, 0, 'Most topics feed queues and functions'],
  },
  aws_sns_topic_subscription: {
    monthly_requests: messages,
    request_size_kb: [1, 2, 10, 'An event with its names and numbers; a document'],
  },
  aws_cloudwatch_event_bus: {
    monthly_custom_events: messages,
    monthly_third_party_events: [0, 10e3, 1e6, 'Partners send few'],
    monthly_archive_processing_gb: [0, 5, 200, 'Events of about 1 KB, where they are kept'],
    archive_storage_gb: [0, 15, 600, 'Three months of them'],
    monthly_schema_discovery_events: [0, 0, 1e6, 'Switched on for development only'],
  },
  aws_kinesis_stream: {
    monthly_provisioned_put_units: messages,
    monthly_on_demand_data_in_gb: streamGb,
    monthly_on_demand_data_out_gb: [2, 100, 4_000, 'Two consumers read everything'],
    monthly_on_demand_efo_data_out_gb: [0, 0, 2_000, 'Where enhanced fan-out is used, one consumer reads everything'],
    monthly_on_demand_extended_retention_gb: [0, 10, 450, 'A week of data, where it is kept that long'],
    monthly_on_demand_long_term_retention_gb: [0, 0, 2_000, 'A month of data, where it is kept that long'],
    monthly_provisioned_long_term_retention_gb: [0, 0, 2_000, 'A month of data, where it is kept that long'],
    monthly_provisioned_long_term_retrieval_gb: [0, 0, 200, 'A tenth of it is read again'],
    monthly_provisioned_efo_data_out_gb: [0, 0, 2_000, 'Where enhanced fan-out is used, one consumer reads everything'],
    monthly_provisioned_efo_consumer_hours: [0, 0, 730, 'One consumer, where it is used'],
  },
  aws_kinesis_firehose_delivery_stream: { monthly_data_ingested_gb: streamGb },
  aws_mq_broker: { storage_size_gb: [1, 10, 100, 'Messages that wait: normally few'] },
  aws_msk_cluster: {
    tiered_storage_gb: [100, 1_000, 20_000, 'What is kept beyond the disks of the brokers'],
    monthly_tiered_storage_retrieval_gb: [10, 100, 2_000, 'A tenth of it is read again'],
  },
  aws_msk_serverless_cluster: {
    partitions: [10, 50, 500, 'Some topics with a few partitions each'],
    storage_gb: [5, 100, 5_000, 'About a week of messages'],
    monthly_data_in_gb: streamGb,
    monthly_data_out_gb: [2, 100, 4_000, 'Two consumers read everything'],
  },
}
