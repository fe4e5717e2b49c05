import { NotKnown, Unknown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { NamedVolume } from './ec2-instance-charges.ts'
import type { OperatingSystem } from './operating-system.ts'

/** The value of the first of several descriptions that says anything; an unknown one counts as saying something. */
export function firstSet<T>(layers: readonly Attributes[], read: (layer: Attributes) => T | undefined): T | undefined {
  for (const layer of layers) {
    const value = read(layer)
    if (value !== undefined) return value
  }
  return undefined
}

/** GiB of the root volume of the common images; AWS sizes a root volume like its image where nothing else is said. */
const imageSizes: Readonly<Record<OperatingSystem, number>> = { linux: 8, windows: 30, rhel: 10, suse: 10 }

/** The default type of a block device mapping in the EC2 API, whatever the image says of itself. */
const defaultType = 'gp2'

/** The root volume, which every instance has, written down or not. The first layer that says a thing wins. */
export const rootVolume = (layers: readonly Attributes[], operatingSystem: () => OperatingSystem): NamedVolume => ({
  name: 'root_block_device',
  ...volume(layers, () => imageSizes[operatingSystem()]),
  ...(layers.some(layer => layer.has('volume_size')) ? {} : { note: ', size of a common image' }),
})

/** Another volume. Without a size it is as large as the snapshot it is made of. */
export const dataVolume = (name: string, layers: readonly Attributes[]): NamedVolume => ({
  name,
  ...volume(layers, () => {
    throw new NotKnown({ kind: 'computed', text: `the size of ${name} is that of its snapshot` })
  }),
})

const volume = (layers: readonly Attributes[], otherwise: () => number): Omit<NamedVolume, 'name'> => ({
  type: () => firstSet(layers, layer => layer.string('volume_type')) ?? defaultType,
  size: () => firstSet(layers, layer => layer.number('volume_size')) ?? otherwise(),
  iops: () => firstSet(layers, layer => layer.number('iops')),
  throughput: () => firstSet(layers, layer => layer.number('throughput')),
})

const rootDevices = /^(\/dev\/)?(xvda|sda1?)$/

/** Whether a block device mapping of a launch template is about the root volume: by its usual names, or as the image's `root_device_name`. */
export function isRootDevice(mapping: Attributes): boolean {
  const device = mapping.raw('device_name')
  if (device instanceof Unknown) return device.reference?.attribute === 'root_device_name' || /root_device_name/.test(device.cause.text)
  return typeof device === 'string' && rootDevices.test(device)
}

/** What tells the volumes of one instance apart; a device without a known name goes by its place. */
export function deviceName(block: Attributes, index: number): string {
  const device = block.raw('device_name')
  return typeof device === 'string' ? device.replace(/^\/dev\//, '') : String(index)
}
