import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { type ChargeContext, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

function family({ attributes }: ChargeContext): string {
  const stated = attributes.string('instance_family') ?? attributes.string('instance_type')?.split('.')[0]
  if (stated === undefined) throw new NotKnown({ kind: 'error', text: 'neither instance_type nor instance_family is set' })
  return stated
}

/** A host by the hour and instance family, whatever runs on it. https://aws.amazon.com/ec2/dedicated-hosts/pricing/ */
export const ec2Host = defineResource({
  type: 'aws_ec2_host',
  service: 'Amazon Elastic Compute Cloud',
  category: 'Compute',
  skus: ['aws/ec2-host/on-demand/*'],
  usage: {
    reserved_instance_term: 'Term of a reservation of the host: 1_year or 3_year',
    reserved_instance_payment_option: 'Payment of the reservation: no_upfront, partial_upfront or all_upfront',
  },
  charges: context => {
    const reserved = context.usage.has('reserved_instance_term')
    return [
      hourly(
        detailed('Dedicated host', () => `${reserved ? 'reserved' : 'on-demand'}, ${family(context)}`),
        () => {
          if (reserved) throw new NotKnown({ kind: 'data', text: 'the price tables have no reserved prices of hosts' })
          return `aws/ec2-host/on-demand/${family(context)}`
        },
      ),
    ]
  },
})
