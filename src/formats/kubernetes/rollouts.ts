import { keyOf } from './addresses.ts'
import type { Finder } from './autoscalers.ts'
import { at, type Field, holdsMap, textOf } from './fields.ts'
import type { ManifestObject } from './objects.ts'

interface Target {
  readonly key: string
  readonly object: ManifestObject | undefined
}

function targetOf(root: Field, finder: Finder): Target | undefined {
  const reference = at(root, 'spec', 'workloadRef')
  if (!holdsMap(reference)) return undefined
  const names = [textOf(at(reference, 'apiVersion')) ?? 'apps/v1', textOf(at(reference, 'kind')) ?? 'Deployment'] as const
  const place = [finder.namespaceOf(root.object), textOf(at(reference, 'name')) ?? ''] as const
  return { key: keyOf(...names, ...place), object: finder.find(...names, ...place) }
}

/** The workload whose template an Argo Rollout runs; undefined: it has a template of its own. */
export function referredByRollout(root: Field, finder: Finder): ManifestObject | 'missing' | undefined {
  const target = targetOf(root, finder)
  return target === undefined ? undefined : (target.object ?? 'missing')
}

/**
 * Keys of the workloads that Rollouts scale down to nothing, as their `scaleDown` says (`never` by default).
 * https://argo-rollouts.readthedocs.io/en/stable/migrating/
 */
export function takenOverByRollouts(finder: Finder): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const root of finder.ofKind('argoproj.io/Rollout')) {
    const target = targetOf(root, finder)
    const mode = target === undefined ? 'never' : textOf(at(root, 'spec', 'workloadRef', 'scaleDown'))
    if (target !== undefined && (mode === 'onsuccess' || mode === 'progressively')) keys.add(target.key)
  }
  return keys
}
