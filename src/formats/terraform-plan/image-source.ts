import type { AttributeObject } from '../../model/resource.ts'
import { at, type Json, listAt, objectAt, textAt } from './json.ts'
import type { ModuleScope } from './module-scope.ts'
import { resourcesBelow } from './plan-file.ts'
import { onlyReference } from './reference.ts'

/** The platforms of the images that `aws_ami` data sources found while planning, by image id. */
export function imagePlatforms(priorState: Json | undefined): ReadonlyMap<string, string> {
  const platforms = new Map<string, string>()
  for (const { entry } of resourcesBelow(objectAt(objectAt(priorState, 'values'), 'root_module'))) {
    const values = textAt(entry, 'type') === 'aws_ami' ? objectAt(entry, 'values') : undefined
    const [id, platform] = [textAt(values, 'id'), textAt(values, 'platform_details')]
    if (id !== undefined && platform !== undefined) platforms.set(id, platform)
  }
  return platforms
}

const imageAttributes = ['ami', 'image_id'] as const

export interface Told {
  readonly attributes: AttributeObject
  /** The arguments of the resource in the configuration. */
  readonly expressions: Json | undefined
  readonly scope: ModuleScope | undefined
  readonly platforms: ReadonlyMap<string, string>
}

/**
 * What tells the operating system, which the values of a plan do not have: `image_source`, where an image comes from (its platform, the data
 * source, the SSM parameter), and the text of `user_data`, of which the provider keeps a digest only.
 */
export function imageSource({ attributes, expressions, scope, platforms }: Told): AttributeObject {
  const name = imageAttributes.find(image => Object.hasOwn(attributes, image))
  if (name === undefined) return {}
  const image = attributes[name]
  const source = (typeof image === 'string' ? platforms.get(image) : undefined) ?? dataSource(at(expressions, name), scope)
  const userData = textAt(at(expressions, 'user_data'), 'constant_value')
  return {
    ...(source === undefined ? {} : { image_source: source }),
    ...(userData !== undefined && isDigest(attributes.user_data) ? { user_data: userData } : {}),
  }
}

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)

/** `data.aws_ssm_parameter.image /aws/service/ami-windows-latest/…`: the data source that an expression reads, with the name that it asks for. */
function dataSource(expression: Json | undefined, scope: ModuleScope | undefined): string | undefined {
  const [address, type, name] = /^data\.([^.[\]]+)\.([^.[\]]+)/.exec(onlyReference(expression) ?? '') ?? []
  if (address === undefined) return undefined
  const entry = listAt(scope?.configuration, 'resources').find(
    other => textAt(other, 'mode') === 'data' && textAt(other, 'type') === type && textAt(other, 'name') === name,
  )
  return [address, textAt(at(objectAt(entry, 'expressions'), 'name'), 'constant_value') ?? ''].join(' ').trim()
}
