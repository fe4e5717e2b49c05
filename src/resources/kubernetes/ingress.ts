import { balancerAddressUsage } from '../aws/public-ipv4.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { cloudOf } from './cloud-of.ts'
import { awsBalancer, balancerSkus, balancerUsage, type GoogleScope, googleBalancer, googleRules } from './load-balancers.ts'
import type { BilledRules } from './rule-positions.ts'
import { terraformTypesOf } from './terraform-types.ts'

type Read = Pick<ChargeContext, 'attributes'>

const annotationOf = ({ attributes }: Read, key: string): string | undefined => attributes.block('annotations')?.string(key)

/**
 * The AWS Load Balancer Controller makes private ones unless told otherwise; what the parameters of the class say wins over annotations.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 */
const facesInternet = (read: Read): boolean =>
  (read.attributes.string('scheme') ?? annotationOf(read, 'alb.ingress.kubernetes.io/scheme')) === 'internet-facing'

/** The AWS Load Balancer Controller, and that of EKS Auto Mode. */
const albControllers = ['ingress.k8s.aws/alb', 'eks.amazonaws.com/alb']

const isOfAlb = ({ attributes }: Read): boolean =>
  /^alb\b/.test(attributes.string('class') ?? '') || albControllers.includes(attributes.string('controller') ?? '')

/** The group whose one load balancer it shares: the controllers of AWS alone read it. */
export const groupOfIngress = (read: Read): string | undefined => (isOfAlb(read) ? read.attributes.string('group') : undefined)

/** What GKE's controller makes of it; undefined: another controller serves it. */
function googleScope(read: Read): GoogleScope | undefined {
  const name = read.attributes.string('class') ?? ''
  if (name === 'gce-internal') return 'internal'
  return /^gce/.test(name) || (name === '' && cloudOf(read) === 'google') ? 'global' : undefined
}

/** One for HTTP and one for HTTPS. https://cloud.google.com/kubernetes-engine/docs/how-to/load-balance-ingress */
function forwardingRules(read: Read): number {
  const certificates = ['ingress.gcp.kubernetes.io/pre-shared-cert', 'networking.gke.io/managed-certificates']
  const isEncrypted = read.attributes.boolean('tls', false) || certificates.some(key => annotationOf(read, key) !== undefined)
  return isEncrypted && annotationOf(read, 'kubernetes.io/ingress.allow-http') !== 'false' ? 2 : 1
}

/** The forwarding rules of GKE that it makes. */
export function rulesOfIngress(read: Read): BilledRules | undefined {
  if (isOfAlb(read)) return undefined
  const scope = googleScope(read)
  return scope && googleRules(scope, forwardingRules(read))
}

/** Controllers that make a load balancer of their own for each ingress; others route through one that is there. */
function charges(context: ChargeContext): readonly ChargeEntry[] {
  if (isOfAlb(context))
    return context.attributes.boolean('shares_group', false) ? [] : awsBalancer('application', facesInternet(context), context)
  const scope = googleScope(context)
  return scope === undefined ? [] : googleBalancer(scope, () => forwardingRules(context), context)
}

/** An ingress costs what its controller makes of it: a load balancer for `alb` and `gce`, nothing by itself for controllers in the cluster. */
export const ingress = defineResource({
  type: 'kubernetes:Ingress',
  aliases: terraformTypesOf('Ingress'),
  service: 'Kubernetes',
  category: 'Networking',
  skus: balancerSkus,
  usage: { ...balancerUsage, ...balancerAddressUsage },
  charges,
})
