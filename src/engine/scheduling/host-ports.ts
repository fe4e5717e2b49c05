import type { HostPort } from '../../model/workload.ts'
import { apartByNode } from './anti-affinity.ts'
import type { PlacementRule } from './placement-rule.ts'
import type { PodSet } from './pod-sets.ts'
import type { State } from './state.ts'

/** No two pods of a node take the same of its ports, whatever their namespaces. Daemons count as far as they run; among themselves they do not. */
export function hostPortRules(state: State, set: PodSet): readonly PlacementRule[] {
  const { hostPorts } = set.workload.pod
  if (hostPorts.length === 0) return []
  const others = state.problem.hostPortUsers(set, state.work)
  return [apartByNode(state, describe(hostPorts), { others, withItself: true })]
}

const named = 3

/** `the use of host port 80/TCP` */
function describe(ports: readonly HostPort[]): string {
  const names = [...new Set(ports.map(({ port, protocol }) => `${port}/${protocol}`))]
  const more = names.length > named ? ` and ${names.length - named} more` : ''
  return `the use of host ${names.length === 1 ? 'port' : 'ports'} ${names.slice(0, named).join(', ')}${more}`
}
