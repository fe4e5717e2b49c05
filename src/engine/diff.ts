import { billedCost, type LineItem } from '../model/line-item.ts'
import { type Decimal, sum, zero } from '../model/money.ts'
import type { AttributeChange, Counts, PricedResource, ResourceDiff, Totals } from '../model/report.ts'
import { type AttributeValue, configurationAddress, coveredBy, type Gap } from '../model/resource.ts'
import { Unknown } from '../model/unknown.ts'
import { wholeCost } from './price-lines.ts'
import { noCounts } from './price-totals.ts'

/** One side of a project: its priced resources, and what of it could not be read. */
export interface Side {
  readonly resources: readonly PricedResource[]
  readonly gaps: readonly Gap[]
}

/**
 * Compares two sides by address, following `moved`. Order: the head's, then what only the base has.
 * What is absent from one side only because that side could not be read is `cannot-tell`, never a removal and never new.
 */
export function diffResources(base: Side, head: Side): ResourceDiff[] {
  const before = new Map(base.resources.map(priced => [priced.resource.address, priced]))
  const after = new Set(head.resources.map(priced => priced.resource.address))
  const matched = new Set<string>()
  const diffs: ResourceDiff[] = []
  for (const priced of head.resources) {
    const { address, movedFrom, formerAddresses = [] } = priced.resource
    const former = [...(movedFrom === undefined ? [] : [movedFrom]), ...formerAddresses]
    const from = before.has(address) ? undefined : former.find(one => before.has(one) && !after.has(one) && !matched.has(one))
    const earlier = before.get(from ?? address)
    if (earlier !== undefined) {
      matched.add(earlier.resource.address)
      diffs.push(compare(earlier, priced, from))
    } else
      diffs.push(
        coveredBy(base.gaps, priced.resource) || expandsOn(base, address) ? cannotTell(undefined, priced) : oneSided('added', priced),
      )
  }
  for (const priced of base.resources) {
    const { address } = priced.resource
    if (matched.has(address)) continue
    diffs.push(
      coveredBy(head.gaps, priced.resource) || expandsOn(head, address) ? cannotTell(priced, undefined) : oneSided('removed', priced),
    )
  }
  return diffs
}

/** Whether a side has the same block, and on one of the two it is not known how many instances there are. */
function expandsOn(side: Side, address: string): boolean {
  const { expanded, blocks } = expansionsOf(side)
  return address.includes('[*]') ? blocks.has(configurationAddress(address)) : expanded.has(configurationAddress(address))
}

/** Blocks of a side, and those of them whose number of instances is not known. Made once per side. */
function expansionsOf(side: Side): { expanded: ReadonlySet<string>; blocks: ReadonlySet<string> } {
  let known = expansions.get(side)
  if (known === undefined) {
    const addresses = side.resources.map(({ resource }) => resource)
    const expanded = new Set(
      addresses.filter(({ expansion }) => expansion !== undefined).map(({ address }) => configurationAddress(address)),
    )
    known = { expanded, blocks: new Set(addresses.map(({ address }) => configurationAddress(address))) }
    expansions.set(side, known)
  }
  return known
}
const expansions = new WeakMap<Side, { expanded: ReadonlySet<string>; blocks: ReadonlySet<string> }>()

function cannotTell(before: PricedResource | undefined, after: PricedResource | undefined): ResourceDiff {
  const resource = (after ?? before)?.resource
  if (resource === undefined) throw new Error('a difference needs one side')
  const { address, type } = resource
  return {
    address,
    type,
    change: 'cannot-tell',
    before,
    after,
    delta: zero,
    undecided: Math.max(1, (after ?? before)?.lines.length ?? 1),
    attributes: [],
  }
}

function oneSided(change: 'added' | 'removed', priced: PricedResource): ResourceDiff {
  const { address, type } = priced.resource
  const delta = change === 'added' ? priced.monthlyCost : zero.minus(priced.monthlyCost)
  const undecided = priced.counts.unknown + priced.counts.unpriced
  const sides = change === 'added' ? { before: undefined, after: priced } : { before: priced, after: undefined }
  return { address, type, change, ...sides, delta, undecided, ...allocatedChange(sides.before, sides.after), attributes: [] }
}

function compare(before: PricedResource, after: PricedResource, movedFrom: string | undefined): ResourceDiff {
  const { address, type } = after.resource
  const attributes = changedAttributes(before, after)
  const { delta, undecided, changed } = compareLines(before, after, attributes.length > 0)
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
function allocatedChange(before: PricedResource | undefined, after: PricedResource | undefined): Pick<ResourceDiff, 'allocatedDelta'> {
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
): { delta: Decimal; undecided: number; changed: boolean } {
  // What says the same was priced once.
  if (before.lines === after.lines && !attributesDiffer) return { delta: zero, undecided: 0, changed: false }
  if (isWhole(before) !== isWhole(after))
    return { delta: zero, undecided: Math.max(before.lines.length, after.lines.length), changed: true }
  const [was, is] = [byCharge(before.lines), byCharge(after.lines)]
  let delta = zero
  let undecided = 0
  let changed = false
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(key) ?? [], is.get(key) ?? []]
    const differ = fingerprint(old) !== fingerprint(now)
    changed ||= differ
    if (settled(old) && settled(now)) delta = delta.plus(cost(now)).minus(cost(old))
    else if (onlyUsage(old) && onlyUsage(now)) continue
    else if (differ || (attributesDiffer && !onlyUsage(old))) undecided++
  }
  return { delta, undecided, changed: changed || undecided > 0 }
}

const onlyUsage = (lines: readonly LineItem[]): boolean => lines.every(line => line.state === 'usage' || line.state === 'free')

/** What of a charge a reader would call a change: its words, price, quantity and state. */
const fingerprint = (lines: readonly LineItem[]): string =>
  lines
    .map(line => {
      const amounts =
        line.state === 'priced'
          ? `${line.quantity}x${line.unitPrice}+${line.pending ?? ''}`
          : line.state === 'usage'
            ? `x${line.unitPrice}`
            : ''
      return `${line.state}|${line.description}|${amounts}|${line.state === 'unknown' ? line.cause.text : ''}`
    })
    .join('\n')

const printable = (value: AttributeValue | undefined): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Unknown ? { unknown: part.cause.text } : part)) ?? ''

/** Attributes that pricing read on either side and that differ. */
function changedAttributes(before: PricedResource, after: PricedResource): AttributeChange[] {
  if (before.reads === after.reads) return []
  const changes: AttributeChange[] = []
  for (const attribute of new Set([...before.reads.keys(), ...after.reads.keys()])) {
    const [old, now] = [before.reads.get(attribute) ?? null, after.reads.get(attribute) ?? null]
    if (printable(old) === printable(now)) continue
    const top = attribute.split(/[.[]/)[0] ?? ''
    const sensitive = before.resource.sensitive.has(top) || after.resource.sensitive.has(top)
    changes.push({ attribute, before: old ?? undefined, after: now ?? undefined, sensitive })
  }
  return changes
}

const addCounts = (a: Counts, b: Counts): Counts => ({
  usageBased: a.usageBased + b.usageBased,
  unpriced: a.unpriced + b.unpriced,
  unknown: a.unknown + b.unknown,
})

/** Sums of a project's differences, with the number of parts that could not be read. `delta` is `after - before` unless something is undecided. */
export function totalOf(diffs: readonly ResourceDiff[], unread = 0): Totals {
  let counts = noCounts
  let countsChanged = noCounts
  for (const { change, after } of diffs) {
    if (after === undefined) continue
    counts = addCounts(counts, after.counts)
    if (change !== 'unchanged' && change !== 'moved') countsChanged = addCounts(countsChanged, after.counts)
  }
  return {
    before: sum(diffs.map(({ before }) => before?.monthlyCost ?? zero)),
    after: sum(diffs.map(({ after }) => after?.monthlyCost ?? zero)),
    delta: sum(diffs.map(({ delta }) => delta)),
    undecided: diffs.reduce((count, { undecided }) => count + undecided, 0),
    counts,
    countsChanged,
    unread,
    ...allocatedTotals(diffs),
  }
}

function allocatedTotals(diffs: readonly ResourceDiff[]): Pick<Totals, 'allocated'> {
  if (diffs.every(({ allocatedDelta }) => allocatedDelta === undefined)) return {}
  return {
    allocated: {
      before: sum(diffs.map(({ before }) => before?.allocated?.expected ?? zero)),
      after: sum(diffs.map(({ after }) => after?.allocated?.expected ?? zero)),
      delta: sum(diffs.map(({ allocatedDelta }) => allocatedDelta ?? zero)),
    },
  }
}

/** Totals of several projects. */
export function sumTotals(totals: readonly Totals[]): Totals {
  return {
    before: sum(totals.map(({ before }) => before)),
    after: sum(totals.map(({ after }) => after)),
    delta: sum(totals.map(({ delta }) => delta)),
    undecided: totals.reduce((count, { undecided }) => count + undecided, 0),
    counts: totals.map(({ counts }) => counts).reduce(addCounts, noCounts),
    unread: totals.reduce((count, { unread }) => count + unread, 0),
    countsChanged: totals.map(({ countsChanged }) => countsChanged).reduce(addCounts, noCounts),
    ...sumAllocated(totals),
  }
}

function sumAllocated(totals: readonly Totals[]): Pick<Totals, 'allocated'> {
  const parts = totals.flatMap(({ allocated }) => allocated ?? [])
  if (parts.length === 0) return {}
  return {
    allocated: {
      before: sum(parts.map(({ before }) => before)),
      after: sum(parts.map(({ after }) => after)),
      delta: sum(parts.map(({ delta }) => delta)),
    },
  }
}
