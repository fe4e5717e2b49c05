import { readGateway, readIngress } from './ingress.ts'
import { readCronJob, readJob, readScaledJob } from './jobs.ts'
import { readService } from './load-balancers.ts'
import type { ObjectReader } from './model-object.ts'
import { readNodePool } from './node-pools.ts'
import { readClaim } from './persistent-claims.ts'
import { readDaemonSet, readReplicated, readRollout, readSinglePod, readStatefulSet } from './replicated.ts'

/** What runs pods or costs something of its own, by kind and API group in any version. */
export const objectReaders: Readonly<Record<string, ObjectReader>> = {
  'apps/Deployment': readReplicated,
  'apps/StatefulSet': readStatefulSet,
  'apps/DaemonSet': readDaemonSet,
  'apps/ReplicaSet': readReplicated,
  ReplicationController: readReplicated,
  Pod: readSinglePod,
  'argoproj.io/Rollout': readRollout,
  'batch/Job': readJob,
  'batch/CronJob': readCronJob,
  'keda.sh/ScaledJob': readScaledJob,
  PersistentVolumeClaim: readClaim,
  Service: readService,
  'networking.k8s.io/Ingress': readIngress,
  'gateway.networking.k8s.io/Gateway': readGateway,
  'karpenter.sh/NodePool': readNodePool,
}
