import { formatQuantity } from '../../model/quantity.ts'
import type { AttributeObject, AttributeValue } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { Context } from './context.ts'
import { at, type Field, isAbsent, itemsOf, textOf, textsOf, wholeNumberOf } from './fields.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'
import { amountTexts } from './pods/amounts.ts'
import { taintOf } from './pods/placement.ts'
import { quantityOf, resourceListOf } from './pods/quantities.ts'
import { requirementsOf } from './pods/selectors.ts'

/**
 * A Karpenter NodePool, which says what nodes there can be: `{ requirements: [{ key, operator, values }], limits, taints, labels, node_class:
 * { kind, name }, volumes: [{ device, size, type, iops, throughput }], weight }`; the volumes are those of its EC2NodeClass, if the project has it.
 */
export const readNodePool: ObjectReader = (root, context) => {
  const template = at(root, 'spec', 'template')
  const limits = resourceListOf(at(root, 'spec', 'limits'))
  const labels = textsOf(at(template, 'metadata', 'labels'))
  const taints = itemsOf(at(template, 'spec', 'taints')).flatMap(item => taintOf(item) ?? [])
  const weight = wholeNumberOf(at(root, 'spec', 'weight'), 1)
  const requirements = requirementsOf(at(template, 'spec', 'requirements'))
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
  const found = context.ofKind(`karpenter.k8s.aws/${kind}`).find(({ object }) => object.name === name)
  const volumes = found === undefined ? [] : itemsOf(at(found, 'spec', 'blockDeviceMappings')).map(volumeOf)
  return { node_class: { kind, name }, ...(volumes.length === 0 ? {} : { volumes }) }
}

function volumeOf(mapping: Field): AttributeObject {
  const disk = at(mapping, 'ebs')
  const size = quantityOf(at(disk, 'volumeSize'), 'storage')
  const optional = (name: string, value: AttributeValue | undefined): AttributeObject => (value === undefined ? {} : { [name]: value })
  return {
    ...optional('device', textOf(at(mapping, 'deviceName'))),
    ...optional('size', size === undefined || isUnknown(size) ? size : formatQuantity('storage', size)),
    ...optional('type', textOf(at(disk, 'volumeType'))),
    ...optional('iops', wholeNumberOf(at(disk, 'iops'))),
    ...optional('throughput', wholeNumberOf(at(disk, 'throughput'))),
  }
}
