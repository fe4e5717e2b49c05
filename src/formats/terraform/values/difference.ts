import { convertible } from './convertible.ts'
import { elementType, isObjectType, isTupleType, kindOf, sameType, typeName } from './types.ts'
import { unify } from './unify.ts'
import type { Type } from './value.ts'

/** Why the two results of a conditional have no type in common, in Terraform's words. */
export function describeDifference(whenTrue: Type, whenFalse: Type): string {
  if (isObjectType(whenTrue) && isObjectType(whenFalse)) {
    for (const name of Object.keys(whenTrue.object).sort()) {
      if (!Object.hasOwn(whenFalse.object, name)) {
        return `The 'true' value includes object attribute ${JSON.stringify(name)}, which is absent in the 'false' value.`
      }
      const a = whenTrue.object[name]?.type ?? 'any'
      const b = whenFalse.object[name]?.type ?? 'any'
      if (unify([a, b]) === undefined) return `Type mismatch for object attribute ${JSON.stringify(name)}: ${describeDifference(a, b)}`
    }
    const extra = Object.keys(whenFalse.object)
      .sort()
      .find(name => !Object.hasOwn(whenTrue.object, name))
    if (extra !== undefined)
      return `The 'false' value includes object attribute ${JSON.stringify(extra)}, which is absent in the 'true' value.`
  }
  if (isTupleType(whenTrue) && isTupleType(whenFalse)) {
    if (whenTrue.tuple.length !== whenFalse.tuple.length) {
      return `The 'true' tuple has length ${whenTrue.tuple.length}, but the 'false' tuple has length ${whenFalse.tuple.length}.`
    }
    const position = whenTrue.tuple.findIndex((item, i) => unify([item, whenFalse.tuple[i] ?? 'any']) === undefined)
    if (position >= 0) {
      const inner = describeDifference(whenTrue.tuple[position] ?? 'any', whenFalse.tuple[position] ?? 'any')
      return `Type mismatch for tuple element ${position}: ${inner}`
    }
  }
  const a = typeName(whenTrue)
  const b = typeName(whenFalse)
  if (kindOf(whenTrue) === kindOf(whenFalse) && typeof whenTrue === 'object' && !sameType(elementType(whenTrue), elementType(whenFalse))) {
    const inner = [elementType(whenTrue), elementType(whenFalse)] as const
    if (!convertible(inner[0], inner[1])) return `Mismatched ${kindOf(whenTrue)} element types: ${describeDifference(inner[0], inner[1])}`
  }
  if (a === b) {
    return "At least one deeply-nested attribute or element is not compatible across both the 'true' and the 'false' value."
  }
  return `The 'true' value is ${a}, but the 'false' value is ${b}.`
}
