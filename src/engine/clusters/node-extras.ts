import type { NodeExtra } from '../../model/cluster.ts'
import { type Decimal, decimal } from '../../model/money.ts'
import { NotKnown, Unknown, UsageNotGiven } from '../../model/unknown.ts'
import type { PriceBook } from '../../prices/book.ts'
import type { Charge, ChargeEntry } from '../../resources/definition.ts'

/** An extra of a node before its price is looked up. */
export type DeclaredExtra = Omit<NodeExtra, 'monthly'>

const flat = (entries: readonly ChargeEntry[]): readonly Charge[] =>
  entries.flatMap(entry => ('group' in entry ? flat(entry.charges) : [entry]))

/** What charges of one node come to; what depends on usage is left out, and a quantity that makes no sense is not known. */
export const extrasOf = (charges: () => readonly ChargeEntry[]): readonly DeclaredExtra[] => {
  const all = reading(() => flat(charges()))
  if (all === undefined) return []
  if (all instanceof Unknown) return [{ description: 'Beside the machine', sku: '', unit: 'months', quantity: all }]
  return all.flatMap(charge => extraOf(charge) ?? [])
}

function extraOf({ description, sku, unit, quantity }: Charge): DeclaredExtra | undefined {
  const amount = reading(() => sensible(Number(quantity())))
  if (amount === undefined || amount === 0) return undefined
  const id = reading(() => idOf(sku()))
  const words = reading(() => (typeof description === 'function' ? description() : description))
  return {
    description: typeof words === 'string' ? words : 'Beside the machine',
    sku: typeof id === 'string' ? id : '',
    unit,
    quantity: id instanceof Unknown ? id : amount,
  }
}

function sensible(amount: number): number {
  if (amount >= 0 && Number.isFinite(amount)) return amount
  throw new NotKnown({ kind: 'error', text: `a quantity of ${amount} makes no sense` })
}

const idOf = (sku: ReturnType<Charge['sku']>): string => (typeof sku === 'string' ? sku : sku.id)

/** What is read; why it is not known; undefined where it depends on usage. */
function reading<T>(read: () => T): T | Unknown | undefined {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof NotKnown) return new Unknown(thrown.cause)
    if (thrown instanceof UsageNotGiven) return undefined
    throw thrown
  }
}

/** The extra with what it costs a month, in the currency of the run. */
export function withPrice(extra: DeclaredExtra, region: string, book: PriceBook, perUsd: Decimal | undefined): NodeExtra {
  const { sku, quantity } = extra
  const price = sku === '' ? undefined : book.peek(sku, region)
  const isKnown = price?.found === true && !(quantity instanceof Unknown)
  return { ...extra, monthly: isKnown ? price.tiers[0].usd.times(quantity).times(perUsd ?? decimal(1)) : undefined }
}
