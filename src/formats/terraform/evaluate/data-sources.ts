import { Unknown } from '../../../model/unknown.ts'
import { Mapping, type Value } from '../values/value.ts'
import { mockedAttribute } from './mocks.ts'
import { defaultTags } from './provider-settings.ts'
import { awsProviderRegion } from './regions.ts'
import type { ResourceInstance } from './resource-node.ts'

/** What is certain about an attribute of a data source without asking the cloud; undefined: nothing. */
export type DataSourceFacts = (instance: ResourceInstance, attribute: string) => Value | undefined

const region: DataSourceFacts = (instance, attribute) =>
  attribute === 'name' || attribute === 'id' || attribute === 'region'
    ? awsProviderRegion(instance.module.providerOf(instance.declaration))
    : undefined

/** Prefixes of region names to the partition and its DNS suffix. */
const partitions: readonly (readonly [prefix: string, partition: string, suffix: string])[] = [
  ['cn-', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-', 'aws-us-gov', 'amazonaws.com'],
  ['us-iso-', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['', 'aws', 'amazonaws.com'],
]

const partition: DataSourceFacts = (instance, attribute) => {
  const name = awsProviderRegion(instance.module.providerOf(instance.declaration))
  if (name instanceof Unknown) return name
  const [, own, suffix] = partitions.find(([prefix]) => name.startsWith(prefix)) ?? []
  if (attribute === 'partition' || attribute === 'id') return own
  if (attribute === 'dns_suffix') return suffix
  return attribute === 'reverse_dns_prefix' ? suffix?.split('.').reverse().join('.') : undefined
}

const localFile: DataSourceFacts = (instance, attribute) => {
  if (attribute !== 'content') return undefined
  const path = instance.configured('filename')
  const { files } = instance.module.run
  if (typeof path !== 'string' || !files.exists(path)) return undefined
  const content = files.read(path)
  return typeof content === 'string' ? content : undefined
}

const nullDataSource: DataSourceFacts = (instance, attribute) => (attribute === 'outputs' ? instance.configured('inputs') : undefined)

const ownDefaultTags: DataSourceFacts = (instance, attribute) =>
  attribute === 'tags'
    ? (defaultTags(instance.module.providerOf(instance.declaration)) ?? new Mapping('map', new Map(), { element: 'string' }))
    : undefined

const googleClient: DataSourceFacts = (instance, attribute) =>
  attribute === 'project' || attribute === 'region' || attribute === 'zone'
    ? instance.module.providerOf(instance.declaration).setting(attribute)
    : undefined

const facts: ReadonlyMap<string, DataSourceFacts> = new Map([
  ['aws_region', region],
  ['aws_partition', partition],
  ['aws_default_tags', ownDefaultTags],
  ['google_client_config', googleClient],
  ['local_file', localFile],
  ['null_data_source', nullDataSource],
])

/** The value of a data source's attribute that its configuration does not set: mocked, certain, or unknown. */
export function dataAttribute(instance: ResourceInstance, path: string): Value {
  const { type } = instance.declaration
  const known = mockedAttribute(instance, path) ?? facts.get(type)?.(instance, path)
  if (known !== undefined) return known
  const where = type === 'terraform_remote_state' ? 'is the state of another configuration' : 'is read from the cloud'
  return new Unknown({ kind: 'data', text: `${instance.address} ${where}` })
}
