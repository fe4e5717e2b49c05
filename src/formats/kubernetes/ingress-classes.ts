import type { AttributeObject } from '../../model/resource.ts'
import type { Context } from './context.ts'
import { at, type Field, isAbsent, saysTrue, textOf } from './fields.ts'

/** The class that is stated, or without one the default class of the project. */
export const classNamed = (stated: string | undefined, classes: readonly Field[]): Field | undefined =>
  classes.find(root => (stated === undefined ? isDefault(root) : root.object.name === stated))

const isDefault = (root: Field): boolean => saysTrue(at(root, 'metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class'))

/** What a class of AWS's controllers says of all its ingresses: `{ group, scheme }`. It wins over their annotations. */
export function classParameters(ingressClass: Field | undefined, context: Context): AttributeObject {
  if (ingressClass === undefined) return {}
  const reference = at(ingressClass, 'spec', 'parameters')
  if (isAbsent(reference) || textOf(at(reference, 'kind')) !== 'IngressClassParams') return {}
  const [apiGroup, name] = [textOf(at(reference, 'apiGroup')), textOf(at(reference, 'name'))]
  const found = context.ofKind(`${apiGroup}/IngressClassParams`).find(({ object }) => object.name === name)
  if (found === undefined) return {}
  const [group, scheme] = [textOf(at(found, 'spec', 'group', 'name')), textOf(at(found, 'spec', 'scheme'))]
  return { ...(group === undefined ? {} : { group }), ...(scheme === undefined ? {} : { scheme }) }
}
