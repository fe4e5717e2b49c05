import { NotKnown } from '../model/unknown.ts'

/** A value that AWS demands; throws NotKnown where the configuration does not have it, so that nothing is priced by a guess. */
export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new NotKnown({ kind: 'error', text: `${name} is not set` })
  return value
}
