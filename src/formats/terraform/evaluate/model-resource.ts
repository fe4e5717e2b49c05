import type { Location } from '../../../model/location.ts'
import type { AttributeValue, Resource } from '../../../model/resource.ts'
import { plainValue, setOwn } from './attribute-values.ts'
import type { FormerAddresses } from './moved.ts'
import { regionOf } from './regions.ts'
import type { ResourceInstance } from './resource-node.ts'
import { tagsOf } from './tags.ts'

/** One instance of a managed resource as the model has it. `location` is its block's. */
export function modelResource(instance: ResourceInstance, location: Location, former: FormerAddresses): Resource {
  const { address, declaration, module, context, shape } = instance
  const attributes: Record<string, AttributeValue> = {}
  const sensitive = new Set<string>()
  for (const name of shape.keys()) {
    const value = instance.configured(name)
    if (value === undefined || value === null) continue
    const plain = plainValue(value)
    if (plain.sensitive) sensitive.add(name)
    if (plain.value !== null) setOwn(attributes, name, plain.value)
  }
  const provider = module.providerOf(declaration)
  const expansion = context.unknown ?? module.unknownExpansion
  return {
    address,
    type: declaration.type,
    provider: provider.cloud,
    region: regionOf(provider, attributes),
    attributes,
    sensitive,
    tags: tagsOf(provider, declaration.type, attributes),
    location,
    module: module.module.directory,
    ...(expansion === undefined ? {} : { expansion }),
    ...former,
  }
}
