import type { Attributes } from '../attributes.ts'
import { hourly, monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { required } from '../required.ts'

/** Old domains name their instances `m4.large.elasticsearch`; the price is that of `m4.large.search`. */
const searchInstance = (type: string): string => type.toLowerCase().replace(/\.elasticsearch$/, '.search')

/** Throughput that a gp3 volume includes: 125 MBps, 250 from 170 GB on, and 250 more for every TB. */
const includedThroughput = (gb: number): number => (gb < 170 ? 125 : 250 * Math.max(1, Math.ceil(gb / 1024)))

/** IOPS that a gp3 volume includes: 3,000, and 3 per GB above 1 TB. */
const includedIops = (gb: number): number => (gb <= 1024 ? 3000 : 3 * gb)

/** An OpenSearch or Elasticsearch domain: data, dedicated master and UltraWarm nodes, and EBS volumes of the data nodes. */
export const opensearchDomain = defineResource({
  type: 'aws_opensearch_domain',
  aliases: ['aws_elasticsearch_domain'],
  service: 'Amazon OpenSearch Service',
  category: 'Analytics',
  skus: ['aws/opensearch/instance/*', 'aws/opensearch/storage/*', 'aws/opensearch/iops/*', 'aws/opensearch/throughput/*'],
  charges({ attributes }) {
    const config = () => attributes.block('cluster_config')
    const ebs = () => attributes.block('ebs_options')
    const type = (name: string, fallback?: string) => () => searchInstance(required(config()?.string(name) ?? fallback, name))
    const on = (switchName: string, count: string) => () =>
      config()?.boolean(switchName, false) ? required(config()?.number(count), count) : 0
    const nodes = (name: string, of: () => string, count: () => number) =>
      hourly(
        detailed(name, () => `on-demand, ${of()}`),
        () => (count() === 0 ? 'aws/opensearch/instance/none' : `aws/opensearch/instance/${of()}`),
        count,
      )

    const coordinators = ifKnown(() => (config()?.blocks('node_options') ?? []).flatMap(options => options.blocks('node_config')), [])
    const dataNodes = () => config()?.number('instance_count', 1) ?? 1
    const volume = (read: (options: Attributes) => number) => () => {
      const options = ebs()
      return options === undefined || !options.boolean('ebs_enabled', false) ? 0 : read(options) * dataNodes()
    }
    const volumeType = () => ebs()?.string('volume_type', 'gp2') ?? 'gp2'
    const gb = (options: Attributes) => required(options.number('volume_size'), 'volume_size')
    const iops = (options: Attributes): number => {
      if (volumeType().startsWith('io')) return required(options.number('iops'), 'iops')
      return volumeType() === 'gp3' ? Math.max(options.number('iops', 0) - includedIops(gb(options)), 0) : 0
    }
    const throughput = (options: Attributes): number =>
      volumeType() === 'gp3' ? Math.max(options.number('throughput', 0) - includedThroughput(gb(options)), 0) : 0
    return [
      nodes('Data nodes', type('instance_type', 'm4.large.search'), dataNodes),
      nodes('Dedicated master nodes', type('dedicated_master_type'), on('dedicated_master_enabled', 'dedicated_master_count')),
      nodes('UltraWarm nodes', type('warm_type'), on('warm_enabled', 'warm_count')),
      ...coordinators.map((node, position) =>
        nodes(
          `Coordinator nodes${position === 0 ? '' : ` ${position + 1}`}`,
          () => searchInstance(required(node.string('type'), 'type')),
          () => (node.boolean('enabled', false) ? required(node.number('count'), 'count') : 0),
        ),
      ),
      monthly(detailed('Storage', volumeType), () => `aws/opensearch/storage/${volumeType()}`, 'GB-months', volume(gb)),
      monthly(detailed('Provisioned IOPS', volumeType), () => `aws/opensearch/iops/${volumeType()}`, 'IOPS-months', volume(iops)),
      monthly(
        detailed('Provisioned throughput', volumeType),
        () => `aws/opensearch/throughput/${volumeType()}`,
        'MBps-months',
        volume(throughput),
      ),
    ]
  },
})
