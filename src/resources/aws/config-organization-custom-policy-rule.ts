import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configOrganizationCustomPolicyRule = billedByEvaluations('aws_config_organization_custom_policy_rule', 'rules')
