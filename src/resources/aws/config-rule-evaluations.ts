import { metered } from '../charges.ts'
import { defineResource, type ResourceDefinition } from '../definition.ts'

/** A type that is billed by evaluations of rules, which get cheaper with their number. https://aws.amazon.com/config/pricing/ */
export const billedByEvaluations = (type: string, kind: 'rules' | 'conformance-packs'): ResourceDefinition =>
  defineResource({
    type,
    service: 'AWS Config',
    category: 'Management and Governance',
    skus: [`aws/config/evaluations/${kind}`],
    usage: { monthly_rule_evaluations: 'Evaluations of rules a month' },
    charges: ({ usage }) => [
      metered(kind === 'rules' ? 'Rule evaluations' : 'Conformance pack evaluations', `aws/config/evaluations/${kind}`, {
        unit: 'evaluations',
        usage,
        key: 'monthly_rule_evaluations',
      }),
    ],
  })
