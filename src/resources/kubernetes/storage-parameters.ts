import type { Attributes } from '../attributes.ts'

/** What a storage class says to its driver; undefined where it says nothing of it. */
export interface Parameters {
  string(name: string): string | undefined
  number(name: string): number | undefined
}

/** Drivers of AWS, Azure and Google read names in any case; these are the ways in which they are written. */
const spellings = (name: string): readonly string[] => [name, name.toLowerCase(), `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]

export function parametersOf(claim: Attributes): Parameters {
  const block = claim.block('parameters')
  const written = (name: string): string => spellings(name).find(spelling => block?.has(spelling)) ?? name
  return { string: name => block?.string(written(name)), number: name => block?.number(written(name)) }
}
