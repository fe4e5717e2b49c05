import { hoursPerMonth } from '../../model/money.ts'
import { type ChargeContext, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import { type OperatingSystem, operatingSystemNames } from './operating-system.ts'

const target = 'capacity_reservation_specification.capacity_reservation_target.capacity_reservation_id'

function operatingSystemOf({ attributes }: ChargeContext): OperatingSystem {
  const platform = attributes.string('instance_platform', '')
  if (platform.startsWith('Windows')) return 'windows'
  if (platform.startsWith('Red Hat')) return 'rhel'
  return platform.startsWith('SUSE') ? 'suse' : 'linux'
}

/** Reserved capacity costs as much as the instances; those of the project that are launched into it are billed themselves. */
export const ec2CapacityReservation = defineResource({
  type: 'aws_ec2_capacity_reservation',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: ['aws/ec2/instance/*/*/*', 'aws/ec2-windows/*/*'],
  charges: context => {
    const { attributes, related } = context
    const type = (): string => attributes.string('instance_type', '')
    const system = (): OperatingSystem => operatingSystemOf(context)
    const hardware = (): string => (attributes.string('tenancy') === 'dedicated' ? 'dedicated' : 'shared')
    const unused = (): number => Math.max(0, attributes.number('instance_count', 0) - related.from('aws_instance', target).length)
    return [
      {
        description: detailed('Unused reserved capacity', () => `${operatingSystemNames[system()]}, ${type()}`),
        sku: () =>
          system() === 'windows' ? `aws/ec2-windows/${hardware()}/${type()}` : `aws/ec2/instance/${system()}/${hardware()}/${type()}`,
        unit: 'hours',
        quantity: () => unused() * hoursPerMonth,
      },
    ]
  },
})
