import { NotKnown } from '../../model/unknown.ts'
import { balancerAddressUsage } from '../aws/public-ipv4.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { cloudOf } from './cloud-of.ts'
import { awsBalancer, azureBalancer, balancerSkus, balancerUsage, googleBalancer, googleRules } from './load-balancers.ts'
import type { BilledRules } from './rule-positions.ts'
import { terraformTypesOf } from './terraform-types.ts'

type Read = Pick<ChargeContext, 'attributes'>

/** The kind that AWS makes of a service: network where an annotation or the class of the newer controller asks for it. */
function awsKind({ attributes }: ChargeContext): string {
  const type = attributes.block('annotations')?.string('service.beta.kubernetes.io/aws-load-balancer-type') ?? ''
  const byClass = attributes.string('load_balancer_class') !== undefined
  return byClass || ['nlb', 'nlb-ip', 'external'].includes(type) ? 'network' : 'classic'
}

/** Names of the classes that the clouds' own controllers serve: of the AWS Load Balancer Controller, EKS Auto Mode and GKE. */
const cloudClass = /nlb|^networking\.gke\.io\//

/**
 * A class hands a service to whatever serves it, and the cloud's default leaves it alone: what a class that no cloud has costs is not known.
 * https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
 */
function checkClass({ attributes }: Read): void {
  const name = attributes.string('load_balancer_class') ?? ''
  if (name === '' || cloudClass.test(name)) return
  throw new NotKnown({ kind: 'limit', text: `what a load balancer of the class ${name} costs is not known` })
}

const facesInternet = ({ attributes }: Read): boolean => !attributes.boolean('internal', false)

/** Each port is a rule of the cluster's load balancer in Azure. */
const portsOf = ({ attributes }: Read): number => attributes.number('ports', 1)

/**
 * Azure has one load balancer for a cluster's public services and one for its internal ones.
 * https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export function rulesOfService(read: Read): BilledRules | undefined {
  checkClass(read)
  const cloud = cloudOf(read)
  if (cloud === 'google') return googleRules('regional', 1)
  if (cloud === 'azurerm') return { pool: facesInternet(read) ? 'azurerm public' : 'azurerm internal', count: portsOf(read) }
  return undefined
}

function charges(context: ChargeContext): readonly ChargeEntry[] {
  checkClass(context)
  const cloud = cloudOf(context)
  const isPublic = facesInternet(context)
  if (cloud === 'aws') return awsBalancer(awsKind(context), isPublic, context)
  if (cloud === 'azurerm') return azureBalancer(() => portsOf(context), isPublic, context)
  return googleBalancer('regional', () => 1, context)
}

/** A service of type LoadBalancer makes one in the cloud. */
export const service = defineResource({
  type: 'kubernetes:Service',
  aliases: terraformTypesOf('Service'),
  service: 'Kubernetes',
  category: 'Networking',
  skus: balancerSkus,
  usage: { ...balancerUsage, ...balancerAddressUsage },
  charges,
})
