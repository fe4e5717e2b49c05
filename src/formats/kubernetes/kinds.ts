import type { ObjectReader } from './model-object.ts'
import { readDaemonSet, readReplicated, readRollout, readSinglePod, readStatefulSet } from './replicated.ts'

/** What runs pods or costs something of its own, by kind and API group in any version. */
export const objectReaders: Readonly<Record<string, ObjectReader>> = {
  'apps/Deployment': readReplicated,
  'extensions/Deployment': readReplicated,
  'apps/StatefulSet': readStatefulSet,
  'apps/DaemonSet': readDaemonSet,
  'extensions/DaemonSet': readDaemonSet,
  'apps/ReplicaSet': readReplicated,
  'extensions/ReplicaSet': readReplicated,
  ReplicationController: readReplicated,
  Pod: readSinglePod,
  'argoproj.io/Rollout': readRollout,
}
