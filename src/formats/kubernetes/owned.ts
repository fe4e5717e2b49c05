import { at, type Field } from './fields.ts'

/** Whether another object made this one: then that one counts. */
export function isOwned(root: Field): boolean {
  const { value } = at(root, 'metadata', 'ownerReferences')
  return Array.isArray(value) && value.length > 0
}
