import { type StandIn, Unknown } from '../../../model/unknown.ts'
import type { FunctionDefinition } from '../functions/definition.ts'
import { Assumable, assumed } from '../values/assumable.ts'
import { convert, convertPrimitive } from '../values/convert.ts'
import { normalize } from '../values/strings.ts'
import { markSensitive, traits, unmark, unmarkDeep } from '../values/traits.ts'
import { EvaluationError, LimitExceeded, Sensitive, type Value } from '../values/value.ts'
import { bounded, type Context, charge } from './expression-context.ts'
import type { Fault, Scope } from './scope.ts'

/** What an assumption may use: the meter that the evaluation has counted on. Nothing of the frame, which is not kept for it. */
interface Bounds {
  readonly scope: Pick<Scope, 'limits'>
  readonly meter: Context['meter']
}

const boundsOf = ({ scope: { limits }, meter }: Context): Bounds => ({ scope: { limits }, meter })

/** The result of a function call that is not known because parts of its arguments are not. */
export function assumableCall(
  unknown: Unknown,
  definition: FunctionDefinition,
  values: readonly Value[],
  name: string,
  context: Context,
): Unknown {
  // What is partly known has a class of its own, and tells more than this.
  if (unknown.constructor !== Unknown || unknown.cause.kind === 'error' || definition.carriesParts?.(values) !== true) return unknown
  const bounds = boundsOf(context)
  const { files } = context.scope
  const { parameters, variadic, call } = definition
  return new Assumable(unknown.cause, values, standIn => {
    const chargeSteps = (steps: number): void => charge(bounds, steps, nowhere)
    chargeSteps(values.reduce<number>((sum, value) => sum + traits(value).nodes, 1))
    const given = values.map((value, position) => convert(assumed(value, standIn), (parameters[position] ?? variadic)?.type ?? 'any'))
    const caught: Fault[] = []
    const result = bounded(
      call(given.map(unmarkDeep), { files, limits: bounds.scope.limits, charge: chargeSteps, name, caught }),
      bounds.scope,
    )
    return given.some(value => traits(value).sensitive) ? markSensitive(result) : result
  })
}

const nowhere = { start: 0, end: 0 }

/** How many characters of a text are joined in one step. */
const charactersPerStep = 4

/** A text of known and unknown parts. */
export function assumableText(unknown: Unknown, parts: readonly Value[], context: Context): Unknown {
  const bounds = boundsOf(context)
  const compose = (standIn: StandIn): Value => {
    let text = ''
    let sensitive = false
    for (const part of parts) {
      const value = assumed(part, standIn)
      sensitive ||= value instanceof Sensitive
      const piece = convertPrimitive(unmark(value), 'string')
      if (typeof piece !== 'string') throw new EvaluationError('no text')
      charge(bounds, 1 + Math.floor(piece.length / charactersPerStep), nowhere)
      text += piece
      if (text.length > bounds.scope.limits.characters) throw new LimitExceeded('a string is too long')
    }
    return sensitive ? markSensitive(normalize(text)) : normalize(text)
  }
  return new Assumable(unknown.cause, parts, compose, unknown.reference)
}
