import type { Resource } from '../../model/resource.ts'
import type { DeclaredCluster } from './declared.ts'
import { aksClusters } from './from-aks.ts'
import { eksClusters } from './from-eks.ts'
import { gkeClusters } from './from-gke.ts'

/** The clusters that a Terraform project declares, with all that it says of their nodes. */
export const clustersOf = (resources: readonly Resource[]): readonly DeclaredCluster[] => [
  ...eksClusters(resources),
  ...aksClusters(resources),
  ...gkeClusters(resources),
]

/** Text of Terraform files that may declare a cluster, themselves or through a module: what tells which projects are worth reading. */
export const mayDeclareCluster = (text: string): boolean =>
  /"(?:aws_eks_cluster|azurerm_kubernetes_cluster|google_container_cluster)"|^\s*source\s*=\s*"[^"]*(?:eks|aks|gke|kubernetes)[^"]*"/m.test(
    text,
  )

/** Text of Terraform files that may put workloads into a cluster. */
export const mayDeclareWorkloads = (text: string): boolean =>
  /"(?:helm_release|kubectl_manifest|kubernetes_(?:manifest|deployment|stateful_set|daemon_?set|replication_controller|pod|job|cron_job)(?:_v\d\w*)?)"/.test(
    text,
  )
