import type { OfferMapping } from '../mapping.ts'
import { cloudwatch } from './cloudwatch.ts'
import { dynamodb } from './dynamodb.ts'
import { ec2 } from './ec2.ts'
import { ecr } from './ecr.ts'
import { ecs } from './ecs.ts'
import { eks } from './eks.ts'
import { elasticache } from './elasticache.ts'
import { elb } from './elb.ts'
import { kms } from './kms.ts'
import { lambda } from './lambda.ts'
import { rds } from './rds.ts'
import { s3 } from './s3.ts'
import { secretsManager } from './secrets-manager.ts'
import { sns } from './sns.ts'
import { sqs } from './sqs.ts'
import { vpc } from './vpc.ts'

/** All offers that tables can be refreshed from. */
export const awsOffers: readonly OfferMapping[] = [
  cloudwatch,
  dynamodb,
  ec2,
  ecr,
  ecs,
  eks,
  elasticache,
  elb,
  kms,
  lambda,
  rds,
  s3,
  secretsManager,
  sns,
  sqs,
  vpc,
]
