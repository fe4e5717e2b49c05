import { hoursPerMonth } from '../../model/money.ts'
import { type Attributes, readAttributes } from '../attributes.ts'
import { instanceSkus } from '../aws/ec2-instance-charges.ts'
import { diskSkus as azureDiskSkus } from '../azurerm/managed-disk-charges.ts'
import { virtualMachineSkus } from '../azurerm/virtual-machine-charges.ts'
import { monthly } from '../charges.ts'
import { type Charge, type ChargeEntry, defineResource } from '../definition.ts'
import { diskSkus as googleDiskSkus } from '../google/disk-charges.ts'
import { machineSkus } from '../google/machine-charges.ts'

/** `amount` units a month of each of a group's nodes. */
function ofEachNode(group: Attributes, description: string, sku: string, unit: string, amount: () => number): Charge {
  const region = group.string('region', '')
  return {
    ...monthly(description, { id: sku, region }, unit, () => amount() * group.number('nodes', 0)),
    scaled: () => {
      const [low, high] = [group.number('low'), group.number('high')]
      if (low === undefined || high === undefined || low === high) return undefined
      return { low: low * amount(), high: high * amount(), by: 'autoscaling' }
    },
  }
}

function groupCharges(group: Attributes): ChargeEntry {
  const spot = group.string('capacity') === 'spot' ? ', spot' : ''
  const sustained = group.number('sustained_use')
  const kind = `${group.string('type', '')}${spot}${sustained === undefined ? '' : ', sustained use'}`
  const beyond = group.boolean('billed_elsewhere', false) ? ' beyond those declared' : ''
  return {
    group: group.string('name', ''),
    charges: [
      {
        ...ofEachNode(group, `Nodes${beyond} (${kind})`, group.string('sku', ''), 'hours', () => hoursPerMonth),
        ...(sustained === undefined ? {} : { factor: () => sustained }),
      },
      ...group
        .blocks('extras')
        .map(extra =>
          ofEachNode(group, extra.string('description', ''), extra.string('sku', ''), extra.string('unit', ''), () =>
            extra.number('quantity', 0),
          ),
        ),
    ],
  }
}

/** The nodes that a cluster's workloads need and that no Terraform resource of the report has on its bill, with their disks. */
export const cluster = defineResource({
  type: 'kubernetes:Cluster',
  service: 'Kubernetes',
  category: 'Compute',
  skus: [...instanceSkus, ...virtualMachineSkus, ...azureDiskSkus, ...machineSkus, ...googleDiskSkus],
  charges: ({ attributes, resource }) => {
    // What a reader is told as the reason of a change; the rest is not recorded.
    attributes.string('nodes')
    return readAttributes(resource.attributes, () => {})
      .blocks('groups')
      .map(groupCharges)
  },
})
