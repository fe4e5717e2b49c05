import { NotKnown } from '../../model/unknown.ts'
import { hourly } from '../charges.ts'
import type { Charge, ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { ifKnown } from '../if-known.ts'
import { awsBalancer, balancerSkus, balancerUsage, type GoogleScope, googleBalancer, googleRules } from './load-balancers.ts'
import type { BilledRules } from './rule-positions.ts'

type Read = Pick<ChargeContext, 'attributes'>

/** What GKE's controller makes of it; undefined: another controller serves it. https://cloud.google.com/kubernetes-engine/docs/concepts/gateway-api */
function googleScope({ attributes }: Read): GoogleScope | undefined {
  const name = attributes.string('class') ?? ''
  if (!/^gke-l7-/.test(name)) return undefined
  if (/^gke-l7-(?:rilb|cross-regional-internal)/.test(name)) return 'internal'
  return /^gke-l7-(?:global|gxlb)/.test(name) ? 'global' : 'regional'
}

/** One for each port that it listens on. */
const forwardingRules = ({ attributes }: Read): number => Math.max(1, attributes.number('ports', 1))

/** The forwarding rules of GKE that it makes. */
export function rulesOfGateway(read: Read): BilledRules | undefined {
  const scope = googleScope(read)
  return scope && googleRules(scope, forwardingRules(read))
}

/**
 * Controllers, and classes that they come with, that make no load balancer for a gateway: Istio's waypoints and gateways of elsewhere, and
 * Traefik, which routes through its own service. https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
 */
const makesNone = [
  'istio.io/mesh-controller',
  'istio.io/unmanaged-gateway',
  'istio-waypoint',
  'istio-remote',
  'traefik.io/gateway-controller',
]

/**
 * Most controllers in a cluster make a service of type LoadBalancer for each gateway, and what that costs depends on how they are set up: there
 * is no price, unless the configuration states one for the class.
 */
function ofOtherController(name: string, { resource }: ChargeContext): Charge {
  if (name === '') throw new NotKnown({ kind: 'variable', text: 'the class of the gateway is not known' })
  return hourly(`Load balancer that the controller of the class ${name} may make`, {
    id: `kubernetes/gateway/${name}`,
    region: typeof resource.region === 'string' ? resource.region : 'global',
  })
}

function charges(context: ChargeContext): readonly ChargeEntry[] {
  const name = context.attributes.string('class') ?? ''
  const controller = context.attributes.string('controller') ?? ''
  const scope = googleScope(context)
  if (scope !== undefined) return googleBalancer(scope, () => forwardingRules(context), context)
  if (controller === 'gateway.k8s.aws/alb' || /^(?!azure-).*\balb\b/.test(name)) return awsBalancer('application', false, context)
  if (controller === 'gateway.k8s.aws/nlb' || /\bnlb\b/.test(name)) return awsBalancer('network', false, context)
  if (makesNone.includes(controller === '' ? name : controller)) return []
  if (ifKnown(() => context.attributes.boolean('uses_service', false), false)) return []
  return [ofOtherController(name, context)]
}

/** A gateway costs what the controller of its class makes of it. */
export const gateway = defineResource({
  type: 'kubernetes:Gateway',
  service: 'Kubernetes',
  category: 'Networking',
  skus: balancerSkus,
  usage: balancerUsage,
  charges,
})
