import { type Cause, type Reference, type StandIn, Unknown } from '../../../model/unknown.ts'
import { isPartialText } from './partly-known.ts'
import { markSensitive, traits } from './traits.ts'
import { EvaluationError, LimitExceeded, Mapping, Sensitive, Sequence, type Type, type Value } from './value.ts'

/** What a value is made of known and unknown parts, for one stand-in in the place of the unknown ones. Throws EvaluationError where it cannot be made. */
type Compose = (standIn: StandIn) => Value

/**
 * An unknown that known parts went into. It can tell what it would be if all that is not known in it were one given value; to everything
 * that does not ask for that, it is just unknown.
 */
export class Assumable extends Unknown {
  readonly #sources: readonly Value[]
  readonly #compose: Compose
  #made: Map<StandIn, Value | undefined> | undefined

  constructor(cause: Cause, sources: readonly Value[], compose: Compose, reference?: Reference) {
    super(cause, reference)
    this.#sources = sources
    this.#compose = compose
  }

  /** What it is made of. */
  get sources(): readonly Value[] {
    return this.#sources
  }

  /** Worked out once for each stand-in; undefined: nothing can be made with it. */
  madeWith(standIn: StandIn): Value | undefined {
    this.#made ??= new Map()
    if (!this.#made.has(standIn)) this.#made.set(standIn, this.#tried(standIn))
    return this.#made.get(standIn)
  }

  #tried(standIn: StandIn): Value | undefined {
    try {
      return this.#compose(standIn)
    } catch (error) {
      if (error instanceof LimitExceeded || !(error instanceof EvaluationError)) throw error
      return undefined
    }
  }
}

/** What an operation that takes parts of a value, or converts it, makes of an unknown. */
export function throughAssumable(unknown: Unknown, operation: (value: Value) => Value): Unknown | undefined {
  if (!(unknown instanceof Assumable)) return undefined
  return new Assumable(unknown.cause, [unknown], standIn => {
    const value = unknown.madeWith(standIn)
    if (value === undefined) throw new EvaluationError('nothing can be made of it')
    return operation(value)
  })
}

/** A value with a stand-in for every part of it that is not known, or of which nothing can be made with it. */
export function assumed(value: Value, standIn: StandIn): Value {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Assumable) {
    const made = value.madeWith(standIn)
    return made === undefined ? standIn : made
  }
  if (isPartialText(value)) return value.pieces.map(piece => (typeof piece === 'string' ? piece : String(standIn))).join('')
  if (value instanceof Unknown) return standIn
  if (value instanceof Sensitive) return markSensitive(assumed(value.value, standIn))
  if (traits(value).unknown === undefined) return value
  if (value instanceof Sequence) {
    // How many elements it has is not known either.
    if (value.kind === 'set' && value.items.length > 1) return standIn
    return new Sequence(
      value.kind,
      value.items.map(item => elementOf(item, value.element, standIn)),
      value.element,
    )
  }
  if (!(value instanceof Mapping)) return value
  // A resource has attributes that nobody listed.
  if (value.rest !== undefined) return standIn
  const entries = new Map<string, Value>()
  for (const [name, item] of value.entries) entries.set(name, elementOf(item, value.element, standIn))
  return new Mapping(value.kind, entries, value.element === undefined ? {} : { element: value.element })
}

/** Elements of a type that is set have that type. */
const elementOf = (item: Value, type: Type | undefined, standIn: StandIn): Value =>
  type === 'string' && item instanceof Unknown && !(item instanceof Assumable) && !isPartialText(item)
    ? String(standIn)
    : assumed(item, standIn)
