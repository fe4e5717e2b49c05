import type { ServerlessProfile } from '../../model/cluster.ts'
import type { Workload } from '../../model/workload.ts'

/**
 * Whether a pod is one that a selector names. In a Fargate profile, namespaces, keys and values may hold `*` for any text and `?` for one
 * character; no name or label of Kubernetes has these. https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
 */
export const selectorTakes = (
  { namespace, labels }: ServerlessProfile['selectors'][number],
  { namespace: home, pod }: Pick<Workload, 'namespace' | 'pod'>,
): boolean =>
  (namespace === undefined || isLike(home, namespace)) &&
  labels.every(({ key, values }) =>
    Object.entries(pod.labels).some(([name, text]) => isLike(name, key) && values.some(value => isLike(text, value))),
  )

/** Time in proportion to the product of the two lengths at worst: a later `*` never gives back what an earlier one took. */
function isLike(text: string, pattern: string): boolean {
  let [at, next, star, after] = [0, 0, -1, 0]
  while (at < text.length) {
    if (pattern[next] === '*') [star, after, next] = [next, at, next + 1]
    else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === text[at])) [at, next] = [at + 1, next + 1]
    else if (star < 0) return false
    else [at, after, next] = [after + 1, after + 1, star + 1]
  }
  return /^\**$/.test(pattern.slice(next))
}
