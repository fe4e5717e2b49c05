import { NotKnown } from '../../model/unknown.ts'
import { balancerAddressUsage } from '../aws/public-ipv4.ts'
import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { cloudOf } from './cloud-of.ts'
import { awsBalancer, azureBalancer, balancerSkus, balancerUsage, googleBalancer } from './load-balancers.ts'
import { terraformTypesOf } from './terraform-types.ts'

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
function checkClass({ attributes }: ChargeContext): void {
  const name = attributes.string('load_balancer_class') ?? ''
  if (name === '' || cloudClass.test(name)) return
  throw new NotKnown({ kind: 'limit', text: `what a load balancer of the class ${name} costs is not known` })
}

function charges(context: ChargeContext): readonly ChargeEntry[] {
  const { attributes } = context
  checkClass(context)
  const cloud = cloudOf(context)
  const isPublic = !attributes.boolean('internal', false)
  if (cloud === 'aws') return awsBalancer(awsKind(context), isPublic, context)
  if (cloud === 'azurerm') return azureBalancer(() => attributes.number('ports', 1), isPublic, context)
  return googleBalancer('regional', context)
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
