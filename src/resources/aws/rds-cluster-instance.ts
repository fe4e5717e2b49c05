import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { required } from '../required.ts'
import { vcpus } from './database-instance-class.ts'
import { databaseEngine } from './rds-engine.ts'
import { extendedSupport, supportYear } from './rds-extended-support.ts'
import { cpuCredits, instanceUsage, performanceInsights } from './rds-instance-charges.ts'
import { reservation, reservedInstance } from './reserved-instance.ts'

/** An Aurora instance; engine, version and I/O-optimized pricing follow its cluster. https://aws.amazon.com/rds/aurora/pricing/ */
export const rdsClusterInstance = defineResource({
  type: 'aws_rds_cluster_instance',
  service: 'Amazon Relational Database Service',
  category: 'Databases',
  skus: [
    'aws/aurora/*/standard/*',
    'aws/aurora/*/io-optimized/*',
    'aws/aurora/serverless-v2/*',
    'aws/aurora/cpu-credits',
    'aws/aurora/performance-insights/*',
    'aws/aurora/extended-support/*',
  ],
  usage: {
    ...instanceUsage,
    vcpu_count: 'vCPUs of the instance, where the class is to be overridden',
    capacity_units_per_hr: 'Aurora capacity units that run on average; db.serverless only',
  },
  charges({ attributes, usage, related, asOf }) {
    const cluster = () => related.to('cluster_identifier', ['aws_rds_cluster'], ['cluster_identifier'])?.attributes
    const engineName = () => {
      const name = attributes.string('engine') ?? cluster()?.string('engine')
      if (name === undefined) throw new NotKnown({ kind: 'computed', text: 'engine comes from a cluster that is not in this project' })
      return name
    }
    const engine = () => databaseEngine(engineName(), attributes)
    const instanceClass = () => required(attributes.string('instance_class'), 'instance_class').toLowerCase()
    const isServerless = attributes.raw('instance_class') === 'db.serverless'
    const storage = () => (cluster()?.string('storage_type') === 'aurora-iopt1' ? 'io-optimized' : 'standard')
    const table = () => 'aws/aurora'
    const reserved = reservation(usage)
    const details = () => `${engine().label}, ${instanceClass()}${storage() === 'standard' ? '' : ', I/O-optimized'}`
    const least = () => cluster()?.block('serverlessv2_scaling_configuration')?.number('min_capacity') ?? 0
    // It never runs on less than the cluster's least capacity; only what goes beyond depends on usage.
    const capacity = () => usage.optionalNumber('capacity_units_per_hr') ?? (least() || usage.number('capacity_units_per_hr'))
    const serverless: Charge = {
      description: detailed('Aurora serverless v2', () => {
        const bound = usage.has('capacity_units_per_hr') || least() === 0 ? '' : `, the least: ${least()} ACU`
        return `${engine().label}${storage() === 'standard' ? '' : ', I/O-optimized'}${bound}`
      }),
      sku: () => `aws/aurora/serverless-v2/${storage()}`,
      unit: 'ACU-hours',
      quantity: () => capacity() * hoursPerMonth,
      usageBased: true,
    }
    const provisioned =
      reserved === undefined
        ? [
            hourly(
              detailed('Database instance', () => `on-demand, ${details()}`),
              () => `${engine().sku}/${storage()}/${instanceClass()}`,
            ),
          ]
        : reservedInstance(reserved, {
            name: 'Database instance',
            details,
            stem: () => `${engine().reserved}/${storage()}`,
            type: instanceClass,
          })
    const instance = { attributes, usage, table, instanceClass }
    const supported = () => cluster()?.string('engine_lifecycle_support') !== 'open-source-rds-extended-support-disabled'
    const version = () => attributes.string('engine_version') ?? cluster()?.string('engine_version')
    if (isServerless) {
      const measure = { unit: 'ACU-months', amount: capacity, longTerm: () => 'serverless', prefix: 'serverless-' } as const
      return [serverless, ...performanceInsights(instance, measure)]
    }
    return [
      ...provisioned,
      ...performanceInsights(instance),
      cpuCredits(instance),
      extendedSupport({
        table,
        year: () => (supported() ? supportYear(engineName(), version(), asOf) : undefined),
        vcpus: () => vcpus(instanceClass()),
      }),
    ]
  },
})
