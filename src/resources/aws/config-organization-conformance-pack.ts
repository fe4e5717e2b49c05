import { billedByEvaluations } from './config-rule-evaluations.ts'

export const configOrganizationConformancePack = billedByEvaluations('aws_config_organization_conformance_pack', 'conformance-packs')
