import { defineTable, pickItems } from '../mapping.ts'

/** Fargate. Pods of EKS on Fargate cost the same as Linux tasks on x86 of ECS. */
export const ecs = defineTable({
  table: 'aws/ecs',
  rows: facts =>
    pickItems(
      facts.csv('aws/ecs_eks_fargate.csv').filter(({ columns }) => columns.service === 'ecs'),
      {
        'perCPU per hour': { sku: 'fargate/linux-x86/vcpu', unit: 'vCPU-hours' },
        'perGB per hour': { sku: 'fargate/linux-x86/memory', unit: 'GB-hours' },
        'ARM perCPU per hour': { sku: 'fargate/linux-arm/vcpu', unit: 'vCPU-hours' },
        'ARM perGB per hour': { sku: 'fargate/linux-arm/memory', unit: 'GB-hours' },
        'perCPU per hour Windows': { sku: 'fargate/windows-x86/vcpu', unit: 'vCPU-hours' },
        'perGB per hour Windows': { sku: 'fargate/windows-x86/memory', unit: 'GB-hours' },
        'perCPU OS License Fee per hour Windows': { sku: 'fargate/windows-x86/license', unit: 'vCPU-hours' },
        'Storage per GB-Hours': { sku: 'fargate/ephemeral-storage', unit: 'GB-hours' },
      },
    ),
})
