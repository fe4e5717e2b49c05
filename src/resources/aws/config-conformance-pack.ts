import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configConformancePack = billedByEvaluations('aws_config_conformance_pack', 'conformance-packs')
