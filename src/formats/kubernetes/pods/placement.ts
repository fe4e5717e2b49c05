import type { AntiAffinity, LabelRequirement, PodShape, Taint, Toleration, TopologySpread } from '../../../model/workload.ts'
import { at, type Field, isAbsent, itemsOf, textListOf, textOf, textsOf, wholeNumberOf } from '../fields.ts'
import { hostPortsOf } from './host-ports.ts'
import { presentName } from './label-names.ts'
import { nodeRequirementsOf, requirementsOf, selectorOf } from './selectors.ts'

export type Placement = Pick<PodShape, 'nodeSelector' | 'nodeAffinity' | 'tolerations' | 'spread' | 'antiAffinity' | 'hostPorts'>

/** Where a pod can run, from its spec: what the scheduler must respect, not what it prefers. */
export const placementOf = (spec: Field, labels: Readonly<Record<string, string>>, namespace: string): Placement => ({
  nodeSelector: Object.fromEntries(Object.entries(textsOf(at(spec, 'nodeSelector'))).map(([key, value]) => [presentName(key), value])),
  nodeAffinity: nodeAffinityOf(at(spec, 'affinity', 'nodeAffinity', required, 'nodeSelectorTerms')),
  tolerations: itemsOf(at(spec, 'tolerations')).flatMap(item => tolerationOf(item) ?? []),
  spread: itemsOf(at(spec, 'topologySpreadConstraints')).flatMap(item => spreadOf(item, labels) ?? []),
  antiAffinity: itemsOf(at(spec, 'affinity', 'podAntiAffinity', required)).flatMap(item => antiAffinityOf(item, labels, namespace) ?? []),
  hostPorts: hostPortsOf(spec),
})

const required = 'requiredDuringSchedulingIgnoredDuringExecution'

/** A term without conditions matches no node, so that it adds nothing to those that do. */
const nodeAffinityOf = (terms: Field): readonly (readonly LabelRequirement[])[] =>
  itemsOf(terms)
    .map(term => [...nodeRequirementsOf(at(term, 'matchExpressions')), ...requirementsOf(at(term, 'matchFields'))])
    .filter(requirements => requirements.length > 0)

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const satisfies readonly Taint['effect'][]

const effectOf = (item: Field): Taint['effect'] | undefined => {
  const written = textOf(at(item, 'effect'))
  return effects.find(effect => effect === written)
}

function tolerationOf(item: Field): Toleration | undefined {
  const operator = textOf(at(item, 'operator')) ?? 'Equal'
  if (operator !== 'Equal' && operator !== 'Exists') return undefined
  const key = textOf(at(item, 'key'))
  if (operator === 'Equal' && key === undefined) return undefined
  return { key: key === '' ? undefined : key, operator, value: textOf(at(item, 'value')) ?? '', effect: effectOf(item) }
}

/** A taint of a node pool; undefined: it has no key or no effect. */
export function taintOf(item: Field): Taint | undefined {
  const key = textOf(at(item, 'key'))
  const effect = effectOf(item)
  return key === undefined || effect === undefined ? undefined : { key, value: textOf(at(item, 'value')) ?? '', effect }
}

function topologyKeyOf(item: Field): string | undefined {
  const key = textOf(at(item, 'topologyKey'))
  return key === undefined ? undefined : presentName(key)
}

function spreadOf(item: Field, labels: Readonly<Record<string, string>>): TopologySpread | undefined {
  if ((textOf(at(item, 'whenUnsatisfiable')) ?? 'DoNotSchedule') !== 'DoNotSchedule') return undefined
  const topologyKey = topologyKeyOf(item)
  const maxSkew = wholeNumberOf(at(item, 'maxSkew'), 1)
  const selector = ownSelector(item, labels)
  if (topologyKey === undefined || typeof maxSkew !== 'number' || selector === undefined) return undefined
  const minDomains = wholeNumberOf(at(item, 'minDomains'), 1)
  return {
    topologyKey,
    maxSkew,
    selector,
    ...(typeof minDomains === 'number' ? { minDomains } : {}),
    ...(textOf(at(item, 'nodeAffinityPolicy')) === 'Ignore' ? { nodeAffinityPolicy: 'Ignore' } : {}),
    ...(textOf(at(item, 'nodeTaintsPolicy')) === 'Honor' ? { nodeTaintsPolicy: 'Honor' } : {}),
  }
}

function antiAffinityOf(item: Field, labels: Readonly<Record<string, string>>, namespace: string): AntiAffinity | undefined {
  const topologyKey = topologyKeyOf(item)
  const selector = ownSelector(item, labels)
  const namespaces = textListOf(at(item, 'namespaces'))
  // Pods of other namespaces alone: not what spreads this workload.
  if (namespaces.length > 0 && !namespaces.includes(namespace) && isAbsent(at(item, 'namespaceSelector'))) return undefined
  return topologyKey === undefined || selector === undefined ? undefined : { topologyKey, selector }
}

/** The selector of a term, narrowed by `matchLabelKeys` to pods with the same values of these labels. */
function ownSelector(item: Field, labels: Readonly<Record<string, string>>): readonly LabelRequirement[] | undefined {
  const selector = selectorOf(at(item, 'labelSelector'))
  if (selector === undefined) return undefined
  const same = textListOf(at(item, 'matchLabelKeys')).flatMap((key): readonly LabelRequirement[] =>
    Object.hasOwn(labels, key) ? [{ key, operator: 'In', values: [labels[key] ?? ''] }] : [],
  )
  return [...selector, ...same]
}
