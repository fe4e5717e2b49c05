import { NotKnown } from '../model/unknown.ts'

/** What `read` gives, or `otherwise` where an attribute that it reads is not known. Only for what decides no price. */
export function ifKnown<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof NotKnown) return otherwise
    throw thrown
  }
}
