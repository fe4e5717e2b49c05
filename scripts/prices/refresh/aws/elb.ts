import { byUsageType, type OfferMapping } from '../mapping.ts'

/** The kind of load balancer stands in the operation; Classic ones have no capacity units. https://aws.amazon.com/elasticloadbalancing/pricing/ */
export const elb: OfferMapping = {
  offer: 'AWSELB',
  item: byUsageType('aws/elb', {
    'LoadBalancerUsage LoadBalancing': ['classic/hours', 'hours'],
    'LoadBalancerUsage LoadBalancing:Application': ['application/hours', 'hours'],
    'LoadBalancerUsage LoadBalancing:Network': ['network/hours', 'hours'],
    'LoadBalancerUsage LoadBalancing:Gateway': ['gateway/hours', 'hours'],
    'LCUUsage LoadBalancing:Application': ['application/lcu', 'LCU-hours'],
    'LCUUsage LoadBalancing:Network': ['network/lcu', 'LCU-hours'],
    'LCUUsage LoadBalancing:Gateway': ['gateway/lcu', 'LCU-hours'],
    'DataProcessing-Bytes LoadBalancing': ['classic/data', 'GB'],
  }),
}
