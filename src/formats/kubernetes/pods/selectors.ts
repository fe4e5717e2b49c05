import type { LabelRequirement } from '../../../model/workload.ts'
import { at, type Field, fault, isAbsent, itemsOf, nameOf, textListOf, textOf, textsOf } from '../fields.ts'
import { presentName } from './label-names.ts'

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const satisfies readonly LabelRequirement['operator'][]

/** One `{ key, operator, values }`; undefined: it cannot be read, which is reported. */
export function requirementOf(item: Field): LabelRequirement | undefined {
  const key = textOf(at(item, 'key'))
  const written = textOf(at(item, 'operator'))
  const operator = operators.find(name => name === written)
  if (key !== undefined && operator !== undefined) return { key, operator, values: textListOf(at(item, 'values')) }
  fault(item, 'kubernetes-selector', `${nameOf(item)} needs a key and one of the operators ${operators.join(', ')}: it is left out`)
  return undefined
}

export const requirementsOf = (list: Field): readonly LabelRequirement[] => itemsOf(list).flatMap(item => requirementOf(item) ?? [])

/** Requirements of a node's labels, by their present names. */
export const nodeRequirementsOf = (list: Field): readonly LabelRequirement[] =>
  requirementsOf(list).map(requirement => ({ ...requirement, key: presentName(requirement.key) }))

/** A label selector as requirements of which all must hold; undefined: there is none, which matches nothing. */
export function selectorOf(field: Field): readonly LabelRequirement[] | undefined {
  if (isAbsent(field)) return undefined
  const labels = Object.entries(textsOf(at(field, 'matchLabels')))
  return [
    ...labels.map(([key, value]): LabelRequirement => ({ key, operator: 'In', values: [value] })),
    ...requirementsOf(at(field, 'matchExpressions')),
  ]
}
