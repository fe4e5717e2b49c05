import { NotKnown } from '../../model/unknown.ts'
import { monthly } from '../charges.ts'
import type { Charge } from '../definition.ts'

/** Something that is billed by use, and that no price table lists: a line that is not known. */
export const notInTables = (description: string): Charge =>
  monthly(
    description,
    () => {
      throw new NotKnown({ kind: 'limit', text: `the price tables do not have ${description}` })
    },
    'GiB',
  )
