export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !isList(value)

/** An own property; undefined for anything else, so that a property called `constructor` is never taken from a prototype. */
export const at = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

export const textAt = (value: Json | undefined, name: string): string | undefined => {
  const found = at(value, name)
  return typeof found === 'string' ? found : undefined
}

export const objectAt = (value: Json | undefined, name: string): JsonObject | undefined => {
  const found = at(value, name)
  return isObject(found) ? found : undefined
}

export const listAt = (value: Json | undefined, name: string): readonly Json[] => {
  const found = at(value, name)
  return isList(found) ? found : []
}
