import type { AttributeObject } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import { cloudAnnotations } from './annotations.ts'
import type { Context } from './context.ts'
import { at, type Field, isAbsent, itemsOf, saysTrue, textOf } from './fields.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'

/** An Ingress: `{ class, controller, annotations, group }`; the controller is that of its IngressClass, if the project has it. */
export const readIngress: ObjectReader = (root, context) => {
  const annotations = cloudAnnotations(root)
  const field = at(root, 'spec', 'ingressClassName')
  const stated = (isAbsent(field) ? undefined : textOf(field)) ?? annotations['kubernetes.io/ingress.class']
  const group = annotations['alb.ingress.kubernetes.io/group.name']
  return {
    resource: resourceOf(root, context, {
      ...(isUnknown(field.value)
        ? { class: field.value }
        : classOf(stated, context.ofKind('networking.k8s.io/IngressClass'), 'controller')),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ...(group === undefined ? {} : { group }),
    }),
  }
}

/** A Gateway: `{ class, controller, listeners }`, the number of its listeners. */
export const readGateway: ObjectReader = (root, context) => {
  const field = at(root, 'spec', 'gatewayClassName')
  const annotations = cloudAnnotations(root)
  return {
    resource: resourceOf(root, context, {
      ...classOf(isAbsent(field) ? undefined : textOf(field), gatewayClasses(context), 'controllerName'),
      listeners: itemsOf(at(root, 'spec', 'listeners')).length,
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    }),
  }
}

const gatewayClasses = (context: Context): readonly Field[] => context.ofKind('gateway.networking.k8s.io/GatewayClass')

function classOf(stated: string | undefined, classes: readonly Field[], controllerKey: string): AttributeObject {
  const found = classes.find(root => (stated === undefined ? isDefault(root) : root.object.name === stated))
  const name = stated ?? found?.object.name
  const controller = found === undefined ? undefined : textOf(at(found, 'spec', controllerKey))
  return { ...(name === undefined ? {} : { class: name }), ...(controller === undefined ? {} : { controller }) }
}

const isDefault = (root: Field): boolean => saysTrue(at(root, 'metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class'))
