import type { Location } from './location.ts'

/** The attribute of another resource instance that a value stands for: `aws_launch_template.web[0]` and `id`. */
export interface Reference {
  readonly address: string
  readonly attribute: string
}

/**
 * Why a value cannot be known from the source. `text` is one plain clause that a report can print after "because":
 * `data.aws_ami.ubuntu is read from the cloud`, `var.size is not set`, `aws_vpc.main.id is known after apply`.
 */
export interface Cause {
  readonly kind: 'computed' | 'data' | 'variable' | 'function' | 'module' | 'error' | 'sensitive' | 'limit'
  readonly text: string
  readonly location?: Location
}

/** A value that takes the place of what is not known, to see what depends on it. */
export type StandIn = string | number

/** What can be told of a value that known parts went into. Nothing is worked out before it is asked for. */
export interface PartlyKnown {
  /** What it would be, as plain data, if all that is not known in it were that stand-in; undefined: that cannot be told. */
  assuming(standIn: StandIn): unknown
  /** Why parts of it are not known: the first few reasons, each once. */
  causes(): readonly Cause[]
}

/**
 * A value that is not known. It spreads through expressions instead of stopping them.
 * `reference` is set while the value is that attribute, or fixed text around it, so that resources can be joined by it.
 * `parts` is set where known parts went into it.
 */
export class Unknown {
  readonly cause: Cause
  readonly reference: Reference | undefined
  readonly parts: PartlyKnown | undefined

  constructor(cause: Cause, reference?: Reference, parts?: PartlyKnown) {
    this.cause = cause
    this.reference = reference
    this.parts = parts
  }
}

export const isUnknown = (value: unknown): value is Unknown => value instanceof Unknown

/** Thrown while a charge is computed that needs an unknown value; the pricing step turns it into an `unknown` line. Not an Error: no stack is taken. */
export class NotKnown {
  readonly cause: Cause

  constructor(cause: Cause) {
    this.cause = cause
  }
}

/** Thrown while a charge is computed whose quantity depends on usage that nobody gave; the pricing step turns it into a `usage` line. */
export class UsageNotGiven {
  readonly key: string

  constructor(key: string) {
    this.key = key
  }
}
