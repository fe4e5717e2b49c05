import type { AttributeObject, Resource } from '../../model/resource.ts'
import type { ProviderConfiguration } from '../terraform/evaluate/providers.ts'
import { regionOf } from '../terraform/evaluate/regions.ts'

/** The region of a resource: what an object that exists tells in its ARN or zone, else what its provider's configuration says. */
export function planRegion(provider: ProviderConfiguration, attributes: AttributeObject): Resource['region'] {
  const told =
    provider.cloud === 'aws'
      ? (regionIn(attributes, 'arn', /^arn:[^:]*:[^:]*:([a-z0-9-]+):/) ?? regionIn(attributes, 'availability_zone', /^(.*\d)[a-z]$/))
      : undefined
  return told ?? regionOf(provider, attributes)
}

function regionIn(attributes: AttributeObject, name: string, pattern: RegExp): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return typeof value === 'string' ? pattern.exec(value)?.[1] : undefined
}
