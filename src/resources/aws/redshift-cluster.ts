import { hourly } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'

/** A provisioned Redshift cluster: nodes, managed storage of RA3 nodes, and what is used on top. https://aws.amazon.com/redshift/pricing/ */
export const redshiftCluster = defineResource({
  type: 'aws_redshift_cluster',
  service: 'Amazon Redshift',
  category: 'Analytics',
  skus: [
    'aws/redshift/node/*',
    'aws/redshift/concurrency-scaling/*',
    'aws/redshift/managed-storage',
    'aws/redshift/spectrum',
    'aws/redshift/backup',
  ],
  usage: {
    managed_storage_gb: 'Managed storage, GB; RA3 nodes only',
    excess_concurrency_scaling_secs: 'Seconds of concurrency scaling a month beyond the free credits',
    spectrum_data_scanned_tb: 'Data scanned by Redshift Spectrum, TB a month',
    backup_storage_gb: 'Snapshots kept, GB',
  },
  charges({ attributes, usage }) {
    const nodeType = () => required(attributes.string('node_type'), 'node_type').toLowerCase()
    const nodes = () => attributes.number('number_of_nodes', 1)
    const metered = (description: Charge['description'], sku: () => string, unit: string, quantity: () => number): Charge => ({
      description,
      sku,
      unit,
      quantity,
      usageBased: true,
    })
    return [
      hourly(
        detailed('Nodes', () => `on-demand, ${nodeType()}`),
        () => `aws/redshift/node/${nodeType()}`,
        nodes,
      ),
      metered(
        'Managed storage',
        () => 'aws/redshift/managed-storage',
        'GB-months',
        () => (nodeType().startsWith('ra3') ? usage.number('managed_storage_gb') : 0),
      ),
      // A cluster that helps out has as many nodes.
      metered(
        detailed('Concurrency scaling', nodeType),
        () => `aws/redshift/concurrency-scaling/${nodeType()}`,
        'node-seconds',
        () => usage.number('excess_concurrency_scaling_secs') * nodes(),
      ),
      metered(
        'Spectrum',
        () => 'aws/redshift/spectrum',
        'TB',
        () => usage.number('spectrum_data_scanned_tb'),
      ),
      metered(
        'Backup storage',
        () => 'aws/redshift/backup',
        'GB-months',
        () => usage.number('backup_storage_gb'),
      ),
    ]
  },
})
