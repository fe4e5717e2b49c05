import type { Decimal } from './money.ts'

/** What all amounts of a run are in, and how they are printed. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string
  /** Stands before an amount: `$`, `€`, `CHF `. */
  readonly symbol: string
  /** Decimals of a printed amount: the currency's minor unit. */
  readonly decimals: number
  /** Units of it for one US dollar, and the day (YYYY-MM-DD) of that rate, as the configuration states them; none for the US dollar. */
  readonly rate?: { readonly perUsd: Decimal; readonly asOf: string }
}

/** What price lists are in. */
export const usDollar: Currency = { code: 'USD', symbol: '$', decimals: 2 }
