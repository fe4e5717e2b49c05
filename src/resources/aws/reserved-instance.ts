import { hourly } from '../charges.ts'
import type { Charge } from '../definition.ts'
import { detailed } from '../description.ts'
import type { Usage } from '../usage.ts'

export const reservationUsage = {
  reserved_instance_term: 'Term of the reservation: 1_year or 3_year',
  reserved_instance_payment_option: 'Payment of the reservation: no_upfront, partial_upfront or all_upfront',
} as const

export interface Reservation {
  /** `1y-partial-upfront`, as part of a SKU. */
  readonly offer: string
  /** `reserved 1 year, partial upfront` */
  readonly label: string
  readonly months: number
  readonly isPaidUpfront: boolean
  readonly isPaidHourly: boolean
}

/** The reservation that the usage asks for; undefined for on-demand. */
export function reservation(usage: Usage): Reservation | undefined {
  const term = usage.text('reserved_instance_term')
  const payment = usage.text('reserved_instance_payment_option')
  if (term === undefined || payment === undefined) return undefined
  return {
    offer: `${term.replace('_year', 'y')}-${payment.replaceAll('_', '-')}`,
    label: `reserved ${term.replaceAll('_', ' ')}, ${payment.replaceAll('_', ' ')}`,
    months: term === '3_year' ? 36 : 12,
    isPaidUpfront: payment !== 'no_upfront',
    isPaidHourly: payment !== 'all_upfront',
  }
}

interface Reserved {
  /** What runs: `Database instance`. */
  readonly name: string
  readonly details: () => string
  /** `aws/rds-reserved/mysql/single-az` and the instance class; between them stands the offer. */
  readonly stem: () => string
  readonly type: () => string
  readonly count?: () => number
}

/** Reserved instances: their hours, and what is paid upfront in equal monthly parts over the term. */
export const reservedInstance = (
  { offer, label, months, isPaidHourly, isPaidUpfront }: Reservation,
  { name, details, stem, type, count = () => 1 }: Reserved,
): readonly Charge[] => [
  ...(isPaidHourly
    ? [
        hourly(
          detailed(name, () => `${label}, ${details()}`),
          () => `${stem()}/${offer}/${type()}`,
          count,
        ),
      ]
    : []),
  ...(isPaidUpfront
    ? [
        {
          description: detailed(`${name} upfront fee`, () => `a ${months}th of it, ${label}, ${details()}`),
          sku: () => `${stem()}/${offer}-fee/${type()}`,
          unit: 'reservations',
          quantity: () => count() / months,
        },
      ]
    : []),
]
