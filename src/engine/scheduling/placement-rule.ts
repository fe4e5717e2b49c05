import type { NodeClass } from './node-classes.ts'
import type { PlacedNode } from './state.ts'

/** What a constraint between pods says while pods of one set are placed one by one. */
export interface PlacementRule {
  /** For the reason of pods that stay pending. */
  readonly describe: string
  /** Whether any node of the class may take the next pod, as far as all its nodes are in one domain. */
  allowsClass(node: NodeClass): boolean
  /** Whether this node may: one that is alone in its domain. An empty node always may. */
  allowsNode(node: PlacedNode): boolean
  /** Must be told of each pod. Returns true if nodes that were refused may be allowed from now on. */
  placed(node: PlacedNode, isNew: boolean): boolean
  /** How many steps a class comes after the most welcome one, of classes that have room; without it all are equal. */
  rank?(node: NodeClass): number
  /** One node takes one pod at most. */
  readonly onePerNode: boolean
}
