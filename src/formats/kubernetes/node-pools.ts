import { formatQuantity } from '../../model/quantity.ts'
import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { Context } from './context.ts'
import { at, type Field, isAbsent, itemsOf, textOf, textsOf, wholeNumberOf } from './fields.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'
import { amountTexts } from './pods/amounts.ts'
import { taintOf } from './pods/placement.ts'
import { quantityOf, resourceListOf } from './pods/quantities.ts'
import { nodeRequirementsOf } from './pods/selectors.ts'

/**
 * A Karpenter NodePool, which says what nodes there can be: `{ requirements: [{ key, operator, values }], limits, taints, labels, node_class:
 * { kind, name }, volumes: [{ device, size, type, iops, throughput }], weight }`; the volumes are those of its EC2NodeClass, or of the NodeClass of
 * EKS Auto Mode (`auto_mode`), if the project has it.
 */
export const readNodePool: ObjectReader = (root, context) => {
  const template = at(root, 'spec', 'template')
  const limits = resourceListOf(at(root, 'spec', 'limits'))
  const labels = textsOf(at(template, 'metadata', 'labels'))
  const taints = itemsOf(at(template, 'spec', 'taints')).flatMap(item => taintOf(item) ?? [])
  const weight = wholeNumberOf(at(root, 'spec', 'weight'), 1)
  const requirements = nodeRequirementsOf(at(template, 'spec', 'requirements'))
  return {
    resource: resourceOf(root, context, {
      requirements: requirements.map(({ key, operator, values }) => ({ key, operator, values })),
      ...(limits.size === 0 ? {} : { limits: amountTexts(limits) }),
      ...(taints.length === 0 ? {} : { taints: taints.map(({ key, value, effect }) => ({ key, value, effect })) }),
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...(weight === undefined ? {} : { weight }),
      ...nodeClassOf(at(template, 'spec', 'nodeClassRef'), context),
    }),
  }
}

function nodeClassOf(reference: Field, context: Context): AttributeObject {
  if (isAbsent(reference)) return {}
  const [kind, name] = [textOf(at(reference, 'kind')) ?? 'EC2NodeClass', textOf(at(reference, 'name')) ?? '']
  const isAuto = textOf(at(reference, 'group')) === autoMode
  const found = context.ofKind(`${isAuto ? autoMode : 'karpenter.k8s.aws'}/${kind}`).find(({ object }) => object.name === name)
  const volumes = found === undefined ? [] : isAuto ? ephemeral(found) : itemsOf(at(found, 'spec', 'blockDeviceMappings')).map(volumeOf)
  const policy = found === undefined ? undefined : textOf(at(found, 'spec', 'instanceStorePolicy'))
  return {
    node_class: { kind, name },
    ...(isAuto ? { auto_mode: true } : {}),
    ...(policy === undefined ? {} : { instance_store_policy: policy }),
    ...(volumes.length === 0 ? {} : { volumes }),
  }
}

/** The group of what EKS Auto Mode reads in the place of Karpenter's classes. */
const autoMode = 'eks.amazonaws.com'

const ephemeral = (nodeClass: Field): readonly AttributeObject[] => {
  const disk = at(nodeClass, 'spec', 'ephemeralStorage')
  return isAbsent(disk) ? [] : [diskOf(disk, 'size')]
}

function volumeOf(mapping: Field): AttributeObject {
  const device = textOf(at(mapping, 'deviceName'))
  return { ...(device === undefined ? {} : { device }), ...diskOf(at(mapping, 'ebs'), 'volumeSize') }
}

function diskOf(disk: Field, sizeKey: string): AttributeObject {
  const size = quantityOf(at(disk, sizeKey), 'storage')
  const optional = (name: string, value: AttributeValue | undefined): AttributeObject => (value === undefined ? {} : { [name]: value })
  return {
    ...optional('size', size === undefined || isUnknown(size) ? size : formatQuantity('storage', size)),
    ...optional('type', textOf(at(disk, 'volumeType'))),
    ...optional('iops', wholeNumberOf(at(disk, 'iops'))),
    ...optional('throughput', wholeNumberOf(at(disk, 'throughput'))),
  }
}
