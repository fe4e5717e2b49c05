import type { ResourceDefinition } from '../definition.ts'
import { computeAddress } from './compute-address.ts'
import { computeBackendBucket } from './compute-backend-bucket.ts'
import { computeDisk } from './compute-disk.ts'
import { computeForwardingRule } from './compute-forwarding-rule.ts'
import { computeGlobalAddress } from './compute-global-address.ts'
import { computeGlobalForwardingRule } from './compute-global-forwarding-rule.ts'
import { computeInstance } from './compute-instance.ts'
import { computeRegionDisk } from './compute-region-disk.ts'
import { computeSubnetwork } from './compute-subnetwork.ts'
import { containerCluster } from './container-cluster.ts'
import { containerNodePool } from './container-node-pool.ts'

/** All priced Google Cloud types, by name. */
export const googleResources: readonly ResourceDefinition[] = [
  computeAddress,
  computeBackendBucket,
  computeDisk,
  computeForwardingRule,
  computeGlobalAddress,
  computeGlobalForwardingRule,
  computeInstance,
  computeRegionDisk,
  computeSubnetwork,
  containerCluster,
  containerNodePool,
]
