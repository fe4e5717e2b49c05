import type { ChargeContext, ChargeEntry } from '../definition.ts'
import { defineResource } from '../definition.ts'
import { cloudOf } from './cloud-of.ts'
import { awsBalancer, azureBalancer, balancerSkus, balancerUsage, googleBalancer } from './load-balancers.ts'
import { terraformTypesOf } from './terraform-types.ts'

/** The kind that AWS makes of a service: network where an annotation or the class of the newer controller asks for it. */
function awsKind({ attributes }: ChargeContext): string {
  const type = attributes.block('annotations')?.string('service.beta.kubernetes.io/aws-load-balancer-type') ?? ''
  const byClass = attributes.string('load_balancer_class')
  return type !== '' || byClass?.includes('nlb') === true ? 'network' : 'classic'
}

function charges(context: ChargeContext): readonly ChargeEntry[] {
  const { attributes } = context
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
  usage: balancerUsage,
  charges,
})
