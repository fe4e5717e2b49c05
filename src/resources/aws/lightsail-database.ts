import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

const memory: Readonly<Record<string, string>> = { micro: '1', small: '2', medium: '4', large: '8' }

/** A database with disk and transfer in one price: `micro_2_0`, `micro_ha_2_0` with a standby. https://aws.amazon.com/lightsail/pricing/ */
export const lightsailDatabase = defineResource({
  type: 'aws_lightsail_database',
  service: 'Amazon Lightsail',
  category: 'Databases',
  skus: ['aws/lightsail/database/*/*'],
  charges: ({ attributes }) => {
    const bundle = (): string => {
      const id = attributes.string('bundle_id')
      if (id === undefined) throw new NotKnown({ kind: 'error', text: 'bundle_id is not set' })
      return id
    }
    const sku = (): string => {
      const [, size = '', standby] = /^([a-z]+)(_ha)?_\d+_\d+$/.exec(bundle()) ?? []
      const gb = Object.hasOwn(memory, size) ? `${memory[size]}gb` : bundle()
      return `aws/lightsail/database/${standby === undefined ? 'standard' : 'high-availability'}/${gb}`
    }
    return [hourly(detailed('Database', bundle), sku)]
  },
})
