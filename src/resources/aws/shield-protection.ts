import { metered } from '../charges.ts'
import { defineResource, type Related } from '../definition.ts'

interface Protected {
  readonly row: string
  readonly arn: RegExp
  readonly types: readonly string[]
  readonly worldwide: boolean
}

const kinds: readonly Protected[] = [
  { row: 'cloudfront', arn: /:cloudfront:/, types: ['aws_cloudfront_distribution'], worldwide: true },
  { row: 'global-accelerator', arn: /:globalaccelerator:/, types: ['aws_globalaccelerator_accelerator'], worldwide: true },
  { row: 'load-balancer', arn: /:elasticloadbalancing:/, types: ['aws_lb', 'aws_alb', 'aws_elb'], worldwide: false },
  { row: 'elastic-ip', arn: /:eip-allocation\//, types: ['aws_eip'], worldwide: false },
]

/** What is protected: a resource of the project, else what its ARN says; hosted zones send no data that is billed. */
function protectedKind(related: Related, arn: () => string): Protected | undefined {
  const here = related.to(
    'resource_arn',
    kinds.flatMap(({ types }) => types),
  )
  if (here !== undefined) return kinds.find(({ types }) => types.includes(here.resource.type))
  return kinds.find(kind => kind.arn.test(arn()))
}

/** The protection itself is part of the subscription; data that leaves the protected resource costs extra. https://aws.amazon.com/shield/pricing/ */
export const shieldProtection = defineResource({
  type: 'aws_shield_protection',
  service: 'AWS Shield',
  category: 'Security',
  skus: ['aws/shield/data-transfer/*'],
  usage: { monthly_data_transfer_gb: 'Data leaving the protected resource, GB a month' },
  charges: ({ attributes, usage, related, region }) => {
    const kind = protectedKind(related, () => attributes.string('resource_arn', ''))
    if (kind === undefined) return []
    return [
      metered('Data transfer out', () => ({ id: `aws/shield/data-transfer/${kind.row}`, region: kind.worldwide ? 'global' : region() }), {
        unit: 'GB',
        usage,
        key: 'monthly_data_transfer_gb',
      }),
    ]
  },
})
