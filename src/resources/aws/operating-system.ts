import { NotKnown, Unknown } from '../../model/unknown.ts'
import type { Attributes } from '../attributes.ts'
import type { Usage } from '../usage.ts'

export type OperatingSystem = 'linux' | 'windows' | 'rhel' | 'suse'

export const operatingSystemNames: Readonly<Record<OperatingSystem, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  rhel: 'Red Hat Enterprise Linux',
  suse: 'SUSE Linux',
}

export const operatingSystemUsage = { operating_system: 'Operating system of the instances: linux, windows, rhel or suse' } as const

/** Images have no price of their own; what is billed is the operating system that they bring, so names in image references are read. */
const imageHints: readonly (readonly [OperatingSystem, RegExp])[] = [
  ['windows', /windows|[^a-z]win(20\d\d|[^a-z]|$)/i],
  ['rhel', /rhel|red[-_ ]?hat/i],
  ['suse', /suse|[^a-z]sles([^a-z]|$)/i],
]

/** `<powershell>`, plain and as base64: only Windows images run it. */
const windowsUserData = /^\s*(<powershell>|PHBvd2Vyc2hlbGw)/

/**
 * The operating system: as the usage says, else what the configuration gives away (an SSM parameter or data source of an image that is
 * named after it, PowerShell user data, a wanted administrator password), else Linux. Throws NotKnown for a usage value that is no system.
 */
export function operatingSystemOf(usage: Usage, layers: readonly Attributes[], imageAttribute: string): OperatingSystem {
  const stated = usage.text('operating_system')?.toLowerCase()
  if (stated !== undefined) {
    if (Object.hasOwn(operatingSystemNames, stated)) return stated as OperatingSystem
    throw new NotKnown({ kind: 'variable', text: `the usage operating_system is not linux, windows, rhel or suse` })
  }
  for (const layer of layers) {
    if (layer.raw('get_password_data') === true) return 'windows'
    for (const name of ['user_data', 'user_data_base64']) {
      const data = layer.raw(name)
      if (typeof data === 'string' && windowsUserData.test(data)) return 'windows'
    }
  }
  const layer = layers.find(layer => layer.has(imageAttribute))
  // A plan has the image's id, and beside it where it comes from.
  const image = layer?.raw('image_source') ?? layer?.raw(imageAttribute)
  const hint = image instanceof Unknown ? (image.reference?.address ?? image.cause.text) : image
  if (typeof hint !== 'string') return 'linux'
  return imageHints.find(([, pattern]) => pattern.test(hint))?.[0] ?? 'linux'
}
