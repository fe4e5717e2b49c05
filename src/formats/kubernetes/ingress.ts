import type { AttributeObject } from '../../model/resource.ts'
import { isUnknown } from '../../model/unknown.ts'
import { cloudAnnotations } from './annotations.ts'
import { at, type Field, isAbsent, itemsOf, textOf } from './fields.ts'
import { classNamed, classParameters } from './ingress-classes.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'

/**
 * An Ingress: `{ class, controller, annotations, group, scheme, tls }`; the controller is that of its IngressClass, and the scheme that of its
 * parameters, if the project has them.
 */
export const readIngress: ObjectReader = (root, context) => {
  const annotations = cloudAnnotations(root)
  const field = at(root, 'spec', 'ingressClassName')
  const stated = (isAbsent(field) ? undefined : textOf(field)) ?? annotations['kubernetes.io/ingress.class']
  const group = annotations['alb.ingress.kubernetes.io/group.name']
  const found = isUnknown(field.value) ? undefined : classNamed(stated, context.ofKind('networking.k8s.io/IngressClass'))
  return {
    resource: resourceOf(root, context, {
      ...(isUnknown(field.value) ? { class: field.value } : classOf(stated, found, 'controller')),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ...(group === undefined ? {} : { group }),
      ...classParameters(found, context),
      ...(itemsOf(at(root, 'spec', 'tls')).length === 0 ? {} : { tls: true }),
    }),
  }
}

/** A Gateway: `{ class, controller, listeners, ports, uses_service }`: how many listeners it has, and on how many ports. */
export const readGateway: ObjectReader = (root, context) => {
  const field = at(root, 'spec', 'gatewayClassName')
  const stated = isAbsent(field) ? undefined : textOf(field)
  const annotations = cloudAnnotations(root)
  const listeners = itemsOf(at(root, 'spec', 'listeners'))
  return {
    resource: resourceOf(root, context, {
      ...(isUnknown(field.value)
        ? { class: field.value }
        : classOf(stated, classNamed(stated, context.ofKind('gateway.networking.k8s.io/GatewayClass')), 'controllerName')),
      listeners: listeners.length,
      ports: new Set(listeners.map(listener => at(listener, 'port').value)).size,
      ...(usesService(root) ? { uses_service: true } : {}),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    }),
  }
}

/**
 * Whether a gateway is served by a service that is there, or gets one without a load balancer.
 * https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#deployment-methods
 */
function usesService(root: Field): boolean {
  const type = at(root, 'metadata', 'annotations', 'networking.istio.io/service-type').value
  if (type === 'ClusterIP' || type === 'NodePort') return true
  return itemsOf(at(root, 'spec', 'addresses')).some(address => {
    const { value } = at(address, 'value')
    return at(address, 'type').value === 'Hostname' && typeof value === 'string' && /\.svc(?:\.|$)/.test(value)
  })
}

function classOf(stated: string | undefined, found: Field | undefined, controllerKey: string): AttributeObject {
  const name = stated ?? found?.object.name
  const controller = found === undefined ? undefined : textOf(at(found, 'spec', controllerKey))
  return { ...(name === undefined ? {} : { class: name }), ...(controller === undefined ? {} : { controller }) }
}
