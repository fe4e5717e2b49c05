import { at, type Json, listAt, objectAt } from './json.ts'
import { callPlace, type Place } from './reference.ts'

/** How many variables and `for_each` an expression is followed through. */
const maxSteps = 50

/**
 * Whether the value of an expression is known while planning, whatever the resources: it is made of constants, variables of the root module and
 * keys alone. What a plan does not show is not certain: locals, and functions (`uuid` is one) of nothing but constants.
 */
export function isCertain(expression: Json | undefined, place: Place, steps = 0): boolean {
  if (expression === undefined || steps > maxSteps) return false
  const references = listAt(expression, 'references')
  if (references.length === 0) return at(expression, 'constant_value') !== undefined
  return references.every(reference => {
    if (typeof reference !== 'string') return false
    if (/^(?:each\.key|count\.index|(?:path|terraform)\..*)$/.test(reference)) return true
    if (/^each\.value\b/.test(reference)) return isCertain(place.forEach, place, steps + 1)
    const [, variable] = /^var\.([^.[\]]+)/.exec(reference) ?? []
    if (variable === undefined) return false
    const call = callPlace(place.scope)
    if (call === undefined) return true
    const given = at(objectAt(place.scope.caller?.call, 'expressions'), variable)
    return given === undefined || isCertain(given, call, steps + 1)
  })
}
