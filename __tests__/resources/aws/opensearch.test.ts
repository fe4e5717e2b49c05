import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

const config = {
  instance_type: 'r6g.large.search',
  instance_count: 3,
  dedicated_master_enabled: true,
  dedicated_master_type: 'm5.large.search',
  dedicated_master_count: 3,
  warm_enabled: true,
  warm_count: 2,
  warm_type: 'ultrawarm1.medium.search',
}

test('a domain is billed by its data, master and warm nodes and by the volumes of the data nodes', () => {
  const ebs = { ebs_enabled: true, volume_type: 'gp3', volume_size: 200, throughput: 300 }
  expect(lines(price('aws_opensearch_domain.a', { cluster_config: [config], ebs_options: [ebs] }))).toEqual([
    'Data nodes (on-demand, r6g.large.search): 2,190 hours x 0.167 = 365.73',
    'Dedicated master nodes (on-demand, m5.large.search): 2,190 hours x 0.142 = 310.98',
    'UltraWarm nodes (on-demand, ultrawarm1.medium.search): 1,460 hours x 0.238 = 347.48',
    'Storage (gp3): 600 GB-months x 0.122 = 73.2',
    // 250 MBps are included from 170 GB on, for each of three nodes
    'Provisioned throughput (gp3): 150 MBps-months x 0.064 = 9.6',
  ])
})

test('without a configuration it is one m4.large with a gp2 volume; old names have the same prices', () => {
  expect(lines(price('aws_opensearch_domain.a', { ebs_options: [{ ebs_enabled: true, volume_size: 10 }] }))).toEqual([
    'Data nodes (on-demand, m4.large.search): 730 hours x 0.151 = 110.23',
    'Storage (gp2): 10 GB-months x 0.135 = 1.35',
  ])
  expect(lines(price('aws_elasticsearch_domain.a', { cluster_config: [{ instance_type: 'm5.large.elasticsearch' }] }))).toEqual([
    'Data nodes (on-demand, m5.large.search): 730 hours x 0.142 = 103.66',
  ])
})

test('io1 is billed by storage and IOPS of every node', () => {
  const ebs = { ebs_enabled: true, volume_type: 'io1', volume_size: 100, iops: 1000 }
  expect(
    lines(
      price('aws_opensearch_domain.a', {
        cluster_config: [{ ...config, dedicated_master_enabled: false, warm_enabled: false }],
        ebs_options: [ebs],
      }),
    ).slice(1),
  ).toEqual(['Storage (io1): 300 GB-months x 0.169 = 50.7', 'Provisioned IOPS (io1): 3,000 IOPS-months x 0.088 = 264'])
})

test('what is unknown or not priced leaves the rest as it is', () => {
  const lost = { ...config, dedicated_master_type: unknown(), warm_enabled: false, instance_type: 'x9.huge.search' }
  expect(
    lines(price('aws_opensearch_domain.a', { cluster_config: [lost], ebs_options: [{ ebs_enabled: true, volume_size: 10 }] })),
  ).toEqual([
    'Data nodes (on-demand, x9.huge.search): unpriced',
    'Dedicated master nodes: unknown because var.x is not set',
    'Storage (gp2): 30 GB-months x 0.135 = 4.05',
  ])
})

test('coordinator nodes are billed like the others', () => {
  const options = [{ node_type: 'coordinator', node_config: [{ enabled: true, type: 'm5.large.search', count: 2 }] }]
  expect(
    lines(price('aws_opensearch_domain.a', { cluster_config: [{ instance_type: 'm5.large.search', node_options: options }] })),
  ).toEqual([
    'Data nodes (on-demand, m5.large.search): 730 hours x 0.142 = 103.66',
    'Coordinator nodes (on-demand, m5.large.search): 1,460 hours x 0.142 = 207.32',
  ])
})
