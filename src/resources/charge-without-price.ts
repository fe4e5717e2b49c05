import { NotKnown } from '../model/unknown.ts'
import type { Charge } from './definition.ts'

/** A charge that certainly is on the bill and that no table has a price for, so that it is said instead of left out. */
export const notInTables = (description: string, what: string): Charge => ({
  description,
  sku: () => {
    throw new NotKnown({ kind: 'limit', text: `the price tables do not have ${what}` })
  },
  unit: 'months',
  quantity: () => 1,
})
