import type { Field } from './fields.ts'
export function scheduledReplicas(_triggers: Field): ((atRest: number) => number) | undefined {
  return undefined
}
