import { billedCost, type LineItem } from '../model/line-item.ts'
import { type Decimal, sum, zero } from '../model/money.ts'
import type { AttributeChange, PricedResource, ResourceDiff } from '../model/report.ts'
import type { AttributeObject, AttributeValue } from '../model/resource.ts'
import { Unknown } from '../model/unknown.ts'
import { wholeCost } from './price-lines.ts'

/** The difference of a resource that is there on both sides; `movedFrom`: what its address was. */
export function compareResources(before: PricedResource, after: PricedResource, movedFrom: string | undefined): ResourceDiff {
  const { address, type } = after.resource
  const attributes = changedAttributes(before, after)
  const { delta, undecided, changed, byUsage } = compareLines(before, after, attributes.length > 0)
  const change = changed ? 'changed' : movedFrom === undefined ? 'unchanged' : 'moved'
  return {
    address,
    type,
    change,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    before,
    after,
    delta,
    undecided,
    ...(byUsage ? { byUsage } : {}),
    ...(undecided === 0 ? allocatedChange(before, after) : settledAllocation(before, after)),
    attributes: changed ? attributes : [],
  }
}

/** What of a charge varies stands in parentheses: `Instance usage (Linux, on-demand, t3.micro)`. */
const identity = (line: LineItem): string => [...line.path, line.description.replace(/ \(.*$/s, '')].join('\0')

function byCharge(lines: readonly LineItem[]): Map<string, LineItem[]> {
  const charges = new Map<string, LineItem[]>()
  for (const line of lines) {
    const key = identity(line)
    const others = charges.get(key)
    if (others === undefined) charges.set(key, [line])
    else others.push(line)
  }
  return charges
}

const isWhole = ({ lines }: PricedResource): boolean =>
  lines.length === 1 && lines[0]?.state === 'unknown' && lines[0].description === wholeCost

const settled = (lines: readonly LineItem[]): boolean => lines.every(line => line.state === 'priced' || line.state === 'free')
const cost = (lines: readonly LineItem[]): Decimal => sum(lines.map(billedCost))

/** How the allocated cost changes; nothing where neither side has one. A side without one is a side on which it is not there. */
export function allocatedChange(
  before: PricedResource | undefined,
  after: PricedResource | undefined,
): Pick<ResourceDiff, 'allocatedDelta'> {
  if (before?.allocated === undefined && after?.allocated === undefined) return {}
  return { allocatedDelta: (after?.allocated?.expected ?? zero).minus(before?.allocated?.expected ?? zero) }
}

/** The same where something is not decided: of the charges alone whose part is known on both sides, as what turned unknown is no saving. */
function settledAllocation(before: PricedResource, after: PricedResource): Pick<ResourceDiff, 'allocatedDelta'> {
  const [was, is] = [byCharge(before.lines.filter(isAllocated)), byCharge(after.lines.filter(isAllocated))]
  const both = [...was.keys()].filter(key => is.has(key))
  const part = (lines: readonly LineItem[] = []): Decimal => sum(lines.map(line => (line.state === 'priced' ? line.monthlyCost : zero)))
  return both.length === 0 ? {} : { allocatedDelta: sum(both.map(key => part(is.get(key)).minus(part(was.get(key))))) }
}

const isAllocated = (line: LineItem): boolean => line.state === 'priced' && line.allocated === true

function compareLines(
  before: PricedResource,
  after: PricedResource,
  attributesDiffer: boolean,
): { delta: Decimal; undecided: number; changed: boolean; byUsage: boolean } {
  // What says the same was priced once.
  if (before.lines === after.lines && !attributesDiffer) return { delta: zero, undecided: 0, changed: false, byUsage: false }
  if (isWhole(before) !== isWhole(after))
    return { delta: zero, undecided: Math.max(before.lines.length, after.lines.length), changed: true, byUsage: false }
  const [was, is] = [byCharge(before.lines), byCharge(after.lines)]
  let delta = zero
  let undecided = 0
  let changed = false
  let byUsage = false
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key) ?? [], is.get(key) ?? []]
    const differ = fingerprint(old) !== fingerprint(now)
    changed ||= differ
    if (settled(old) && settled(now)) delta = delta.plus(cost(now)).minus(cost(old))
    else if (onlyUsage(old) && onlyUsage(now)) byUsage ||= amounts(old) !== amounts(now)
    else if (differ || (attributesDiffer && !onlyUsage(old))) undecided++
  }
  return { delta, undecided, changed: changed || undecided > 0, byUsage }
}

const onlyUsage = (lines: readonly LineItem[]): boolean => lines.every(line => line.state === 'usage' || line.state === 'free')

/** What of a charge a reader would call a change: its words, price, quantity and state. */
const fingerprint = (lines: readonly LineItem[]): string =>
  lines.map(line => `${line.state}|${line.description}|${amountsOf(line)}|${line.state === 'unknown' ? line.cause.text : ''}`).join('\n')

const amounts = (lines: readonly LineItem[]): string => lines.map(line => `${line.state}|${amountsOf(line)}`).join('\n')

function amountsOf(line: LineItem): string {
  if (line.state === 'priced') return `${line.quantity}x${line.unitPrice}+${line.pending ?? ''}`
  return line.state === 'usage' ? `${line.probed?.join('/') ?? ''}x${line.unitPrice}` : ''
}

const printable = (value: AttributeValue | undefined): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Unknown ? { unknown: part.cause.text } : part)) ?? ''

/** What pricing read, or, where it had no need to, what the resource says: what is still there is not gone because it stopped to matter. */
function valueIn({ reads, resource }: PricedResource, attribute: string): AttributeValue {
  const read = reads.get(attribute)
  if (read !== undefined) return read
  return valueAt(resource.attributes, attribute.split('.')) ?? null
}

/** Names may have dots themselves: `requests.nvidia.com/gpu`. */
function valueAt(value: AttributeValue | undefined, path: readonly string[]): AttributeValue | undefined {
  if (path.length === 0) return value
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Unknown) return undefined
  const object = value as AttributeObject
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.')
    if (Object.hasOwn(object, name)) return valueAt(object[name], path.slice(length))
  }
  return undefined
}

/** Attributes that pricing read on either side and that differ. */
function changedAttributes(before: PricedResource, after: PricedResource): AttributeChange[] {
  if (before.reads === after.reads) return []
  const changes: AttributeChange[] = []
  for (const attribute of new Set([...before.reads.keys(), ...after.reads.keys()])) {
    const [old, now] = [valueIn(before, attribute), valueIn(after, attribute)]
    if (printable(old) === printable(now)) continue
    const top = attribute.split(/[.[]/)[0] ?? ''
    const sensitive = before.resource.sensitive.has(top) || after.resource.sensitive.has(top)
    changes.push({ attribute, before: old ?? undefined, after: now ?? undefined, sensitive })
  }
  return changes
}
