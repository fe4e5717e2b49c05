import type { Toleration } from '../../../model/workload.ts'
import { at, type Field, holdsMap, textOf } from '../fields.ts'
import type { ReadAmounts } from './amounts.ts'
import { placementOf } from './placement.ts'
import { resourceListOf } from './quantities.ts'

/** What a RuntimeClass adds to the pods that name it. */
export interface RuntimeClass {
  readonly overhead: ReadAmounts
  readonly nodeSelector: Readonly<Record<string, string>>
  readonly tolerations: readonly Toleration[]
}

export function runtimeClassOf(root: Field): RuntimeClass {
  const { nodeSelector, tolerations } = placementOf(at(root, 'scheduling'), {}, '')
  return { overhead: resourceListOf(at(root, 'overhead', 'podFixed')), nodeSelector, tolerations }
}

/** The runtime class of a pod's spec, with the overhead that the spec may state itself. */
export function runtimeOf(spec: Field, classes: ReadonlyMap<string, RuntimeClass>): RuntimeClass & { readonly name: string | undefined } {
  const name = textOf(at(spec, 'runtimeClassName'))
  const found = name === undefined ? undefined : classes.get(name)
  const overhead = at(spec, 'overhead')
  return {
    name,
    overhead: holdsMap(overhead) ? resourceListOf(overhead) : (found?.overhead ?? new Map()),
    nodeSelector: found?.nodeSelector ?? {},
    tolerations: found?.tolerations ?? [],
  }
}
