import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by the hour for the network interface that is mirrored. https://aws.amazon.com/vpc/pricing/ */
export const ec2TrafficMirrorSession = defineResource({
  type: 'aws_ec2_traffic_mirror_session',
  service: 'Amazon Virtual Private Cloud',
  category: 'Networking',
  skus: ['aws/vpc/traffic-mirroring-hours'],
  charges: () => [hourly('Traffic mirror', 'aws/vpc/traffic-mirroring-hours')],
})
