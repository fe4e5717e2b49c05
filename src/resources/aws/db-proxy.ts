import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { defineResource, type Related } from '../definition.ts'
import { vcpus } from './database-instance-class.ts'

/** vCPUs that a proxy is billed for at least. */
const leastVcpus = 2

/** vCPUs of the databases behind a proxy. Throws NotKnown where one is not in the project. */
function databaseVcpus(related: Related): number {
  const targets = related.from('aws_db_proxy_target', 'db_proxy_name')
  if (targets.length === 0) throw new NotKnown({ kind: 'computed', text: 'the databases behind the proxy are not in this project' })
  const classes = targets.flatMap(target => {
    const instance = target.related.to('db_instance_identifier', ['aws_db_instance'], ['identifier'])
    const cluster = target.related.to('db_cluster_identifier', ['aws_rds_cluster'], ['cluster_identifier'])
    const members = cluster?.related.from('aws_rds_cluster_instance', 'cluster_identifier', ['cluster_identifier']) ?? []
    return [...(instance === undefined ? [] : [instance]), ...members].map(({ attributes }) => attributes.string('instance_class'))
  })
  if (classes.length === 0) throw new NotKnown({ kind: 'computed', text: 'the databases behind the proxy are not in this project' })
  return classes.reduce((sum, name) => sum + vcpus(name ?? ''), 0)
}

/** An RDS proxy, billed by the vCPUs of the databases behind it. https://aws.amazon.com/rds/proxy/pricing/ */
export const dbProxy = defineResource({
  type: 'aws_db_proxy',
  service: 'Amazon Relational Database Service',
  category: 'Databases',
  skus: ['aws/rds/proxy'],
  charges: ({ related }) => [
    {
      description: 'Proxy',
      sku: () => 'aws/rds/proxy',
      unit: 'vCPU-hours',
      quantity: () => Math.max(databaseVcpus(related), leastVcpus) * hoursPerMonth,
    },
  ],
})
