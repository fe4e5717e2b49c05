import { type Decimal, decimal } from '../model/money.ts'
import { wildcards } from '../policies/wildcard.ts'

/** What a discount is for: all that is given must match. */
export interface DiscountRule {
  readonly match?:
    | {
        readonly provider?: string | undefined
        /** FOCUS ServiceName, or a price table. */
        readonly service?: string | undefined
        /** `*` for any text. */
        readonly sku?: string | undefined
        readonly region?: string | undefined
        readonly type?: string | undefined
      }
    | undefined
  /** Of the list price, 0 to 100. */
  readonly percent: number
}

/** What a line item is, as far as discounts ask. */
export interface DiscountSubject {
  readonly provider: string
  readonly service: string
  /** Full SKU id. */
  readonly sku: string
  readonly region: string
  readonly type: string
}

/** The share of the list price that is left to pay, by the first rule that matches; 1 where none does. Never more than 1. */
export function openDiscounts(rules: readonly DiscountRule[]): (subject: DiscountSubject) => Decimal {
  const compiled = rules.map(({ match = {}, percent }) => ({ matches: matcher(match), share: decimal(100).minus(percent).div(100) }))
  const answers = new Map<string, Decimal>()
  return subject => {
    const key = `${subject.type}\0${subject.sku}\0${subject.region}`
    let share = answers.get(key)
    if (share === undefined) {
      share = compiled.find(({ matches }) => matches(subject))?.share ?? whole
      answers.set(key, share)
    }
    return share
  }
}

const whole = decimal(1)

function matcher({ provider, service, sku, region, type }: NonNullable<DiscountRule['match']>): (subject: DiscountSubject) => boolean {
  const skus = sku === undefined ? undefined : wildcards([sku])
  return subject =>
    (provider === undefined || provider === subject.provider) &&
    (service === undefined || service === subject.service || service === tableOf(subject.sku)) &&
    (skus === undefined || skus(subject.sku)) &&
    (region === undefined || region === subject.region) &&
    (type === undefined || type === subject.type)
}

const tableOf = (sku: string): string => sku.split('/', 2).join('/')
