import { formatQuantity } from '../../model/quantity.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { Workload } from '../../model/workload.ts'
import { addressIn, type Context } from './context.ts'
import { at, entriesOf, fault, isAbsent } from './fields.ts'
import { quantityOf } from './pods/quantities.ts'

/** `requests.cpu` and `cpu` both bound the sum of requests for cpu. */
const requestOf = (name: string): string | undefined =>
  /^requests\.(?!storage$)(.+)$/.exec(name)?.[1] ?? (['cpu', 'memory', 'pods', 'ephemeral-storage'].includes(name) ? name : undefined)

/**
 * Says where the workloads of a namespace, all with their expected replicas, ask for more than its ResourceQuota allows: then pods will not
 * start. Pods on every node are left out, as are quotas that hold for some pods alone.
 */
export function checkQuotas(context: Context, workloads: readonly Workload[]): void {
  const quotas = context.ofKind('ResourceQuota')
  if (quotas.length === 0) return
  const asked = requestsByNamespace(workloads)
  for (const root of quotas) {
    if (!isAbsent(at(root, 'spec', 'scopes')) || !isAbsent(at(root, 'spec', 'scopeSelector'))) continue
    const namespace = context.namespaceOf(root.object)
    for (const field of entriesOf(at(root, 'spec', 'hard'))) {
      const resource = requestOf(String(field.key))
      const hard = resource === undefined ? undefined : quantityOf(field, resource)
      const sum = resource === undefined ? 0 : (asked.get(namespace)?.get(resource) ?? 0)
      if (resource === undefined || hard === undefined || isUnknown(hard) || sum <= hard) continue
      const [wanted, allowed] = [sum, hard].map(units => formatQuantity(resource, units))
      fault(
        field,
        'kubernetes-quota',
        `The workloads of namespace ${namespace} ask for ${wanted} ${resource === 'pods' ? 'pods' : `of ${resource}`}, and ${addressIn(context, root.object)} allows ${allowed}`,
      )
    }
  }
}

function requestsByNamespace(workloads: readonly Workload[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byNamespace = new Map<string, Map<string, number>>()
  for (const { namespace, replicas, pod, everyNode } of workloads) {
    if (everyNode) continue
    const sums = byNamespace.get(namespace) ?? new Map<string, number>()
    byNamespace.set(namespace, sums)
    for (const [resource, amount] of [...pod.requests, ['pods', 1] as const]) {
      sums.set(resource, (sums.get(resource) ?? 0) + amount * replicas.expected)
    }
  }
  return byNamespace
}
