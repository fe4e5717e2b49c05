import type { HostPort } from '../../model/workload.ts'
import type { Work } from './limits.ts'
import { indexesOf, type SetIndexes } from './pod-relations.ts'
import type { PodSet } from './pod-sets.ts'

/** The sets whose pods take one of the ports of their node that the pods of a set take, the set itself among them. */
export type HostPortUsers = (set: PodSet, work: Work) => SetIndexes

const everyAddress = '0.0.0.0'

const overlap = (a: HostPort, b: HostPort): boolean => a.hostIP === b.hostIP || a.hostIP === everyAddress || b.hostIP === everyAddress

const keyOf = ({ port, protocol }: HostPort): string => `${port}/${protocol}`

export function hostPortUsersOf(sets: readonly PodSet[]): HostPortUsers {
  const users = new Map<string, { readonly user: PodSet; readonly port: HostPort }[]>()
  for (const user of sets)
    for (const port of user.workload.pod.hostPorts) {
      const others = users.get(keyOf(port))
      if (others === undefined) users.set(keyOf(port), [{ user, port }])
      else others.push({ user, port })
    }
  return (set, work) => {
    const found = new Set<PodSet>()
    for (const port of set.workload.pod.hostPorts)
      for (const other of users.get(keyOf(port)) ?? []) {
        work.stepsLeft--
        if (work.stepsLeft <= 0) return indexesOf([...found])
        if (overlap(port, other.port)) found.add(other.user)
      }
    return indexesOf([...found])
  }
}
