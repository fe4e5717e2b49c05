import { Unknown } from '../../../../model/unknown.ts'
import { markSensitive, unmark } from '../../values/traits.ts'
import { isSensitive, type Value } from '../../values/value.ts'
import { awsProviderRegion } from '../regions.ts'
import type { ResourceInstance } from '../resource-node.ts'

/** Prefixes of region names to the partition and its DNS suffix. */
const partitions: readonly (readonly [prefix: string, partition: string, suffix: string])[] = [
  ['cn-', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-', 'aws-us-gov', 'amazonaws.com'],
  ['us-iso-', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['', 'aws', 'amazonaws.com'],
]

function partitionOf(region: string): { readonly name: string; readonly suffix: string } {
  const [, name = 'aws', suffix = 'amazonaws.com'] = partitions.find(([prefix]) => region.startsWith(prefix)) ?? []
  return { name, suffix }
}

const providerRegion = ({ module, declaration }: ResourceInstance): string | Unknown => awsProviderRegion(module.providerOf(declaration))

/** The region that one of a data source's arguments names, else the provider's. */
function regionOf(instance: ResourceInstance, ...names: readonly string[]): string | Unknown {
  for (const name of names) {
    const given = unmark(instance.configured(name) ?? null)
    if (given instanceof Unknown) return given
    if (typeof given === 'string' && given !== '') return given
  }
  return providerRegion(instance)
}

/** `aws_region`: the region that it names (`name`, or `region` from version 6 on), else the provider's. */
export function region(instance: ResourceInstance, path: string): Value | undefined {
  // Which region an endpoint belongs to is for the provider to know.
  if (path !== 'endpoint' && instance.configured('endpoint') !== undefined) return undefined
  if (path !== 'name' && path !== 'id' && path !== 'region' && path !== 'endpoint') return undefined
  const own = regionOf(instance, 'name', 'region')
  if (own instanceof Unknown || path !== 'endpoint') return own
  return `ec2.${own}.${partitionOf(own).suffix}`
}

/** `aws_partition`: by the provider's region. */
export function partition(instance: ResourceInstance, path: string): Value | undefined {
  const own = providerRegion(instance)
  if (own instanceof Unknown) return own
  const { name, suffix } = partitionOf(own)
  if (path === 'partition' || path === 'id') return name
  if (path === 'dns_suffix') return suffix
  return path === 'reverse_dns_prefix' ? suffix.split('.').reverse().join('.') : undefined
}

/** `aws_service_principal` in the standard partition, where all names end alike; elsewhere some services have names of their own. */
export function servicePrincipal(instance: ResourceInstance, path: string): Value | undefined {
  const own = regionOf(instance, 'region')
  if (own instanceof Unknown) return own
  if (path === 'region') return own
  if (partitionOf(own).name !== 'aws') return undefined
  if (path === 'suffix') return 'amazonaws.com'
  const service = unmark(instance.configured('service_name') ?? null)
  if (service instanceof Unknown) return service
  if (typeof service !== 'string') return undefined
  if (path === 'name') return `${service}.amazonaws.com`
  return path === 'id' ? `${service}.${own}.amazonaws.com` : undefined
}

const sections: readonly string[] = ['partition', 'service', 'region', 'account', 'resource']

/** `aws_arn`: the sections of the ARN that it is given. */
export function arn(instance: ResourceInstance, path: string): Value | undefined {
  const marked = instance.configured('arn') ?? null
  const given = unmark(marked)
  if (given instanceof Unknown) return new Unknown(given.cause)
  const value = typeof given === 'string' ? sectionOf(given, path) : undefined
  return value !== undefined && isSensitive(marked) ? markSensitive(value) : value
}

function sectionOf(given: string, path: string): string | undefined {
  const [prefix, ...parts] = given.split(':')
  if (prefix !== 'arn' || parts.length < sections.length) return undefined
  if (path === 'id') return given
  const place = sections.indexOf(path)
  if (place < 0) return undefined
  return place < sections.length - 1 ? parts[place] : parts.slice(place).join(':')
}
