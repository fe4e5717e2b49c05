import { expect, test } from '@jest/globals'
import { awsResources } from '../../src/resources/aws/index.ts'
import { azurermResources } from '../../src/resources/azurerm/index.ts'
import { googleResources } from '../../src/resources/google/index.ts'
import { kubernetesResources } from '../../src/resources/kubernetes/index.ts'
import { usageAssumptions, usageChapters } from '../../src/usage-profiles/index.ts'

const resources = [...awsResources, ...azurermResources, ...googleResources, ...kubernetesResources]
const entries = [...usageAssumptions].flatMap(([type, keys]) =>
  Object.entries(keys).map(([key, assumption]) => ({ type, key, assumption })),
)

test('every assumption is for a usage key that its type reads', () => {
  const declared = new Set(resources.flatMap(({ type, usage = {} }) => Object.keys(usage).map(key => `${type} ${key}`)))
  expect(entries.map(({ type, key }) => `${type} ${key}`).filter(name => !declared.has(name))).toEqual([])
})

test('numbers rise from small to large, and each has its reason', () => {
  const wrong = entries.filter(
    ({ assumption: [small, medium, large, reason] }) => !(small >= 0 && small <= medium && medium <= large) || reason.trim().length < 10,
  )
  expect(wrong).toEqual([])
})

test('no type stands in two chapters', () => {
  const types = Object.values(usageChapters).flatMap(chapter => Object.keys(chapter))
  expect(types.length).toBe(usageAssumptions.size)
})

test('the types that are common and billed by use are covered', () => {
  const common = [
    'aws_api_gateway_rest_api aws_apigatewayv2_api aws_athena_workgroup aws_autoscaling_group aws_cloudfront_distribution aws_cloudtrail',
    'aws_cloudwatch_event_bus aws_cloudwatch_log_group aws_codebuild_project aws_cognito_user_pool aws_config_config_rule',
    'aws_config_configuration_recorder aws_db_instance aws_docdb_cluster aws_dynamodb_table aws_ebs_volume aws_ec2_transit_gateway_vpc_attachment',
    'aws_ecr_repository aws_efs_file_system aws_eks_fargate_profile aws_eks_node_group aws_elasticache_cluster aws_elasticache_replication_group',
    'aws_elb aws_flow_log aws_glue_job aws_guardduty_detector aws_instance aws_kinesis_firehose_delivery_stream aws_kinesis_stream aws_kms_key',
    'aws_lambda_function aws_lb aws_nat_gateway aws_networkfirewall_firewall aws_rds_cluster aws_rds_cluster_instance aws_redshift_cluster',
    'aws_route53_record aws_s3_bucket aws_secretsmanager_secret aws_sfn_state_machine aws_sns_topic aws_sns_topic_subscription aws_sqs_queue',
    'aws_ssm_parameter aws_vpc_endpoint aws_vpn_connection aws_wafv2_web_acl',
  ].flatMap(line => line.split(' '))
  expect(common.filter(type => !usageAssumptions.has(type))).toEqual([])
})

/** Keys that change what is known already, and that have a value where nobody gives one. */
const withDefault = /^(?:(?:default_node_pool|node_pool)\.)?(?:nodes|monthly_hrs|instances)$|^region$/

test('nothing is assumed for a key that has a value where nobody gives one', () => {
  const wrong = entries.filter(({ type, key }) => !type.startsWith('aws_') && withDefault.test(key))
  expect(wrong).toEqual([])
})

test.each([
  'azurerm_kubernetes_cluster azurerm_lb azurerm_linux_virtual_machine azurerm_linux_virtual_machine_scale_set azurerm_managed_disk',
  'azurerm_virtual_machine azurerm_windows_virtual_machine azurerm_windows_virtual_machine_scale_set',
  'google_compute_forwarding_rule google_compute_global_forwarding_rule google_container_cluster',
  'kubernetes:Gateway kubernetes:Ingress kubernetes:Job kubernetes:Service',
])('every key that nothing else gives is assumed: %s', line => {
  for (const name of line.split(' ')) {
    const { usage = {} } = resources.find(({ type }) => type === name) ?? {}
    const keys = Object.keys(usage).filter(key => !withDefault.test(key))
    expect([name, Object.keys(usageAssumptions.get(name) ?? {}).sort()]).toEqual([name, keys.sort()])
  }
})
