import type { ProjectReading } from '../formats/format.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { UnpricedLine } from '../model/line-item.ts'
import type { PricedResource, ProjectReport } from '../model/report.ts'
import type { Gap, Resource } from '../model/resource.ts'
import type { Cause } from '../model/unknown.ts'
import { diffResources } from './diff.ts'
import { priceResources } from './price.ts'
import type { Pricing } from './pricing.ts'
import type { ProjectPair } from './projects.ts'
import { totalOf } from './totals.ts'

/** A project that was read, priced and compared, and what could not be read of it. */
export interface MeasuredProject {
  readonly report: ProjectReport
  readonly diagnostics: readonly Diagnostic[]
}

/** What one side's source says; undefined where the project is not there. */
export interface Readings {
  readonly base: ProjectReading | undefined
  readonly head: ProjectReading | undefined
}

const nothing: ProjectReading = { resources: [], gaps: [], diagnostics: [], files: new Set() }

/** Prices and compares both sides of a project. One reading that serves as both sides is priced once. */
export function measureProject({ name, base, head }: ProjectPair, readings: Readings, pricing: Pricing): MeasuredProject {
  const project = head ?? base
  if (project === undefined) throw new Error('a project needs one side')
  const after = readings.head ?? nothing
  const before = readings.base ?? nothing
  const pricedAfter = priceResources(after.resources, pricing)
  const pricedBefore = before === after ? pricedAfter : priceResources(before.resources, pricing, pricedAfter)
  const resources = diffResources({ resources: pricedBefore, gaps: before.gaps }, { resources: pricedAfter, gaps: after.gaps })
  const unread = partsOf(after.gaps)
  const earlier = new Set(partsOf(before.gaps).flatMap(part => [part, inMoved(part, base?.path, head?.path)]))
  const newlyUnread = unread.filter(part => !earlier.has(part))
  return {
    report: {
      name,
      path: project.path,
      kind: project.kind,
      ...(project.environment === undefined ? {} : { environment: project.environment }),
      ...(project.workspace === 'default' ? {} : { workspace: project.workspace }),
      inBase: base !== undefined,
      inHead: head !== undefined,
      resources,
      totals: totalOf(resources, unread.length),
      unread,
      ...(newlyUnread.length === 0 ? {} : { newlyUnread }),
    },
    diagnostics: [...sideDiagnostics(readings), ...unpricedDiagnostics(pricedAfter), ...unknownDiagnostics(pricedAfter)],
  }
}

/** A file of a project's directory by the path that it has where the directory is now. */
function inMoved(part: string, from = '', to = ''): string {
  const prefixOf = (path: string): string => (path === '' ? '' : `${path}/`)
  return part.startsWith(prefixOf(from)) ? prefixOf(to) + part.slice(prefixOf(from).length) : part
}

const partsOf = (gaps: readonly Gap[]): readonly string[] => [
  ...new Set(gaps.flatMap(({ address, file, cause, left }) => (left === true ? [] : [address ?? file ?? cause]))),
]

/** Codes that tell of a change, not of what a side is like: said where a base is compared that does not say the same. */
const ofChange: ReadonlySet<string> = new Set(['removed-not-destroyed'])

/** What reading the sides told: the head's, and what was wrong at the base alone. */
function sideDiagnostics({ base, head }: Readings): readonly Diagnostic[] {
  const [before, after] = [base?.diagnostics ?? [], head?.diagnostics ?? []]
  const old = new Set(before.map(({ code, message }) => `${code}\0${message}`))
  return [
    ...after.filter(({ code, message }) => !ofChange.has(code) || (base !== undefined && !old.has(`${code}\0${message}`))),
    ...onlyBefore(
      before.filter(({ code }) => !ofChange.has(code)),
      after,
    ),
  ]
}

/** What was wrong at the base and still is need not be said twice; what was wrong only there is said of the base. */
function onlyBefore(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set(after.map(({ code, message }) => `${code}\0${message}`))
  return before
    .filter(({ code, message, severity }) => severity !== 'note' && !said.has(`${code}\0${message}`))
    .map(diagnostic => ({ ...diagnostic, message: `at the base: ${diagnostic.message}` }))
}

interface Unpriced {
  readonly resource: Resource
  readonly line: UnpricedLine
}

const toldOneByOne = 3

/** Line items without a price: each lookup that failed is told once, or many of one resource type, table and region together. */
function unpricedDiagnostics(priced: readonly PricedResource[]): readonly Diagnostic[] {
  const groups = new Map<string, Map<string, Unpriced[]>>()
  for (const { resource, lines } of priced)
    for (const line of lines) {
      if (line.state !== 'unpriced') continue
      const group = [resource.type, line.sku.split('/').slice(0, 2).join('/'), line.region].join('|')
      const lookups = groups.get(group) ?? new Map<string, Unpriced[]>()
      groups.set(group, lookups)
      const same = lookups.get(line.sku)
      if (same === undefined) lookups.set(line.sku, [{ resource, line }])
      else same.push({ resource, line })
    }
  return [...groups.values()].flatMap(lookups => {
    const found = [...lookups.values()]
    return found.length > toldOneByOne ? [unpricedTogether(found.flat())] : found.map(unpricedLookup)
  })
}

function unpricedTogether(found: readonly Unpriced[]): Diagnostic {
  const { resource, line } = found[0] as Unpriced
  const names = [...new Set(found.map(one => one.line.description))]
  const listed = `${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}`
  const message = `${resource.type} in ${line.region}: ${names.length} kinds of line items have no price (${listed})`
  return { code: 'unpriced', severity: 'warning', message, location: { file: resource.location.file, line: resource.location.line } }
}

/** What exists instead, or where a price of one's own is stated; nothing for what can be no SKU. */
function hintFor({ nearest, sku }: Unpriced['line']): string | undefined {
  if (nearest.length > 0) return `there are prices for ${nearest.join(', ')}`
  return /^[\w./-]+$/.test(sku)
    ? `if you know the price, state it in the configuration: \`prices: { overrides: [{ sku: "${sku}", usd: … }] }\``
    : undefined
}

function unpricedLookup(found: readonly Unpriced[]): Diagnostic {
  const { resource, line } = found[0] as Unpriced
  const hint = hintFor(line)
  const location = { file: resource.location.file, line: resource.location.line }
  const count = found.length === 1 ? {} : { count: found.length }
  return {
    code: 'unpriced',
    severity: 'warning',
    message: `${resource.address}, ${line.description}: ${line.reason}`,
    location,
    ...(hint === undefined ? {} : { hint }),
    ...count,
  }
}

/** What is not known and not told by the reading of the source already: one diagnostic for each cause, with what hangs on it. */
function unknownDiagnostics(priced: readonly PricedResource[]): readonly Diagnostic[] {
  const causes = new Map<string, { cause: Cause; lines: number; first: Resource }>()
  for (const { resource, lines } of priced)
    for (const line of lines) {
      if (line.state !== 'unknown' || !untold.has(line.cause.kind)) continue
      const earlier = causes.get(line.cause.text)
      if (earlier === undefined) causes.set(line.cause.text, { cause: line.cause, lines: 1, first: resource })
      else earlier.lines++
    }
  return [...causes.values()].map(({ cause, lines, first }) => {
    const hint = cause.kind === 'data' && !/\bdata\./.test(cause.text) ? undefined : hints[cause.kind]
    const location = cause.location ?? { file: first.location.file, line: first.location.line }
    const message = `${cause.text}: ${lines === 1 ? `a line item of ${first.address} is` : `${lines} line items are`} not known`
    return { code: 'unknown', severity: 'note', message, location, ...(hint === undefined ? {} : { hint }) }
  })
}

/** Kinds of causes that the evaluator does not report by itself: they are no faults of the source. */
const untold: ReadonlySet<Cause['kind']> = new Set(['computed', 'data', 'function', 'sensitive'])

const hints: Partial<Record<Cause['kind'], string>> = {
  data: 'give it values under `mocks` in the configuration',
}
