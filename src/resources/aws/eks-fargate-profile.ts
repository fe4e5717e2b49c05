import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A profile costs nothing; the pods that it takes are billed by what they ask for, and pods are not in Terraform. https://aws.amazon.com/fargate/pricing/ */
export const eksFargateProfile = defineResource({
  type: 'aws_eks_fargate_profile',
  service: 'Amazon Elastic Kubernetes Service',
  category: 'Compute',
  skus: ['aws/eks/fargate/vcpu', 'aws/eks/fargate/memory'],
  usage: {
    monthly_vcpu_hours: 'vCPU-hours of all pods of the profile a month',
    monthly_memory_gb_hours: 'GB-hours of memory of all pods of the profile a month',
  },
  charges: ({ usage }) => [
    metered('Pods, vCPU', 'aws/eks/fargate/vcpu', { unit: 'vCPU-hours', usage, key: 'monthly_vcpu_hours' }),
    metered('Pods, memory', 'aws/eks/fargate/memory', { unit: 'GB-hours', usage, key: 'monthly_memory_gb_hours' }),
  ],
})
