import type { LabelRequirement } from '../../model/workload.ts'

type Labels = Readonly<Record<string, string>>

const labelOf = (labels: Labels, key: string): string | undefined => (Object.hasOwn(labels, key) ? labels[key] : undefined)

/** Whether labels meet one requirement, as Kubernetes defines the operators. */
export function meets(labels: Labels, { key, operator, values }: LabelRequirement): boolean {
  const value = labelOf(labels, key)
  if (operator === 'Exists') return value !== undefined
  if (operator === 'DoesNotExist') return value === undefined
  if (operator === 'NotIn') return value === undefined || !values.includes(value)
  if (value === undefined) return false
  if (operator === 'In') return values.includes(value)
  const [number, bound] = [Number(value), Number(values[0])]
  return operator === 'Gt' ? number > bound : number < bound
}

/** Whether labels meet all requirements of a selector. An empty one selects everything. */
export const selects = (selector: readonly LabelRequirement[], labels: Labels): boolean => selector.every(one => meets(labels, one))
