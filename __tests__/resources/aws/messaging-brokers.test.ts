import { expect, test } from '@jest/globals'
import { lines, price, ref, unknown } from '../price.ts'

test('a broker is billed by deployment and engine, with storage for each node of a cluster', () => {
  const rabbit = { engine_type: 'RabbitMQ', host_instance_type: 'mq.m5.large', deployment_mode: 'CLUSTER_MULTI_AZ' }
  expect(lines(price('aws_mq_broker.a', rabbit, { usage: { storage_size_gb: 12 } }))).toEqual([
    'Broker (RabbitMQ, cluster, mq.m5.large): 730 hours x 0.864 = 630.72',
    'Storage (EBS): 36 GB-months x 0.1 = 3.6',
  ])
  expect(lines(price('aws_mq_broker.a', { engine_type: 'ActiveMQ', host_instance_type: 'mq.t3.micro' }))).toEqual([
    'Broker (ActiveMQ, single-instance, mq.t3.micro): 730 hours x 0.02704 = 19.7392',
    'Storage (EFS): usage storage_size_gb at 0.3 per GB-months',
  ])
  const active = { engine_type: 'ActiveMQ', host_instance_type: 'mq.m5.large', deployment_mode: 'ACTIVE_STANDBY_MULTI_AZ' }
  expect(lines(price('aws_mq_broker.a', active))[0]).toContain('730 hours x 0.576')
  expect(lines(price('aws_mq_broker.a', { ...rabbit, host_instance_type: 'mq.x9.huge' }))[0]).toContain('unpriced')
  expect(lines(price('aws_mq_broker.a', { ...rabbit, host_instance_type: unknown() }))[0]).toBe('Broker: unknown because var.x is not set')
})

const kafka = {
  number_of_broker_nodes: 2,
  broker_node_group_info: [{ instance_type: 'kafka.t3.small', storage_info: [{ ebs_storage_info: [{ volume_size: 500 }] }] }],
}

test('a Kafka cluster is billed by its brokers and their volumes', () => {
  expect(lines(price('aws_msk_cluster.a', kafka))).toEqual([
    'Brokers (kafka.t3.small): 1,460 hours x 0.0456 = 66.576',
    'Storage (EBS): 1,000 GB-months x 0.1 = 100',
  ])
  expect(lines(price('aws_msk_cluster.a', { ...kafka, storage_mode: 'TIERED' }, { usage: { tiered_storage_gb: 100 } })).slice(2)).toEqual([
    'Tiered storage: 100 GB-months x 0.06 = 6',
    'Tiered storage retrieval: usage monthly_tiered_storage_retrieval_gb at 0.0015 per GB',
  ])
  expect(lines(price('aws_msk_cluster.a', { ...kafka, number_of_broker_nodes: unknown() }))[0]).toBe(
    'Brokers (kafka.t3.small): unknown because var.x is not set',
  )
})

test('auto scaling makes volumes larger, never smaller', () => {
  const target = (min_capacity: number) => ({
    'aws_appautoscaling_target.t': {
      resource_id: ref('aws_msk_cluster.a', 'arn'),
      scalable_dimension: 'kafka:broker-storage:VolumeSize',
      min_capacity,
    },
  })
  expect(lines(price('aws_msk_cluster.a', kafka, { others: target(800) }))[1]).toBe(
    'Storage (EBS, autoscaled): 1,600 GB-months x 0.1 = 160',
  )
  expect(lines(price('aws_msk_cluster.a', kafka, { others: target(100) }))[1]).toContain('1,000 GB-months')
})

test('provisioned throughput of volumes is said, though it has no price', () => {
  const ebs = { volume_size: 500, provisioned_throughput: [{ enabled: true, volume_throughput: 300 }] }
  const node = [{ instance_type: 'kafka.m5.4xlarge', storage_info: [{ ebs_storage_info: [ebs] }] }]
  expect(lines(price('aws_msk_cluster.a', { number_of_broker_nodes: 3, broker_node_group_info: node })).at(-1)).toBe(
    'Provisioned storage throughput: unknown because the price tables do not have storage throughput of Kafka brokers',
  )
})

test('express brokers bring their storage', () => {
  const express = { number_of_broker_nodes: 3, broker_node_group_info: [{ instance_type: 'express.m7g.large' }] }
  expect(lines(price('aws_msk_cluster.a', express))).toEqual(['Brokers (express.m7g.large): unpriced'])
})

test('serverless Kafka, connectors, replicators and private connections', () => {
  expect(lines(price('aws_msk_serverless_cluster.a', {}, { usage: { partitions: 10 } })).slice(0, 3)).toEqual([
    'Cluster: 730 hours x 0.75 = 547.5',
    'Partitions: 7,300 partition-hours x 0.0015 = 10.95',
    'Storage: usage storage_gb at 0.1 per GB-months',
  ])
  expect(lines(price('aws_mskconnect_connector.a', { capacity: [{ provisioned_capacity: [{ mcu_count: 2, worker_count: 3 }] }] }))).toEqual(
    ['Workers (provisioned): 4,380 MCU-hours x 0.11 = 481.8'],
  )
  expect(lines(price('aws_mskconnect_connector.a', { capacity: [{ autoscaling: [{ mcu_count: 1, min_worker_count: 2 }] }] }))).toEqual([
    'Workers (autoscaled): 1,460 MCU-hours x 0.11 = 160.6',
  ])
  expect(lines(price('aws_msk_replicator.a', {}))[0]).toBe('Replicator: 730 hours x 0.3 = 219')
  expect(lines(price('aws_msk_vpc_connection.a', {}, { usage: { monthly_data_processed_gb: 100 } }))).toEqual([
    'Private connectivity: 730 hours x 0.0225 = 16.425',
    'Data processed: 100 GB x 0.006 = 0.6',
  ])
})
