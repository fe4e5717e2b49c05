import type { Attributes } from '../attributes.ts'
import { monthly } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'

/** Features that cost extra, each as much as the next. */
function optionalFeatures(check: Attributes): readonly string[] {
  const type = check.string('type', '')
  const features: string[] = []
  if (type.startsWith('HTTPS')) features.push('HTTPS')
  if (type.endsWith('_STR_MATCH')) features.push('string matching')
  // 10 or 30 seconds; a check of other checks has no interval of its own, which a state writes as 0.
  if (check.number('request_interval') === 10) features.push('fast interval')
  if (check.boolean('measure_latency', false)) features.push('latency measurement')
  return features
}

const endpointOf = (usage: Usage): 'aws' | 'non-aws' => (usage.text('endpoint_type') === 'non_aws' ? 'non-aws' : 'aws')

/**
 * Billed by the month: more for endpoints outside AWS, and for each optional feature. Nothing in the configuration says where an endpoint
 * is, so it is taken to be in AWS unless usage says otherwise; checks of other checks and of alarms are billed like those in AWS.
 * https://aws.amazon.com/route53/pricing/
 */
export const route53HealthCheck = defineResource({
  type: 'aws_route53_health_check',
  service: 'Amazon Route 53',
  category: 'Networking',
  skus: ['aws/route53/health-checks/*', 'aws/route53/health-check-features/*'],
  usage: { endpoint_type: 'Where the endpoint is: aws (taken for granted) or non_aws' },
  charges: ({ attributes, usage }) => {
    const endpoint = endpointOf(usage)
    const where = endpoint === 'aws' ? 'AWS endpoint' : 'endpoint outside AWS'
    return [
      monthly(`Health check (${where})`, { id: `aws/route53/health-checks/${endpoint}`, region: 'global' }, 'health checks'),
      monthly(
        detailed('Optional features', () => [...optionalFeatures(attributes), where].join(', ')),
        { id: `aws/route53/health-check-features/${endpoint}`, region: 'global' },
        'features',
        () => optionalFeatures(attributes).length,
      ),
    ]
  },
})
