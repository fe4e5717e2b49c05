import { NotKnown } from '../../model/unknown.ts'
import type { Usage } from '../usage.ts'

export const reservationUsage = {
  reserved_instance_type: 'Offering class of the reservation: standard or convertible',
  reserved_instance_term: 'Term of the reservation: 1_year or 3_year',
  reserved_instance_payment_option: 'How the reservation is paid: no_upfront, partial_upfront or all_upfront',
} as const

export const isReserved = (usage: Usage): boolean => usage.has('reserved_instance_term') || usage.has('reserved_instance_type')

const classes = new Map([
  ['standard', 'std'],
  ['convertible', 'conv'],
])
const terms = new Map([
  ['1_year', '1y'],
  ['3_year', '3y'],
])

/**
 * The reserved price list that the usage asks for: `std-1y`. Throws NotKnown for terms that do not exist, and for those that are paid
 * upfront: what is paid once is not on record, and the rest alone would look like a saving.
 */
export function reservedOffering(usage: Usage): string {
  const unknownTerm = (key: string): never => {
    throw new NotKnown({ kind: 'variable', text: `the usage ${key} is not one of the reservations that exist` })
  }
  const offering = classes.get(usage.text('reserved_instance_type') ?? 'standard') ?? unknownTerm('reserved_instance_type')
  const term = terms.get(usage.text('reserved_instance_term') ?? '') ?? unknownTerm('reserved_instance_term')
  const payment = usage.text('reserved_instance_payment_option') ?? 'no_upfront'
  if (payment === 'partial_upfront' || payment === 'all_upfront')
    throw new NotKnown({ kind: 'data', text: 'the upfront payments of reservations are not in the price tables' })
  if (payment !== 'no_upfront') unknownTerm('reserved_instance_payment_option')
  return `${offering}-${term}`
}
