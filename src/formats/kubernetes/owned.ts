import { at, type Field, fault } from './fields.ts'

/** Whether another object made this one: then that one counts. Said, as a manifest can claim an owner that makes nothing. */
export function isOwned(root: Field): boolean {
  const field = at(root, 'metadata', 'ownerReferences')
  const { value } = field
  if (!Array.isArray(value) || value.length === 0) return false
  const { kind } = root.object
  fault(field, 'kubernetes-owned', `This ${kind} names an owner, which is taken to be what makes it: it is left out`)
  return true
}
