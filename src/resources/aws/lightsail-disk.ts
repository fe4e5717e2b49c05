import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'

/** Billed by its size. https://aws.amazon.com/lightsail/pricing/ */
export const lightsailDisk = defineResource({
  type: 'aws_lightsail_disk',
  service: 'Amazon Lightsail',
  category: 'Storage',
  skus: ['aws/lightsail/block-storage'],
  charges: ({ attributes }) => [
    monthly('Block storage', 'aws/lightsail/block-storage', 'GB-months', () => attributes.number('size_in_gb', 0)),
  ],
})
