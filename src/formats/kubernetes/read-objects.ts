import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Resource } from '../../model/resource.ts'
import type { Workload } from '../../model/workload.ts'
import { kindOf } from './addresses.ts'
import { contextOf } from './context.ts'
import { customResourcesNote, resizedPodsNote } from './custom-resources.ts'
import { withoutDuplicates } from './duplicates.ts'
import { rootOf } from './fields.ts'
import { objectReaders } from './kinds.ts'
import type { ManifestObject } from './objects.ts'
import { checkQuotas } from './quotas.ts'

export interface ObjectOptions {
  /** For namespaced objects without one; `default` if absent. */
  readonly namespace?: string
  /** Directory of the project; `''` if absent. */
  readonly module?: string
  /** How far autoscalers are expected to go, 0 (fewest replicas, if absent) to 1 (most). */
  readonly autoscaling?: { readonly expected: number }
}

export interface ObjectsReading {
  readonly resources: readonly Resource[]
  /** Of resources whose pods are known: how many, and what each requests. */
  readonly workloads: readonly Workload[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Bound on what a project can report: what comes after it is only counted. */
const maxDiagnostics = 1_000

/**
 * From all objects of a project to resources, workloads and diagnostics. Takes data of any shape: a fault is a diagnostic where it stands,
 * and what sets the cost and cannot be read is `Unknown` in the attributes, never zero.
 */
export function readObjects(objects: readonly ManifestObject[], options: ObjectOptions = {}): ObjectsReading {
  const { namespace = 'default', module = '', autoscaling } = options
  const diagnostics: Diagnostic[] = []
  const told = new Set<string>()
  let untold = 0
  const report = (diagnostic: Diagnostic): void => {
    const { code, message, location } = diagnostic
    const key = `${code} ${message} ${location?.file}:${location?.line}:${location?.column}`
    // What several readers ask for is faulty once.
    if (told.has(key)) return
    if (told.size < maxDiagnostics) told.add(key)
    if (diagnostics.length < maxDiagnostics) diagnostics.push(diagnostic)
    else untold++
  }
  const share = Math.min(1, Math.max(0, autoscaling?.expected ?? 0))
  const distinct = withoutDuplicates(objects, namespace, report)
  const context = contextOf(distinct, { namespace, module, share, report })
  const resources: Resource[] = []
  const workloads: Workload[] = []
  for (const object of distinct) {
    const kind = kindOf(object)
    const read = Object.hasOwn(objectReaders, kind) ? objectReaders[kind]?.(rootOf(object, report), context) : undefined
    if (read === undefined) continue
    resources.push(read.resource)
    if (read.workload !== undefined) workloads.push(read.workload)
  }
  for (const note of [customResourcesNote(distinct), resizedPodsNote(distinct)]) if (note !== undefined) report(note)
  checkQuotas(context, workloads)
  if (untold > 0)
    diagnostics.push({ code: 'kubernetes-limit', severity: 'note', message: `${untold} more faults in these manifests are not listed` })
  return { resources, workloads, diagnostics }
}
