import type { LabelRequirement } from '../../model/workload.ts'

export type Labels = ReadonlyMap<string, string>

const whole = /^[+-]?\d+$/

/** Whether labels meet a requirement, as Kubernetes reads it: `NotIn` also holds where the label is missing, `Gt` and `Lt` compare whole numbers. */
export function meets(labels: Labels, { key, operator, values }: LabelRequirement): boolean {
  const value = labels.get(key)
  if (operator === 'Exists') return value !== undefined
  if (operator === 'DoesNotExist') return value === undefined
  if (operator === 'NotIn') return value === undefined || !values.includes(value)
  if (value === undefined) return false
  if (operator === 'In') return values.includes(value)
  const [bound = ''] = values
  if (!whole.test(value) || !whole.test(bound)) return false
  return operator === 'Gt' ? Number(value) > Number(bound) : Number(value) < Number(bound)
}

export const meetsAll = (labels: Labels, requirements: readonly LabelRequirement[]): boolean =>
  requirements.every(requirement => meets(labels, requirement))
