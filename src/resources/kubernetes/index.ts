import type { ResourceDefinition } from '../definition.ts'
import { cluster } from './cluster.ts'
import { gateway } from './gateway.ts'
import { ingress } from './ingress.ts'
import { persistentVolumeClaim } from './persistent-volume-claim.ts'
import { service } from './service.ts'
import { unreadManifest } from './unread.ts'
import { job, workload } from './workload.ts'

/** What Kubernetes has that costs something. */
export const kubernetesResources: readonly ResourceDefinition[] = [
  cluster,
  gateway,
  ingress,
  job,
  persistentVolumeClaim,
  service,
  unreadManifest,
  workload,
]
