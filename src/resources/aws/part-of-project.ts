import { NotKnown } from '../../model/unknown.ts'
import type { Related } from '../definition.ts'

/** Whether an attribute points to a resource of the project; a value that is not known and refers to nothing here does not. */
export function isPartOfProject(related: Related, attribute: string, types: readonly string[]): boolean {
  try {
    return related.to(attribute, types) !== undefined
  } catch (thrown) {
    if (thrown instanceof NotKnown) return false
    throw thrown
  }
}
