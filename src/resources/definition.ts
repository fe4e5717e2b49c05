import type { Decimal } from '../model/money.ts'
import type { Resource } from '../model/resource.ts'
import type { Attributes } from './attributes.ts'
import type { Usage } from './usage.ts'

/** A full SKU id, `aws/vpc/nat-gateway-hours`: provider, table, key in the table. With a region where it is not the resource's own. */
export type Sku = string | { readonly id: string; readonly region: string }

/**
 * One thing that a resource is billed for. `sku` and `quantity` are functions: reading an unknown attribute or usage that nobody gave
 * inside of them makes just this line `unknown` or `usage`, and the rest of the resource stays priced.
 */
export interface Charge {
  /** Words for the reader: `Instance usage (Linux, on-demand, t3.micro)`. A function where it names an attribute that may be unknown. */
  readonly description: string | (() => string)
  readonly sku: () => Sku
  /** Unit of the quantity and of the table's price: `hours`, `GB`, `requests`. */
  readonly unit: string
  /** Printed per so many: 1_000_000 with unit `requests` prints `1M requests`. Default 1. */
  readonly per?: number
  /** Units a month. */
  readonly quantity: () => number | Decimal
  /** True where the quantity depends on usage; it then reads `usage` inside `quantity`. */
  readonly usageBased?: boolean
  /** USD for one unit as the usage states it, for what has no one list price; undefined: the table's counts. */
  readonly statedPrice?: () => number | undefined
  /** Multiplies the table's price, for what the price list states as a factor, or a documented share of it (never for guesses); throws NotKnown. Default 1. */
  readonly factor?: () => number | Decimal
  /** True for a share of what is on the bill by itself: it adds to no total. */
  readonly allocated?: boolean
  /** Units a month at least and at most, where something scales the quantity (`by` names it). Read only where `quantity` is known. */
  readonly scaled?: () => { readonly low: number; readonly high: number; readonly by: string } | undefined
  /** Units a month that come on top once pods that find no node have one. Read only where `quantity` is known. */
  readonly pending?: () => number
}

/** Charges shown together under a name: `root_block_device`. */
export interface ChargeGroup {
  readonly group: string
  readonly charges: readonly ChargeEntry[]
}

export type ChargeEntry = Charge | ChargeGroup

/** Another resource of the same project and side. */
export interface RelatedResource {
  readonly resource: Resource
  readonly attributes: Attributes
  /** The usage that was given for it. */
  readonly usage: Usage
  /** Its own relations, so that a chain can be followed. */
  readonly related: Related
}

/** Finds other resources of the same project and side; what it finds and reads counts as read by this resource. */
export interface Related {
  /**
   * The resource that an attribute of this one points to: `launch_template.id` (dotted path, blocks by name: the first, or counted as in
   * `rule.1.name`). By reference, or by a known value that equals its `id`, `name`, `arn` or one of `keys` (a path, or a template such as
   * `table/{name}`). Undefined: no such resource here. Throws NotKnown if the value is unknown and refers to nothing.
   */
  to(attribute: string, types: readonly string[], keys?: readonly string[]): RelatedResource | undefined
  /** All resources of a type whose attribute, in any of its blocks or elements, points to this one in the same sense. */
  from(type: string, attribute: string, keys?: readonly string[]): readonly RelatedResource[]
}

export interface ChargeContext {
  readonly attributes: Attributes
  readonly usage: Usage
  readonly related: Related
  /** Region for price lookups; throws NotKnown where it is unknown. */
  readonly region: () => string
  readonly resource: Resource
  /** The day for which prices hold, YYYY-MM-DD. */
  readonly asOf: string
}

/**
 * A priced resource type. One small file each.
 * @example see `aws/nat-gateway.ts`
 */
export interface ResourceDefinition {
  readonly type: string
  /** Other type names with the same definition: `aws_alb` for `aws_lb`. */
  readonly aliases?: readonly string[]
  /** FOCUS ServiceName, as the bill prints it: `Amazon Virtual Private Cloud`. */
  readonly service: string
  /** FOCUS ServiceCategory. */
  readonly category:
    | 'AI and Machine Learning'
    | 'Analytics'
    | 'Business Applications'
    | 'Compute'
    | 'Databases'
    | 'Developer Tools'
    | 'Identity'
    | 'Integration'
    | 'Internet of Things'
    | 'Management and Governance'
    | 'Media'
    | 'Migration'
    | 'Networking'
    | 'Security'
    | 'Storage'
    | 'Web'
    | 'Other'
  /** Every SKU it may ask for, `*` for parts that vary: the contract between types and tables, checked by a test in both directions. */
  readonly skus: readonly string[]
  /** Usage keys it reads, dotted where nested, each with what it means. */
  readonly usage?: Readonly<Record<string, string>>
  /** Throws NotKnown if what decides *which* charges there are is not known: the whole resource is then one unknown line. Empty: free. */
  readonly charges: (context: ChargeContext) => readonly ChargeEntry[]
}

export const defineResource = (definition: ResourceDefinition): ResourceDefinition => definition
