import { formatLocation, type Location } from '../model/location.ts'
import type { AttributeChange, ResourceDiff } from '../model/report.ts'
import { bearsName, type Input, maxInputs } from '../model/resource.ts'
import { showValue } from './words.ts'

/** A value that a resource is made with and that the change alters. */
export interface ChangedInput {
  readonly name: string
  /** Where it is written; at the base, if it is gone. */
  readonly location: Location
  readonly isGone: boolean
  /** The attribute whose change it tells; undefined: which one is not known. */
  readonly attribute?: string
}

/** `values-prod.yaml:3`; `no longer from values-prod.yaml:3` where it is taken out, or its template does not name it any more. */
export const placeText = ({ location, isGone }: ChangedInput): string => `${isGone ? 'no longer from ' : ''}${formatLocation(location)}`

/** Which image a container runs changes no price. */
const ofImage = /(?:^|\.)image(?:\.|$)/i

interface Pair {
  readonly name: string
  readonly before: Input | undefined
  readonly after: Input | undefined
}

/** The values behind the changes of a resource: those that bear an attribute's name or values, else all that differ. */
export function changedInputs({ before, after }: ResourceDiff, changes: readonly AttributeChange[]): readonly ChangedInput[] {
  if (before?.resource.inputs === undefined || after?.resource.inputs === undefined) return []
  const pairs = differing(before.resource.inputs, after.resource.inputs)
  const { name } = after.resource.attributes
  const told = new Set<Pair>()
  const matched = changes.flatMap(change =>
    behind(
      change,
      pairs.filter(pair => !told.has(pair)),
      typeof name === 'string' ? name : '',
    ).map(pair => {
      told.add(pair)
      return { ...toInput(pair), attribute: change.attribute }
    }),
  )
  return matched.length > 0 ? matched : pairs.filter(({ name }) => !ofImage.test(name)).map(toInput)
}

function differing(before: readonly Input[], after: readonly Input[]): readonly Pair[] {
  const was = new Map(before.map(input => [input.name, input]))
  const is = new Map(after.map(input => [input.name, input]))
  // Of lists that may go on, what is in one alone may be in the other too.
  const isWhole = before.length < maxInputs && after.length < maxInputs
  return [...new Set([...is.keys(), ...was.keys()])]
    .map(name => ({ name, before: was.get(name), after: is.get(name) }))
    .filter(pair => pair.before?.text !== pair.after?.text && (isWhole || (pair.before !== undefined && pair.after !== undefined)))
}

function behind(change: AttributeChange, pairs: readonly Pair[], resource: string): readonly Pair[] {
  const byName = pairs.filter(pair => bearsName(pair, change.attribute))
  const hasValues = ({ before, after }: Pair): boolean =>
    showValue(before?.text) === showValue(change.before) && showValue(after?.text) === showValue(change.after)
  const both = byName.filter(hasValues)
  const found = both.length > 0 ? both : byName.length > 0 ? byName : pairs.filter(hasValues)
  // Where a map holds several of its kind, the one that the resource is named by.
  const named = found.filter(({ name }) => name.split('.').some(part => /^\D.+/.test(part) && resource.includes(part)))
  return named.length > 0 ? named : found
}

function toInput({ name, before, after }: Pair): ChangedInput {
  const input = after ?? before
  if (input === undefined) throw new Error('a value needs one side')
  return { name, location: input.location, isGone: after === undefined }
}
