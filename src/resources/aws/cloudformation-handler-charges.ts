import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import type { Charge } from '../definition.ts'
import type { Usage } from '../usage.ts'

export const cloudformationUsage = {
  monthly_handler_operations: 'Operations a month on resources of third parties (not AWS::*, Alexa::* or Custom::*)',
  monthly_duration_secs: 'Seconds a month that such operations take beyond their first 30',
}

export const cloudformationSkus = ['aws/cloudformation/handler-operations', 'aws/cloudformation/handler-seconds']

/** Resource types in a template, JSON or YAML: `"Type": "AWS::EC2::VPC"`, `Type: Foo::Bar::Baz`. */
const resourceType = /\bType["']?[ \t]*:[ \t]*["']?(\w+)::/g
const freeNamespaces = new Set(['AWS', 'Alexa', 'Custom'])

function isAllFree(template: unknown): boolean {
  if (typeof template !== 'string') return false
  const namespaces = [...template.matchAll(resourceType)].map(([, namespace = '']) => namespace)
  return namespaces.length > 0 && namespaces.every(namespace => freeNamespaces.has(namespace))
}

/**
 * Operations on resources of third parties; none where the template holds only resources of AWS. What a stack creates is not part of the
 * estimate. https://aws.amazon.com/cloudformation/pricing/
 */
export function cloudformationCharges(stack: Attributes, usage: Usage): readonly Charge[] {
  if (isAllFree(stack.raw('template_body'))) return []
  return [
    metered('Handler operations', 'aws/cloudformation/handler-operations', {
      unit: 'operations',
      usage,
      key: 'monthly_handler_operations',
    }),
    metered('Durations above 30 seconds', 'aws/cloudformation/handler-seconds', { unit: 'seconds', usage, key: 'monthly_duration_secs' }),
  ]
}
