import { type Decimal, zero } from './money.ts'
import type { Cause } from './unknown.ts'
import type { AssumedUsage } from './usage-profile.ts'

/** Where a unit price comes from. `date` is ISO (YYYY-MM-DD or YYYY-MM) and belongs to the source, `estimated` names the rule that filled a hole. */
export interface PriceSource {
  readonly sku: string
  readonly region: string
  readonly table: string
  readonly source: string
  readonly date: string
  readonly estimated?: string
  /** Set where the configuration gives the price, itself or through its price file: `table` is then the path of that file. */
  readonly own?: 'override' | 'file' | 'usage'
  /** Set where the line's unit price is a documented part of this one (a vCPU of a node's hour): which part, of how much for the table's unit. */
  readonly part?: { readonly factor: Decimal; readonly of: Decimal; readonly unit: string }
  /** The unit price in US dollars; only where it was converted. */
  readonly usd?: Decimal
}

interface LineItemBase {
  readonly description: string
  /** What one unit of quantity is: `hours`, `GB`, `1M requests`. Quantity and price are both for this unit. */
  readonly unit: string
  /** Names of the groups it stands in, outermost first: `["root_block_device"]`. */
  readonly path: readonly string[]
  /** True where the quantity comes from usage (given or not), not from the configuration. */
  readonly usageBased: boolean
  /** The part of a tiered price that this line covers, in single pricing units; `to` undefined: no end. */
  readonly tier?: { readonly from: number; readonly to: number | undefined }
}

/** The price and the quantity are known: the only state that adds to a total. */
export interface PricedLine extends LineItemBase {
  readonly state: 'priced'
  readonly quantity: Decimal
  readonly unitPrice: Decimal
  /** ListCost. */
  readonly monthlyCost: Decimal
  /** ContractedCost: after negotiated discounts; only where that differs. */
  readonly contractedCost?: Decimal
  readonly price: PriceSource
  /** A share of something that is on the bill by itself (a pod's share of its nodes): it adds to no total. */
  readonly allocated?: true
  /** ListCost at its least and its most, where something scales the quantity; `monthlyCost` lies between. */
  readonly scaled?: { readonly low: Decimal; readonly high: Decimal; readonly by: string }
  /** What comes on top once pods that find no node have one: in no figure until then. */
  readonly pending?: Decimal
}
/** The price is known, the quantity depends on usage that nobody gave (`usageKey`). */
export interface UsageLine extends LineItemBase {
  readonly state: 'usage'
  readonly usageKey: string
  readonly unitPrice: Decimal
  readonly price: PriceSource
  /** How much of it there would be with little and with much use, to compare with that of another side: no figure for a reader. */
  readonly probed?: readonly string[]
  /** Set where a usage profile has an assumption for it. It never adds to a total, only to ranges. */
  readonly assumed?: AssumedUsage
}
/** Costs nothing by the price list. */
export interface FreeLine extends LineItemBase {
  readonly state: 'free'
}
/** No table row: `reason` says which lookup failed, `nearest` names what exists. */
export interface UnpricedLine extends LineItemBase {
  readonly state: 'unpriced'
  readonly sku: string
  readonly region: string
  readonly reason: string
  readonly nearest: readonly string[]
}
/** An attribute that sets the price or the quantity is not known. */
export interface UnknownLine extends LineItemBase {
  readonly state: 'unknown'
  readonly cause: Cause
  /** Set where the price is known and only the quantity is not. */
  readonly unitPrice?: Decimal
}

/** What a line adds to totals: nothing where it is not priced, or only a share of what is on the bill elsewhere. */
export const billedCost = (line: LineItem): Decimal => (line.state === 'priced' && line.allocated !== true ? line.monthlyCost : zero)

export type LineItem = PricedLine | UsageLine | FreeLine | UnpricedLine | UnknownLine
export type LineState = LineItem['state']
