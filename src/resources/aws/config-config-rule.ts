import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configConfigRule = billedByEvaluations('aws_config_config_rule', 'rules')
