import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { awsBalancer, balancerSkus, balancerUsage, googleBalancer } from './load-balancers.ts'

function charges(context: ChargeContext): readonly ChargeEntry[] {
  const name = context.attributes.string('class') ?? ''
  const controller = context.attributes.string('controller') ?? ''
  if (/^gke-l7-(?:global|gxlb)/.test(name)) return googleBalancer('global', context)
  if (/^gke-l7-/.test(name)) return googleBalancer('regional', context)
  if (controller === 'gateway.k8s.aws/alb' || /^(?!azure-).*\balb\b/.test(name)) return awsBalancer('application', false, context)
  if (controller === 'gateway.k8s.aws/nlb' || /\bnlb\b/.test(name)) return awsBalancer('network', false, context)
  return []
}

/** A gateway costs what the controller of its class makes of it; classes of controllers in the cluster make nothing in the cloud. */
export const gateway = defineResource({
  type: 'kubernetes:Gateway',
  service: 'Kubernetes',
  category: 'Networking',
  skus: balancerSkus,
  usage: balancerUsage,
  charges,
})
