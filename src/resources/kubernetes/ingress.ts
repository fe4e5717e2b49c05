import { balancerAddressUsage } from '../aws/public-ipv4.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { cloudOf } from './cloud-of.ts'
import { awsBalancer, balancerSkus, balancerUsage, googleBalancer } from './load-balancers.ts'
import { terraformTypesOf } from './terraform-types.ts'

/** The AWS Load Balancer Controller makes private ones unless told otherwise. */
const facesInternet = ({ attributes }: ChargeContext): boolean =>
  attributes.block('annotations')?.string('alb.ingress.kubernetes.io/scheme') === 'internet-facing'

/** The AWS Load Balancer Controller, and that of EKS Auto Mode. */
const albControllers = ['ingress.k8s.aws/alb', 'eks.amazonaws.com/alb']

/** Controllers that make a load balancer of their own for each ingress; others route through one that is there. */
function charges(context: ChargeContext): readonly ChargeEntry[] {
  const { attributes } = context
  const name = attributes.string('class') ?? ''
  if (/^alb\b/.test(name) || albControllers.includes(attributes.string('controller') ?? ''))
    return attributes.boolean('shares_group', false) ? [] : awsBalancer('application', facesInternet(context), context)
  if (name === 'gce-internal') return googleBalancer('regional', context)
  if (/^gce/.test(name)) return googleBalancer('global', context)
  if (name === '' && cloudOf(context) === 'google') return googleBalancer('global', context)
  return []
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
