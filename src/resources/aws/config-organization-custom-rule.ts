import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configOrganizationCustomRule = billedByEvaluations('aws_config_organization_custom_rule', 'rules')
