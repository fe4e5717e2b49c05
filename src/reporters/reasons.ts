import type { AttributeChange, PricedResource, ResourceDiff } from '../model/report.ts'
import { isUnknown } from '../model/unknown.ts'
import { type ChangedInput, changedInputs, placeText } from './changed-inputs.ts'
import { oneLine } from './markdown.ts'
import { showNumber, showValue } from './words.ts'

type Mark = (name: string) => string
const unmarked: Mark = name => name

/** `instance_type m5.large → m5.xlarge`, without values that are sensitive. */
export function showChange({ attribute, before, after, sensitive }: AttributeChange, mark: Mark = unmarked): string {
  const name = attribute.endsWith('.#') ? `number of ${mark(attribute.slice(0, -2))}` : mark(attribute)
  if (sensitive) return `${name} (sensitive)`
  if (attribute === 'runs' && typeof before === 'number' && typeof after === 'number')
    return `${name} ${mark(showNumber(before))} → ${mark(showNumber(after))} a month`
  if (isUnknown(before) && isUnknown(after)) return `${name} not known on either side`
  return `${name} ${mark(showValue(before))} → ${mark(showValue(after))}`
}

/** Where its nodes put a workload, which nobody wrote: no reason where there is one that somebody did. */
const ofNodes = /^(?:nodes(?:$|[.[])|runs_on$|pending_pods$)/

/** What changed of a resource that a reader can find in the source, first of all what somebody wrote. */
export function changesOf(diff: ResourceDiff): readonly AttributeChange[] {
  const own = asWritten(diff).filter(({ attribute }) => !diff.type.startsWith('kubernetes') || !ofNodes.test(attribute))
  if (own.length > 0) return own
  if (diff.attributes.length > 0 || diff.before === undefined || diff.after === undefined) return diff.attributes
  return diff.type.startsWith('kubernetes') ? boundsMoved(diff.before, diff.after) : []
}

/** A job that is suspended, or no longer: its runs are what follows from that. */
function asWritten({ type, attributes, before, after }: ResourceDiff): readonly AttributeChange[] {
  const runs = attributes.find(({ attribute }) => attribute === 'runs')
  const isKnown = typeof runs?.before === 'number' && typeof runs.after === 'number'
  if (!isKnown || !type.startsWith('kubernetes') || before === undefined || after === undefined) return attributes
  const [was, is] = [before.resource.attributes.suspended === true, after.resource.attributes.suspended === true]
  if (was === is) return attributes
  const suspension = { attribute: 'suspend', before: was, after: is, sensitive: after.resource.sensitive.has('suspended') }
  return [suspension, ...attributes.filter(({ attribute }) => attribute !== 'runs' && attribute !== 'suspended')]
}

/** What changes no price now, but how far something may scale. */
const boundsMoved = (before: PricedResource, after: PricedResource): readonly AttributeChange[] =>
  ['min_replicas', 'max_replicas'].flatMap(attribute => {
    const [was, is] = [before.resource.attributes[attribute], after.resource.attributes[attribute]]
    return showValue(was) === showValue(is)
      ? []
      : [{ attribute, before: was, after: is, sensitive: after.resource.sensitive.has(attribute) }]
  })

/** The values that the change comes from; none where nothing but its nodes is other than before. */
export function inputsBehind(diff: ResourceDiff): readonly ChangedInput[] {
  const changes = changesOf(diff)
  return changes.length > 0 && changes.every(({ attribute }) => ofNodes.test(attribute)) ? [] : changedInputs(diff, changes)
}

type Place = (input: ChangedInput) => string
const unlinked: Place = input => oneLine(placeText(input))

const inputsShown = 2

/** Why a resource costs something else now, in a few words; `mark` sets off names and values, `place` the lines that they come from. */
export function reasonOf(diff: ResourceDiff, mark: Mark = unmarked, place: Place = unlinked): string {
  if (diff.change === 'added') return 'new'
  if (diff.change === 'removed') return 'removed'
  if (diff.change === 'cannot-tell') return 'cannot tell'
  const attributes = changesOf(diff)
  const told = attributes.slice(0, 2)
  const isTold = ({ attribute }: ChangedInput): boolean => attribute === undefined || told.some(change => change.attribute === attribute)
  const inputs = inputsBehind(diff).filter(isTold)
  const named = inputs.slice(0, inputsShown)
  const shown = told.map(change => {
    const from = named.filter(({ attribute }) => attribute === change.attribute).map(place)
    return `${showChange(change, mark)}${from.length === 0 ? '' : ` (${from.join(', ')})`}`
  })
  const others = named
    .filter(({ attribute }) => attribute === undefined)
    .map(input => `${mark(oneLine(input.name, 100))} (${place(input)})`)
  const more = attributes.length - shown.length
  const moved = diff.movedFrom === undefined ? [] : [`moved from ${mark(diff.movedFrom)}`]
  const reason =
    [...moved, ...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ') ||
    (scalesOtherwise(diff) ? 'scales to another maximum' : 'changed')
  const rest = others.length > 0 && inputs.length > others.length ? [`${inputs.length - others.length} more`] : []
  return others.length === 0 ? reason : `${reason}; of its values: ${[...others, ...rest].join(', ')}`
}

const scalesOtherwise = ({ before, after }: ResourceDiff): boolean => {
  const [was, is] = [before?.range?.high, after?.range?.high]
  return was === undefined || is === undefined ? was !== is : !was.eq(is)
}
