import type { LabelRequirement } from '../../model/workload.ts'
import { at, type Field, itemsOf, textListOf, textOf } from './fields.ts'
import { presentName } from './pods/label-names.ts'
import { requirementsOf } from './pods/selectors.ts'

/** Where something can be: one term must match, all requirements in it; empty: anywhere. */
export type Topologies = readonly (readonly LabelRequirement[])[]

const zone = 'topology.kubernetes.io/zone'
const region = 'topology.kubernetes.io/region'

/** What drivers call a node's zone. */
const present: Readonly<Record<string, string>> = {
  'topology.ebs.csi.aws.com/zone': zone,
  'topology.gke.io/zone': zone,
  'topology.disk.csi.azure.com/zone': zone,
}

/** Bound on the terms that are kept, of one list or of several taken together. */
const maxTerms = 100

/** Zones and regions alone: which hosts there will be nobody knows. A term that says nothing of them allows any, and so do more terms than are kept. */
function inZones(terms: Topologies): Topologies {
  const known = terms.map(term =>
    term.flatMap(requirement => {
      const key = present[requirement.key] ?? presentName(requirement.key)
      return key === zone || key === region ? [{ ...requirement, key }] : []
    }),
  )
  return known.length > maxTerms || known.some(term => term.length === 0) ? [] : known
}

/** `allowedTopologies` of a storage class. */
export const allowedTopologies = (list: Field): Topologies =>
  inZones(
    itemsOf(list).map(item =>
      itemsOf(at(item, 'matchLabelExpressions')).flatMap((one): readonly LabelRequirement[] => {
        const key = textOf(at(one, 'key'))
        return key === undefined ? [] : [{ key, operator: 'In', values: textListOf(at(one, 'values')) }]
      }),
    ),
  )

/** Where a PersistentVolume is, by its node affinity. */
export const topologiesOfVolume = (root: Field): Topologies =>
  inZones(
    itemsOf(at(root, 'spec', 'nodeAffinity', 'required', 'nodeSelectorTerms')).map(term => requirementsOf(at(term, 'matchExpressions'))),
  )

/** Where both allow it; what would take too many terms to say is as the first has it. */
export function both(one: Topologies, other: Topologies): Topologies {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one
  if (one.length * other.length > maxTerms) return one
  return one.flatMap(term => other.map(more => [...term, ...more]))
}
