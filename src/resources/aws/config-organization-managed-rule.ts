import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configOrganizationManagedRule = billedByEvaluations('aws_config_organization_managed_rule', 'rules')
