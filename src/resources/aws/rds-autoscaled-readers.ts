import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext } from '../definition.ts'
import { detailed } from '../description.ts'
import { ifKnown } from '../if-known.ts'
import { autoscaledCapacity } from './autoscaled-capacity.ts'
import { databaseEngine } from './rds-engine.ts'

/** Readers that Application Auto Scaling adds to those of the configuration, of the class that the cluster's instances have. */
export function autoscaledReaders({ attributes, related }: ChargeContext): readonly Charge[] {
  const instances = () => related.from('aws_rds_cluster_instance', 'cluster_identifier', ['cluster_identifier'])
  const wanted = () => autoscaledCapacity(related, 'rds:cluster:ReadReplicaCount', ['cluster:{cluster_identifier}', 'cluster:{id}']) ?? 0
  const added = () => (wanted() === 0 ? 0 : Math.max(wanted() - Math.max(instances().length - 1, 0), 0))
  const instanceClass = () => {
    const [first] = instances()
    const name = first?.attributes.string('instance_class')
    if (name === undefined) throw new NotKnown({ kind: 'computed', text: 'the instances of the cluster are not in this project' })
    return name.toLowerCase()
  }
  const storage = () => (attributes.string('storage_type') === 'aurora-iopt1' ? 'io-optimized' : 'standard')
  const engine = () => databaseEngine(attributes.string('engine', 'aurora'), attributes)
  const readers = hourly(
    detailed('Autoscaled readers', () => `on-demand, ${engine().label}, ${instanceClass()}`),
    () => `${engine().sku}/${storage()}/${instanceClass()}`,
    added,
  )
  return ifKnown(added, undefined) === 0 ? [] : [readers]
}
