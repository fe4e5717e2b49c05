import type { TableMapping } from '../mapping.ts'
import { amplify } from './amplify.ts'
import { apiGateway } from './api-gateway.ts'
import { athena } from './athena.ts'
import { aurora } from './aurora.ts'
import { backup } from './backup.ts'
import { budgets } from './budgets.ts'
import { cloudformation } from './cloudformation.ts'
import { cloudfront } from './cloudfront.ts'
import { cloudhsm } from './cloudhsm.ts'
import { cloudtrail } from './cloudtrail.ts'
import { cloudwatch } from './cloudwatch.ts'
import { codeartifact } from './codeartifact.ts'
import { codebuild } from './codebuild.ts'
import { codecommit } from './codecommit.ts'
import { codepipeline } from './codepipeline.ts'
import { cognito } from './cognito.ts'
import { config } from './config.ts'
import { dataTransfer } from './data-transfer.ts'
import { datasync } from './datasync.ts'
import { detective } from './detective.ts'
import { directConnect } from './direct-connect.ts'
import { directoryService } from './directory-service.ts'
import { dms } from './dms.ts'
import { docdb } from './docdb.ts'
import { dynamodb } from './dynamodb.ts'
import { ebs } from './ebs.ts'
import { ec2 } from './ec2.ts'
import { ec2Host } from './ec2-host.ts'
import { ec2Other } from './ec2-other.ts'
import { ec2Reserved } from './ec2-reserved.ts'
import { ec2Windows } from './ec2-windows.ts'
import { ecr } from './ecr.ts'
import { ecs } from './ecs.ts'
import { efs } from './efs.ts'
import { eks } from './eks.ts'
import { elasticache } from './elasticache.ts'
import { elasticacheReserved } from './elasticache-reserved.ts'
import { elb } from './elb.ts'
import { eventbridge } from './eventbridge.ts'
import { firehose } from './firehose.ts'
import { fsx } from './fsx.ts'
import { glacier } from './glacier.ts'
import { globalAccelerator } from './global-accelerator.ts'
import { glue } from './glue.ts'
import { guardduty } from './guardduty.ts'
import { kendra } from './kendra.ts'
import { kinesis } from './kinesis.ts'
import { kinesisAnalytics } from './kinesis-analytics.ts'
import { kms } from './kms.ts'
import { lambda } from './lambda.ts'
import { lightsail } from './lightsail.ts'
import { macie } from './macie.ts'
import { managedGrafana } from './managed-grafana.ts'
import { mq } from './mq.ts'
import { msk } from './msk.ts'
import { mwaa } from './mwaa.ts'
import { neptune } from './neptune.ts'
import { networkFirewall } from './network-firewall.ts'
import { opensearch } from './opensearch.ts'
import { pinpoint } from './pinpoint.ts'
import { privateCa } from './private-ca.ts'
import { quicksight } from './quicksight.ts'
import { rds } from './rds.ts'
import { rdsReserved } from './rds-reserved.ts'
import { redshift } from './redshift.ts'
import { route53 } from './route53.ts'
import { s3 } from './s3.ts'
import { sagemaker } from './sagemaker.ts'
import { secretsManager } from './secrets-manager.ts'
import { ses } from './ses.ts'
import { shield } from './shield.ts'
import { sns } from './sns.ts'
import { sqs } from './sqs.ts'
import { stepFunctions } from './step-functions.ts'
import { systemsManager } from './systems-manager.ts'
import { timestream } from './timestream.ts'
import { transferFamily } from './transfer-family.ts'
import { vpc } from './vpc.ts'
import { waf } from './waf.ts'

/** All AWS tables, by name. */
export const awsTables: readonly TableMapping[] = [
  amplify,
  apiGateway,
  athena,
  aurora,
  backup,
  budgets,
  cloudformation,
  cloudfront,
  cloudhsm,
  cloudtrail,
  cloudwatch,
  codeartifact,
  codebuild,
  codecommit,
  codepipeline,
  cognito,
  config,
  dataTransfer,
  datasync,
  detective,
  directConnect,
  directoryService,
  dms,
  docdb,
  dynamodb,
  ebs,
  ec2,
  ec2Host,
  ec2Other,
  ec2Reserved,
  ec2Windows,
  ecr,
  ecs,
  efs,
  eks,
  elasticache,
  elasticacheReserved,
  elb,
  eventbridge,
  firehose,
  fsx,
  glacier,
  globalAccelerator,
  glue,
  guardduty,
  kendra,
  kinesis,
  kinesisAnalytics,
  kms,
  lambda,
  lightsail,
  macie,
  managedGrafana,
  mq,
  msk,
  mwaa,
  neptune,
  networkFirewall,
  opensearch,
  pinpoint,
  privateCa,
  quicksight,
  rds,
  rdsReserved,
  redshift,
  route53,
  s3,
  sagemaker,
  secretsManager,
  ses,
  shield,
  sns,
  sqs,
  stepFunctions,
  systemsManager,
  timestream,
  transferFamily,
  vpc,
  waf,
]
