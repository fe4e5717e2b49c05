import { defineTable, pickItems } from '../mapping.ts'

export const eks = defineTable({
  table: 'aws/eks',
  rows: facts =>
    pickItems(
      facts.csv('aws/ecs_eks_fargate.csv').filter(({ columns }) => columns.service === 'eks'),
      {
        'Compute per Hours': { sku: 'cluster-hours', unit: 'hours' },
        // Comes on top of the cluster hour.
        'Compute ExtendedSupport per Hours': { sku: 'extended-support-hours', unit: 'hours' },
        'Fargate perCPU per hours': { sku: 'fargate/vcpu', unit: 'vCPU-hours' },
        'Fargate perGB per hours': { sku: 'fargate/memory', unit: 'GB-hours' },
      },
    ),
})
