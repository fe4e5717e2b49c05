import type { AssumptionsOfType } from '../model/usage-profile.ts'

const logGb = [1, 20, 500, 'Lines of 200 to 500 bytes, some for each request that a service answers'] as const
const keyRequests = [20e3, 500e3, 20e6, 'One for ten requests that a service answers: data keys are kept for a while'] as const
const evaluations = [500, 10e3, 500e3, 'Each rule looks at each resource of its type about once a day'] as const
const requests = [100e3, 5e6, 200e6, 'About 0.04, 2 and 76 requests a second'] as const

/** Keys, secrets, logs, audits and protection. */
export const operationsAssumptions: Readonly<Record<string, AssumptionsOfType>> = {
  aws_cloudwatch_log_group: {
    monthly_data_ingested_gb: logGb,
    storage_gb: [1, 20, 500, 'Logs shrink to a sixth, and half a year of them is kept'],
    monthly_data_scanned_gb: [1, 100, 2_500, 'Everything is searched a few times a month'],
  },
  aws_flow_log: { monthly_data_ingested_gb: [1, 20, 500, 'A few hundred bytes for each connection'] },
  aws_kms_key: {
    monthly_requests: keyRequests,
    monthly_ecc_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
    monthly_rsa_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
  },
  aws_kms_external_key: {
    monthly_requests: keyRequests,
    monthly_ecc_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
    monthly_rsa_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
  },
  aws_kms_replica_key: {
    monthly_requests: keyRequests,
    monthly_ecc_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
    monthly_rsa_data_key_pair_requests: [0, 0, 0, 'Data key pairs are rarely used'],
  },
  aws_secretsmanager_secret: { monthly_requests: [1_000, 50e3, 2e6, 'Read at each start, and every few minutes by several servers'] },
  aws_ssm_parameter: { monthly_api_interactions: [1_000, 50e3, 2e6, 'Read at each start, and every few minutes by several servers'] },
  aws_cognito_user_pool: { monthly_active_users: [100, 10e3, 200e3, 'A team; a product; a busy product'] },
  aws_wafv2_web_acl: {
    monthly_requests: requests,
    monthly_bot_control_requests: requests,
    monthly_account_takeover_requests: [1_000, 50e3, 2e6, 'One login for a hundred requests'],
    monthly_account_creation_requests: [100, 5_000, 200e3, 'One new account for ten logins'],
  },
  aws_waf_web_acl: { monthly_requests: requests },
  aws_wafregional_web_acl: { monthly_requests: requests },
  aws_cloudtrail: {
    monthly_additional_management_events: [50e3, 500e3, 10e6, 'What people and pipelines do in an account'],
    monthly_data_events: [100e3, 5e6, 200e6, 'One for each read or write of an object'],
    monthly_insight_events: [50e3, 500e3, 10e6, 'All management events are analysed'],
  },
  aws_config_configuration_recorder: {
    monthly_config_items: [500, 5_000, 100e3, 'Each of some hundred resources changes a few times a month'],
    monthly_custom_config_items: [0, 0, 1_000, 'Custom resources are rare'],
  },
  aws_config_config_rule: { monthly_rule_evaluations: evaluations },
  aws_config_conformance_pack: { monthly_rule_evaluations: [5_000, 100e3, 5e6, 'Ten rules, each as above'] },
  aws_guardduty_detector: {
    monthly_cloudtrail_events: [50e3, 500e3, 10e6, 'What people and pipelines do in an account'],
    monthly_flow_and_dns_logs_gb: [1, 20, 500, 'A few hundred bytes for each connection'],
    monthly_s3_events: [100e3, 5e6, 200e6, 'One for each read or write of an object'],
    monthly_kubernetes_audit_events: [100e3, 5e6, 50e6, 'A small cluster writes about two a second'],
    monthly_lambda_logs_gb: [1, 5, 50, 'Functions that connect to few places'],
    runtime_monitored_vcpus: [4, 32, 400, 'A few servers; a cluster; several'],
    rds_monitored_vcpus: [2, 8, 64, 'One database; a few; large ones'],
    monthly_ebs_scanned_gb: [0, 100, 1_000, 'Scans follow findings only'],
  },
  aws_athena_workgroup: { monthly_data_scanned_tb: [0.01, 1, 50, 'Some questions a month; a team; dashboards'] },
  aws_sesv2_email_identity: {
    monthly_emails: [1_000, 100e3, 5e6, 'Ten for each active user'],
    monthly_attachments_gb: [0, 5, 250, 'One in twenty has an attachment of 1 MB'],
  },
}
