import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** GB of memory by the size in a bundle's name. */
const memory: Readonly<Record<string, string>> = {
  nano: '0.5',
  micro: '1',
  small: '2',
  medium: '4',
  large: '8',
  xlarge: '16',
  '2xlarge': '32',
  '4xlarge': '64',
}

/** `small_win_2_0`, `nano_ipv6_3_0`: size, system, addresses and generation, which does not change the price. */
function bundleSku(bundle: string): string {
  const [, size = '', windows, ipv6] = /^([a-z0-9]+)(_win)?(_ipv6)?_\d+_\d+$/.exec(bundle) ?? []
  if (!Object.hasOwn(memory, size)) return `aws/lightsail/instance/linux/${bundle}`
  return `aws/lightsail/instance/${windows === undefined ? 'linux' : 'windows'}${ipv6 === undefined ? '' : '-ipv6'}/${memory[size]}gb`
}

/** A server with disk and transfer in one price, by its bundle. https://aws.amazon.com/lightsail/pricing/ */
export const lightsailInstance = defineResource({
  type: 'aws_lightsail_instance',
  service: 'Amazon Lightsail',
  category: 'Compute',
  skus: ['aws/lightsail/instance/*/*'],
  charges: ({ attributes }) => {
    const bundle = (): string => {
      const id = attributes.string('bundle_id')
      if (id === undefined) throw new NotKnown({ kind: 'error', text: 'bundle_id is not set' })
      return id
    }
    return [hourly(detailed('Virtual server', bundle), () => bundleSku(bundle()))]
  },
})
