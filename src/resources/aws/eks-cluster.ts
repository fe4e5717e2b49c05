import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { isExtendedSupport } from './eks-versions.ts'
import { onlyIf } from './only-if.ts'

/** The control plane by the hour, and more for an old version, unless AWS may upgrade it. https://aws.amazon.com/eks/pricing/ */
export const eksCluster = defineResource({
  type: 'aws_eks_cluster',
  service: 'Amazon Elastic Kubernetes Service',
  category: 'Compute',
  skus: ['aws/eks/cluster-hours', 'aws/eks/extended-support-hours'],
  charges: ({ attributes, asOf }) => {
    // Without a version EKS takes the newest that it recommends.
    const isExtended = (): boolean => {
      const version = attributes.string('version')
      const support = attributes.block('upgrade_policy')?.string('support_type')
      return version !== undefined && support !== 'STANDARD' && isExtendedSupport(version, asOf)
    }
    return [
      hourly('EKS cluster', 'aws/eks/cluster-hours'),
      ...onlyIf(isExtended, hourly('Extended support', 'aws/eks/extended-support-hours')),
    ]
  },
})
