import { byUsageType, type OfferMapping } from '../mapping.ts'

/** https://aws.amazon.com/eks/pricing/ */
export const eks: OfferMapping = {
  offer: 'AmazonEKS',
  item: byUsageType('aws/eks', {
    'AmazonEKS-Hours:perCluster': ['cluster-hours', 'hours'],
    // Comes on top of the cluster hour.
    'AmazonEKS-Hours:extendedSupport': ['extended-support-hours', 'hours'],
    'Fargate-vCPU-Hours:perCPU': ['fargate/vcpu', 'vCPU-hours'],
    'Fargate-GB-Hours': ['fargate/memory', 'GB-hours'],
  }),
}
