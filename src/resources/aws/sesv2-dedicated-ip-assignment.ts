import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** A leased address is billed by the month. https://aws.amazon.com/ses/pricing/ */
export const sesv2DedicatedIpAssignment = defineResource({
  type: 'aws_sesv2_dedicated_ip_assignment',
  service: 'Amazon Simple Email Service',
  category: 'Business Applications',
  skus: ['aws/ses/dedicated-ips'],
  charges: () => [monthly('Dedicated IP', 'aws/ses/dedicated-ips', 'addresses')],
})
