import { defineResource } from '../definition.ts'
import { capacityUsage } from './load-balancer-capacity.ts'
import { loadBalancerCharges } from './load-balancer-charges.ts'
import { balancerAddresses, balancerAddressUsage, publicIpv4Sku } from './public-ipv4.ts'

/** Billed by the hour, by capacity units, and for the public addresses that AWS gives it. */
export const lb = defineResource({
  type: 'aws_lb',
  aliases: ['aws_alb'],
  service: 'Elastic Load Balancing',
  category: 'Networking',
  skus: ['aws/elb/application/*', 'aws/elb/network/*', 'aws/elb/gateway/*', publicIpv4Sku],
  usage: { ...capacityUsage, ...balancerAddressUsage },
  charges: ({ attributes, usage }) => {
    const kind = attributes.string('load_balancer_type', 'application')
    const inside = kind === 'gateway' || attributes.raw('internal') === true
    return [...loadBalancerCharges(kind, usage), ...(inside ? [] : [balancerAddresses(usage)])]
  },
})
