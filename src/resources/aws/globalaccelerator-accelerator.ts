import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { acceleratorSku } from './global-accelerator-sku.ts'
import { onlyIf } from './only-if.ts'

/** A fixed fee by the hour; the premium for data stands with the endpoint groups. https://aws.amazon.com/global-accelerator/pricing/ */
export const globalacceleratorAccelerator = defineResource({
  type: 'aws_globalaccelerator_accelerator',
  aliases: ['aws_globalaccelerator_custom_routing_accelerator'],
  service: 'AWS Global Accelerator',
  category: 'Networking',
  skus: [acceleratorSku.id],
  charges: ({ attributes }) => onlyIf(() => attributes.boolean('enabled', true), hourly('Fixed fee', acceleratorSku)),
})
