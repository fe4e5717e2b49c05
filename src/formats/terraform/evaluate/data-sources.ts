import { Unknown } from '../../../model/unknown.ts'
import { missingText } from '../values/partly-known.ts'
import { Mapping, type Value } from '../values/value.ts'
import { instanceType } from './data-sources/instance-type.ts'
import { arn, partition, region, servicePrincipal } from './data-sources/location.ts'
import { policyDocument } from './data-sources/policy-document.ts'
import { mockedAttribute } from './mocks.ts'
import { defaultTags } from './provider-settings.ts'
import type { ResourceInstance } from './resource-node.ts'

/** What is certain about an attribute of a data source without asking the cloud; undefined: nothing. */
export type DataSourceFacts = (instance: ResourceInstance, attribute: string) => Value | undefined

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

/** An account's id has 12 digits. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
const accountId: DataSourceFacts = ({ address, module, declaration }, attribute) => {
  if (attribute !== 'account_id' && attribute !== 'id') return undefined
  const { name } = module.providerOf(declaration)
  const cause = { kind: 'data', text: `${address} is read from the cloud` } as const
  return missingText(cause, name === 'aws' ? 'account-id' : `account-id of ${name}`, 12)
}

const facts: ReadonlyMap<string, DataSourceFacts> = new Map([
  ['aws_arn', arn],
  ['aws_caller_identity', accountId],
  ['aws_default_tags', ownDefaultTags],
  ['aws_ec2_instance_type', instanceType],
  ['aws_iam_policy_document', policyDocument],
  ['aws_partition', partition],
  ['aws_region', region],
  ['aws_service_principal', servicePrincipal],
  ['google_client_config', googleClient],
  ['local_file', localFile],
  ['null_data_source', nullDataSource],
])

/**
 * The value of a data source's attribute that its configuration does not set: mocked, certain, or unknown.
 * The account's id is a text of twelve unknown digits, which decides nothing. Unknown on purpose are `aws_canonical_user_id`, and `aws_regions`, `aws_availability_zones`, `google_compute_zones` and `google_project` (accounts and projects differ).
 */
export function dataAttribute(instance: ResourceInstance, path: string): Value {
  const { type } = instance.declaration
  const known = mockedAttribute(instance, path) ?? facts.get(type)?.(instance, path)
  if (known !== undefined) return known
  const where = type === 'terraform_remote_state' ? 'is the state of another configuration' : 'is read from the cloud'
  return new Unknown({ kind: 'data', text: `${instance.address} ${where}` })
}
