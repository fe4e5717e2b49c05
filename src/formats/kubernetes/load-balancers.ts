import type { AttributeObject } from '../../model/resource.ts'
import { cloudAnnotations } from './annotations.ts'
import { at, isAbsent, itemsOf, textOf, unknownAt } from './fields.ts'
import { type ObjectReader, resourceOf } from './model-object.ts'

/** A Service of `type: LoadBalancer`: `{ annotations, load_balancer_class, ports, internal }`. Others cost nothing. */
export const readService: ObjectReader = (root, context) => {
  if (textOf(at(root, 'spec', 'type')) !== 'LoadBalancer') return undefined
  const annotations = cloudAnnotations(root)
  const field = at(root, 'spec', 'loadBalancerClass')
  const loadBalancerClass = isAbsent(field) ? undefined : textOf(field)
  const attributes: AttributeObject = {
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    ...(loadBalancerClass === undefined ? {} : { load_balancer_class: loadBalancerClass }),
    ports: unknownAt(at(root, 'spec', 'ports')) ?? itemsOf(at(root, 'spec', 'ports')).length,
    internal: isInternal(annotations, loadBalancerClass),
  }
  return { resource: resourceOf(root, context, attributes) }
}

const awsLoadBalancer = 'service.beta.kubernetes.io/aws-load-balancer'

/** Classes whose load balancers are private unless an annotation says otherwise: of the AWS Load Balancer Controller, EKS Auto Mode and GKE. */
const privateClasses = ['service.k8s.aws/nlb', 'eks.amazonaws.com/nlb', 'networking.gke.io/l4-regional-internal']

/** Whether its address is a private one, as the clouds' controllers decide. The AWS Load Balancer Controller makes private ones unless told otherwise. */
function isInternal(annotations: Readonly<Record<string, string>>, loadBalancerClass: string | undefined): boolean {
  const annotation = (key: string): string => (annotations[key] ?? '').toLowerCase()
  const scheme = annotation(`${awsLoadBalancer}-scheme`)
  if (scheme !== '') return scheme === 'internal'
  const ofController =
    privateClasses.includes(loadBalancerClass ?? '') || ['external', 'nlb-ip'].includes(annotation(`${awsLoadBalancer}-type`))
  const aws = annotation(`${awsLoadBalancer}-internal`)
  if (aws !== '') return aws !== 'false'
  return (
    ofController ||
    annotation('service.beta.kubernetes.io/azure-load-balancer-internal') === 'true' ||
    annotation('networking.gke.io/load-balancer-type') === 'internal' ||
    annotation('cloud.google.com/load-balancer-type') === 'internal'
  )
}
