import { type Attributes, readAttributes } from '../attributes.ts'
import { hourly } from '../charges.ts'
import type { ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'

const groupCharge = (group: Attributes): ChargeEntry => {
  const spot = group.string('capacity') === 'spot' ? ', spot' : ''
  const nodes = (): number => group.number('nodes', 0)
  const beyond = group.boolean('billed_elsewhere', false) ? ' beyond those declared' : ''
  return {
    group: group.string('name', ''),
    charges: [
      {
        ...hourly(
          `Nodes${beyond} (${group.string('type', '')}${spot})`,
          { id: group.string('sku', ''), region: group.string('region', '') },
          nodes,
        ),
        scaled: () => {
          const [low, high] = [group.number('low'), group.number('high')]
          return low === undefined || high === undefined || low === high
            ? undefined
            : { low: low * 730, high: high * 730, by: 'autoscaling' }
        },
      },
    ],
  }
}

/** The nodes that a cluster's workloads need and that no Terraform resource of the report has on its bill. */
export const cluster = defineResource({
  type: 'kubernetes:Cluster',
  service: 'Kubernetes',
  category: 'Compute',
  skus: [
    'aws/ec2/instance/linux/shared/*',
    'azurerm/virtual-machines/*',
    'azurerm/virtual-machines-spot/*',
    'google/compute/on-demand/*',
    'google/compute/spot/*',
  ],
  charges: ({ attributes, resource }) => {
    // What a reader is told as the reason of a change; the rest is not recorded.
    attributes.string('nodes')
    return readAttributes(resource.attributes, () => {})
      .blocks('groups')
      .map(groupCharge)
  },
})
