import { hoursPerMonth } from '../../model/money.ts'
import { NotKnown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { required } from '../required.ts'

/** vCPUs and memory of its containers by the hour that it runs. https://azure.microsoft.com/pricing/details/container-instances/ */
export const containerGroup = defineResource({
  type: 'azurerm_container_group',
  service: 'Azure Container Instances',
  category: 'Compute',
  skus: ['azurerm/container-instances/*'],
  charges: ({ attributes }) => {
    const containers = attributes.blocks('container')
    const kind = (): string => {
      if (attributes.string('sku', 'Standard') === 'Confidential') return 'confidential'
      if (attributes.string('sku', 'Standard') === 'Dedicated')
        throw new NotKnown({ kind: 'limit', text: 'the price tables do not have dedicated container groups' })
      return attributes.string('priority', 'Regular') === 'Spot' ? 'spot' : 'standard'
    }
    const total = (name: string) => (): number =>
      containers.reduce((sum: number, container: Attributes) => sum + required(container.number(name), name), 0)
    const sku = (part: string) => () => `azurerm/container-instances/${kind()}/${part}`
    const cpu = total('cpu')
    return [
      monthly('vCPU', sku('vcpu'), 'vCPU-hours', () => cpu() * hoursPerMonth),
      monthly('Memory', sku('memory'), 'GB-hours', () => total('memory')() * hoursPerMonth),
      ...(attributes.string('os_type', 'Linux') === 'Windows'
        ? [monthly('Windows software', 'azurerm/container-instances/standard/windows', 'vCPU-seconds', () => cpu() * hoursPerMonth * 3600)]
        : []),
    ]
  },
})
