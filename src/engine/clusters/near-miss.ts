import type { NodeGroup } from '../../model/cluster.ts'
import { formatQuantity } from '../../model/quantity.ts'
import type { NearMiss } from '../../model/report.ts'
import type { Workload } from '../../model/workload.ts'
import { marginalCosts } from '../scheduling/marginal-costs.ts'

/** How much less is still a near miss: a fifth. */
const nearby = 0.8
/** Pods of a cluster above which it is not packed a dozen times more for one sentence. */
const mostPods = 2000

const mebibyte = 1024 ** 2

/** Steps in which requests are written, by how large they are. */
const steps = {
  cpu: amount => (amount > 500 ? 50 : 10),
  memory: amount => (amount > 1024 * mebibyte ? 64 : 16) * mebibyte,
} satisfies Record<string, (amount: number) => number>

interface Pods {
  readonly base: readonly Workload[]
  readonly head: readonly Workload[]
}

/** With how little less of one thing a changed workload would need no more nodes: found by packing the cluster again with that. */
export function nearMiss(groups: readonly NodeGroup[], { base, head }: Pods, address: string): NearMiss | undefined {
  const workload = head.find(one => one.address === address)
  if (workload === undefined || workload.everyNode) return undefined
  if (head.reduce((sum, { replicas }) => sum + replicas.expected, 0) > mostPods) return undefined
  const needsNone = (changed: Workload): boolean => {
    const after = head.map(one => (one === workload ? changed : one))
    const [cost] = marginalCosts(groups, base, after, [address], 'expected')
    return cost !== undefined && cost.pending <= 0 && [...cost.nodes.values()].every(count => count <= 0)
  }
  return fewerReplicas(workload, needsNone) ?? smallerRequest(workload, 'cpu', needsNone) ?? smallerRequest(workload, 'memory', needsNone)
}

/** One pod less, of many that nothing scales. */
function fewerReplicas(workload: Workload, needsNone: (changed: Workload) => boolean): NearMiss | undefined {
  const { low, expected, high } = workload.replicas
  const fewer = expected - 1
  if (low !== high || fewer < nearby * expected) return undefined
  if (!needsNone({ ...workload, replicas: { low: fewer, expected: fewer, high: fewer } })) return undefined
  return { attribute: 'replicas', is: String(expected), enough: String(fewer) }
}

/** The largest request that is enough, between a fifth less and what is asked. */
function smallerRequest(workload: Workload, resource: keyof typeof steps, needsNone: (changed: Workload) => boolean): NearMiss | undefined {
  const asked = workload.pod.requests.get(resource) ?? 0
  const step = steps[resource](asked)
  const least = Math.ceil((asked * nearby) / step)
  const most = Math.ceil(asked / step) - 1
  const enough = (count: number): boolean =>
    needsNone({ ...workload, pod: { ...workload.pod, requests: new Map([...workload.pod.requests, [resource, count * step]]) } })
  if (asked === 0 || least > most || !enough(least)) return undefined
  let [fits, tooMuch] = [least, most + 1]
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2)
    if (enough(middle)) fits = middle
    else tooMuch = middle
  }
  return { attribute: `requests.${resource}`, is: formatQuantity(resource, asked), enough: formatQuantity(resource, fits * step) }
}
