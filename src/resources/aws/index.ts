import type { ResourceDefinition } from '../definition.ts'
import { accessanalyzerAnalyzer } from './accessanalyzer-analyzer.ts'
import { acmCertificate } from './acm-certificate.ts'
import { acmpcaCertificateAuthority } from './acmpca-certificate-authority.ts'
import { amplifyApp } from './amplify-app.ts'
import { apiGatewayRestApi } from './api-gateway-rest-api.ts'
import { apiGatewayStage } from './api-gateway-stage.ts'
import { apigatewayv2Api } from './apigatewayv2-api.ts'
import { athenaCapacityReservation } from './athena-capacity-reservation.ts'
import { athenaWorkgroup } from './athena-workgroup.ts'
import { autoscalingGroup } from './autoscaling-group.ts'
import { backupVault } from './backup-vault.ts'
import { batchComputeEnvironment } from './batch-compute-environment.ts'
import { budgetsBudget } from './budgets-budget.ts'
import { cloudformationStack } from './cloudformation-stack.ts'
import { cloudformationStackSet } from './cloudformation-stack-set.ts'
import { cloudfrontDistribution } from './cloudfront-distribution.ts'
import { cloudhsmV2Hsm } from './cloudhsm-v2-hsm.ts'
import { cloudtrail } from './cloudtrail.ts'
import { cloudtrailEventDataStore } from './cloudtrail-event-data-store.ts'
import { cloudwatchCompositeAlarm } from './cloudwatch-composite-alarm.ts'
import { cloudwatchContributorInsightRule } from './cloudwatch-contributor-insight-rule.ts'
import { cloudwatchDashboard } from './cloudwatch-dashboard.ts'
import { cloudwatchEventArchive } from './cloudwatch-event-archive.ts'
import { cloudwatchEventBus } from './cloudwatch-event-bus.ts'
import { cloudwatchLogGroup } from './cloudwatch-log-group.ts'
import { cloudwatchMetricAlarm } from './cloudwatch-metric-alarm.ts'
import { cloudwatchMetricStream } from './cloudwatch-metric-stream.ts'
import { codeartifactRepository } from './codeartifact-repository.ts'
import { codebuildProject } from './codebuild-project.ts'
import { codecommitRepository } from './codecommit-repository.ts'
import { codepipeline } from './codepipeline.ts'
import { cognitoUserPool } from './cognito-user-pool.ts'
import { configConfigRule } from './config-config-rule.ts'
import { configConfigurationRecorder } from './config-configuration-recorder.ts'
import { configConformancePack } from './config-conformance-pack.ts'
import { configOrganizationConformancePack } from './config-organization-conformance-pack.ts'
import { configOrganizationCustomPolicyRule } from './config-organization-custom-policy-rule.ts'
import { configOrganizationCustomRule } from './config-organization-custom-rule.ts'
import { configOrganizationManagedRule } from './config-organization-managed-rule.ts'
import { dataTransfer } from './data-transfer.ts'
import { datasyncTask } from './datasync-task.ts'
import { dbClusterSnapshot } from './db-cluster-snapshot.ts'
import { dbInstance } from './db-instance.ts'
import { dbProxy } from './db-proxy.ts'
import { dbSnapshot } from './db-snapshot.ts'
import { detectiveGraph } from './detective-graph.ts'
import { directoryServiceDirectory } from './directory-service-directory.ts'
import { dmsReplicationInstance } from './dms-replication-instance.ts'
import { docdbCluster } from './docdb-cluster.ts'
import { docdbClusterInstance } from './docdb-cluster-instance.ts'
import { docdbClusterSnapshot } from './docdb-cluster-snapshot.ts'
import { dxConnection } from './dx-connection.ts'
import { dxGatewayAssociation } from './dx-gateway-association.ts'
import { dynamodbKinesisStreamingDestination } from './dynamodb-kinesis-streaming-destination.ts'
import { dynamodbTable } from './dynamodb-table.ts'
import { dynamodbTableReplica } from './dynamodb-table-replica.ts'
import { ebsFastSnapshotRestore } from './ebs-fast-snapshot-restore.ts'
import { ebsSnapshot } from './ebs-snapshot.ts'
import { ebsSnapshotCopy } from './ebs-snapshot-copy.ts'
import { ebsSnapshotImport } from './ebs-snapshot-import.ts'
import { ebsVolume } from './ebs-volume.ts'
import { ec2CapacityReservation } from './ec2-capacity-reservation.ts'
import { ec2ClientVpnEndpoint } from './ec2-client-vpn-endpoint.ts'
import { ec2ClientVpnNetworkAssociation } from './ec2-client-vpn-network-association.ts'
import { ec2Fleet } from './ec2-fleet.ts'
import { ec2Host } from './ec2-host.ts'
import { ec2TrafficMirrorSession } from './ec2-traffic-mirror-session.ts'
import { ec2TransitGatewayConnect } from './ec2-transit-gateway-connect.ts'
import { ec2TransitGatewayPeeringAttachment } from './ec2-transit-gateway-peering-attachment.ts'
import { ec2TransitGatewayVpcAttachment } from './ec2-transit-gateway-vpc-attachment.ts'
import { ecrRepository } from './ecr-repository.ts'
import { ecsService } from './ecs-service.ts'
import { efsFileSystem } from './efs-file-system.ts'
import { eip } from './eip.ts'
import { eksCluster } from './eks-cluster.ts'
import { eksFargateProfile } from './eks-fargate-profile.ts'
import { eksNodeGroup } from './eks-node-group.ts'
import { elasticBeanstalkEnvironment } from './elastic-beanstalk-environment.ts'
import { elasticacheCluster } from './elasticache-cluster.ts'
import { elasticacheReplicationGroup } from './elasticache-replication-group.ts'
import { elasticacheServerlessCache } from './elasticache-serverless-cache.ts'
import { elb } from './elb.ts'
import { flowLog } from './flow-log.ts'
import { fsxBackup } from './fsx-backup.ts'
import { fsxOpenzfsFileSystem } from './fsx-openzfs-file-system.ts'
import { fsxWindowsFileSystem } from './fsx-windows-file-system.ts'
import { glacierVault } from './glacier-vault.ts'
import { globalacceleratorAccelerator } from './globalaccelerator-accelerator.ts'
import { globalacceleratorEndpointGroup } from './globalaccelerator-endpoint-group.ts'
import { glueCatalogDatabase } from './glue-catalog-database.ts'
import { glueCrawler } from './glue-crawler.ts'
import { glueDevEndpoint } from './glue-dev-endpoint.ts'
import { glueJob } from './glue-job.ts'
import { grafanaWorkspace } from './grafana-workspace.ts'
import { guarddutyDetector } from './guardduty-detector.ts'
import { instance } from './instance.ts'
import { internetmonitorMonitor } from './internetmonitor-monitor.ts'
import { kendraIndex } from './kendra-index.ts'
import { kinesisAnalyticsApplication } from './kinesis-analytics-application.ts'
import { kinesisFirehoseDeliveryStream } from './kinesis-firehose-delivery-stream.ts'
import { kinesisStream } from './kinesis-stream.ts'
import { kinesisStreamConsumer } from './kinesis-stream-consumer.ts'
import { kinesisanalyticsv2Application } from './kinesisanalyticsv2-application.ts'
import { kinesisanalyticsv2ApplicationSnapshot } from './kinesisanalyticsv2-application-snapshot.ts'
import { kmsExternalKey } from './kms-external-key.ts'
import { kmsKey } from './kms-key.ts'
import { kmsReplicaExternalKey } from './kms-replica-external-key.ts'
import { kmsReplicaKey } from './kms-replica-key.ts'
import { lambdaFunction } from './lambda-function.ts'
import { lambdaProvisionedConcurrencyConfig } from './lambda-provisioned-concurrency-config.ts'
import { lb } from './lb.ts'
import { lbTrustStore } from './lb-trust-store.ts'
import { lightsailContainerService } from './lightsail-container-service.ts'
import { lightsailDatabase } from './lightsail-database.ts'
import { lightsailDisk } from './lightsail-disk.ts'
import { lightsailInstance } from './lightsail-instance.ts'
import { lightsailLb } from './lightsail-lb.ts'
import { macie2Account } from './macie2-account.ts'
import { mqBroker } from './mq-broker.ts'
import { mskCluster } from './msk-cluster.ts'
import { mskReplicator } from './msk-replicator.ts'
import { mskServerlessCluster } from './msk-serverless-cluster.ts'
import { mskVpcConnection } from './msk-vpc-connection.ts'
import { mskconnectConnector } from './mskconnect-connector.ts'
import { mwaaEnvironment } from './mwaa-environment.ts'
import { natGateway } from './nat-gateway.ts'
import { neptuneCluster } from './neptune-cluster.ts'
import { neptuneClusterInstance } from './neptune-cluster-instance.ts'
import { neptuneClusterSnapshot } from './neptune-cluster-snapshot.ts'
import { networkfirewallFirewall } from './networkfirewall-firewall.ts'
import { opensearchDomain } from './opensearch-domain.ts'
import { opensearchserverlessCollection } from './opensearchserverless-collection.ts'
import { pinpointApp } from './pinpoint-app.ts'
import { quicksightUser } from './quicksight-user.ts'
import { rdsCluster } from './rds-cluster.ts'
import { rdsClusterInstance } from './rds-cluster-instance.ts'
import { redshiftCluster } from './redshift-cluster.ts'
import { redshiftserverlessWorkgroup } from './redshiftserverless-workgroup.ts'
import { route53HealthCheck } from './route53-health-check.ts'
import { route53Record } from './route53-record.ts'
import { route53ResolverEndpoint } from './route53-resolver-endpoint.ts'
import { route53ResolverFirewallDomainList } from './route53-resolver-firewall-domain-list.ts'
import { route53ResolverFirewallRuleGroupAssociation } from './route53-resolver-firewall-rule-group-association.ts'
import { route53TrafficPolicyInstance } from './route53-traffic-policy-instance.ts'
import { route53Zone } from './route53-zone.ts'
import { rumAppMonitor } from './rum-app-monitor.ts'
import { s3Bucket } from './s3-bucket.ts'
import { s3BucketAnalyticsConfiguration } from './s3-bucket-analytics-configuration.ts'
import { s3BucketInventory } from './s3-bucket-inventory.ts'
import { s3DirectoryBucket } from './s3-directory-bucket.ts'
import { s3controlStorageLensConfiguration } from './s3control-storage-lens-configuration.ts'
import { sagemakerEndpoint } from './sagemaker-endpoint.ts'
import { secretsmanagerSecret } from './secretsmanager-secret.ts'
import { sesReceiptRule } from './ses-receipt-rule.ts'
import { sesv2DedicatedIpAssignment } from './sesv2-dedicated-ip-assignment.ts'
import { sesv2DedicatedIpPool } from './sesv2-dedicated-ip-pool.ts'
import { sesv2EmailIdentity } from './sesv2-email-identity.ts'
import { sfnStateMachine } from './sfn-state-machine.ts'
import { shieldProtection } from './shield-protection.ts'
import { shieldSubscription } from './shield-subscription.ts'
import { snsTopic } from './sns-topic.ts'
import { snsTopicSubscription } from './sns-topic-subscription.ts'
import { spotFleetRequest } from './spot-fleet-request.ts'
import { spotInstanceRequest } from './spot-instance-request.ts'
import { sqsQueue } from './sqs-queue.ts'
import { ssmActivation } from './ssm-activation.ts'
import { ssmParameter } from './ssm-parameter.ts'
import { syntheticsCanary } from './synthetics-canary.ts'
import { timestreaminfluxdbDbInstance } from './timestreaminfluxdb-db-instance.ts'
import { timestreamwriteTable } from './timestreamwrite-table.ts'
import { transferServer } from './transfer-server.ts'
import { verifiedaccessEndpoint } from './verifiedaccess-endpoint.ts'
import { vpcEndpoint } from './vpc-endpoint.ts'
import { vpcIpam } from './vpc-ipam.ts'
import { vpclatticeService } from './vpclattice-service.ts'
import { vpnConnection } from './vpn-connection.ts'
import { wafWebAcl } from './waf-web-acl.ts'
import { wafregionalWebAcl } from './wafregional-web-acl.ts'
import { wafv2WebAcl } from './wafv2-web-acl.ts'
import { wafv2WebAclRuleGroupAssociation } from './wafv2-web-acl-rule-group-association.ts'

/** Every AWS type that is priced, one line each, by name. */
export const awsResources: readonly ResourceDefinition[] = [
  accessanalyzerAnalyzer,
  acmCertificate,
  acmpcaCertificateAuthority,
  amplifyApp,
  apiGatewayRestApi,
  apiGatewayStage,
  apigatewayv2Api,
  athenaCapacityReservation,
  athenaWorkgroup,
  autoscalingGroup,
  backupVault,
  batchComputeEnvironment,
  budgetsBudget,
  cloudformationStack,
  cloudformationStackSet,
  cloudfrontDistribution,
  cloudhsmV2Hsm,
  cloudtrail,
  cloudtrailEventDataStore,
  cloudwatchCompositeAlarm,
  cloudwatchContributorInsightRule,
  cloudwatchDashboard,
  cloudwatchEventArchive,
  cloudwatchEventBus,
  cloudwatchLogGroup,
  cloudwatchMetricAlarm,
  cloudwatchMetricStream,
  codeartifactRepository,
  codebuildProject,
  codecommitRepository,
  codepipeline,
  cognitoUserPool,
  configConfigRule,
  configConfigurationRecorder,
  configConformancePack,
  configOrganizationConformancePack,
  configOrganizationCustomPolicyRule,
  configOrganizationCustomRule,
  configOrganizationManagedRule,
  dataTransfer,
  datasyncTask,
  dbClusterSnapshot,
  dbInstance,
  dbProxy,
  dbSnapshot,
  detectiveGraph,
  directoryServiceDirectory,
  dmsReplicationInstance,
  docdbCluster,
  docdbClusterInstance,
  docdbClusterSnapshot,
  dxConnection,
  dxGatewayAssociation,
  dynamodbKinesisStreamingDestination,
  dynamodbTable,
  dynamodbTableReplica,
  ebsFastSnapshotRestore,
  ebsSnapshot,
  ebsSnapshotCopy,
  ebsSnapshotImport,
  ebsVolume,
  ec2CapacityReservation,
  ec2ClientVpnEndpoint,
  ec2ClientVpnNetworkAssociation,
  ec2Fleet,
  ec2Host,
  ec2TrafficMirrorSession,
  ec2TransitGatewayConnect,
  ec2TransitGatewayPeeringAttachment,
  ec2TransitGatewayVpcAttachment,
  ecrRepository,
  ecsService,
  efsFileSystem,
  eip,
  eksCluster,
  eksFargateProfile,
  eksNodeGroup,
  elasticBeanstalkEnvironment,
  elasticacheCluster,
  elasticacheReplicationGroup,
  elasticacheServerlessCache,
  elb,
  flowLog,
  fsxBackup,
  fsxOpenzfsFileSystem,
  fsxWindowsFileSystem,
  glacierVault,
  globalacceleratorAccelerator,
  globalacceleratorEndpointGroup,
  glueCatalogDatabase,
  glueCrawler,
  glueDevEndpoint,
  glueJob,
  grafanaWorkspace,
  guarddutyDetector,
  instance,
  internetmonitorMonitor,
  kendraIndex,
  kinesisAnalyticsApplication,
  kinesisFirehoseDeliveryStream,
  kinesisStream,
  kinesisStreamConsumer,
  kinesisanalyticsv2Application,
  kinesisanalyticsv2ApplicationSnapshot,
  kmsExternalKey,
  kmsKey,
  kmsReplicaExternalKey,
  kmsReplicaKey,
  lambdaFunction,
  lambdaProvisionedConcurrencyConfig,
  lb,
  lbTrustStore,
  lightsailContainerService,
  lightsailDatabase,
  lightsailDisk,
  lightsailInstance,
  lightsailLb,
  macie2Account,
  mqBroker,
  mskCluster,
  mskReplicator,
  mskServerlessCluster,
  mskVpcConnection,
  mskconnectConnector,
  mwaaEnvironment,
  natGateway,
  neptuneCluster,
  neptuneClusterInstance,
  neptuneClusterSnapshot,
  networkfirewallFirewall,
  opensearchDomain,
  opensearchserverlessCollection,
  pinpointApp,
  quicksightUser,
  rdsCluster,
  rdsClusterInstance,
  redshiftCluster,
  redshiftserverlessWorkgroup,
  route53HealthCheck,
  route53Record,
  route53ResolverEndpoint,
  route53ResolverFirewallDomainList,
  route53ResolverFirewallRuleGroupAssociation,
  route53TrafficPolicyInstance,
  route53Zone,
  rumAppMonitor,
  s3Bucket,
  s3BucketAnalyticsConfiguration,
  s3BucketInventory,
  s3DirectoryBucket,
  s3controlStorageLensConfiguration,
  sagemakerEndpoint,
  secretsmanagerSecret,
  sesReceiptRule,
  sesv2DedicatedIpAssignment,
  sesv2DedicatedIpPool,
  sesv2EmailIdentity,
  sfnStateMachine,
  shieldProtection,
  shieldSubscription,
  snsTopic,
  snsTopicSubscription,
  spotFleetRequest,
  spotInstanceRequest,
  sqsQueue,
  ssmActivation,
  ssmParameter,
  syntheticsCanary,
  timestreaminfluxdbDbInstance,
  timestreamwriteTable,
  transferServer,
  verifiedaccessEndpoint,
  vpcEndpoint,
  vpcIpam,
  vpclatticeService,
  vpnConnection,
  wafWebAcl,
  wafregionalWebAcl,
  wafv2WebAcl,
  wafv2WebAclRuleGroupAssociation,
]
