import { hoursPerMonth } from '../../model/money.ts'
import { type Charge, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { type ClusterDatabase, clusterCpuCredits, clusterInstance, clusterInstanceHours } from './cluster-database-charges.ts'

const neptune: ClusterDatabase = { table: 'aws/neptune', clusterType: 'aws_neptune_cluster' }

/** What a serverless cluster scales down to unless it says otherwise. */
const leastCapacity = 2.5

/** A Neptune instance, provisioned or serverless; I/O-optimized pricing follows its cluster. https://aws.amazon.com/neptune/pricing/ */
export const neptuneClusterInstance = defineResource({
  type: 'aws_neptune_cluster_instance',
  service: 'Amazon Neptune',
  category: 'Databases',
  skus: ['aws/neptune/instance/*/*', 'aws/neptune/serverless/*', 'aws/neptune/cpu-credits'],
  usage: {
    monthly_cpu_credit_hrs: 'Hours a month in which every vCPU runs above its baseline; T3 and T4g only',
    capacity_units_per_hr: 'Neptune capacity units that run on average; db.serverless only',
  },
  charges(context) {
    const { attributes, usage } = context
    if (attributes.raw('instance_class') !== 'db.serverless')
      return [clusterInstanceHours(context, neptune), clusterCpuCredits(context, neptune, (hours, vcpus) => hours * vcpus)]
    const { cluster, storage } = clusterInstance(context, neptune)
    const least = () => cluster()?.block('serverless_v2_scaling_configuration')?.number('min_capacity') ?? leastCapacity
    const serverless: Charge = {
      description: detailed('Neptune serverless', () => (usage.has('capacity_units_per_hr') ? 'average' : `the least: ${least()} NCU`)),
      sku: () => `aws/neptune/serverless/${storage()}`,
      unit: 'NCU-hours',
      quantity: () => (usage.optionalNumber('capacity_units_per_hr') ?? least()) * hoursPerMonth,
      usageBased: true,
    }
    return [serverless]
  },
})
