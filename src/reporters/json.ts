import type { Currency } from '../model/currency.ts'
import type { LineItem } from '../model/line-item.ts'
import { type Decimal, hoursPerMonth, sum, zero } from '../model/money.ts'
import type { PricedResource, ProjectReport, Report, ResourceDiff } from '../model/report.ts'
import type { Tags } from '../model/resource.ts'
import { Unknown } from '../model/unknown.ts'
import type { ChangedInput } from './changed-inputs.ts'
import { clustersJson } from './json-clusters.ts'
import { allocatedTotalsJson, assumedTotalsJson, boundsJson, contractedJson, contractedTotalsJson, profileJson } from './json-money.ts'
import { inputsBehind } from './reasons.ts'

/**
 * The report as JSON: a superset of Infracost's output version 0.2, so that policies and tools written for it read it. Amounts are strings
 * without rounding; what is not known is null. The same report always gives the same text.
 */
export function renderJson(report: Report): string {
  const { totals, base } = report
  return `${JSON.stringify(
    {
      version: '0.2',
      metadata: { tool: 'cost-guard', toolVersion: report.version, base: base ?? null, head: report.head, asOf: report.asOf },
      currency: report.currency.code,
      ...rateJson(report.currency),
      projects: report.projects.map(project => projectJson(project, base !== undefined)),
      totalHourlyCost: hourly(totals.after),
      totalMonthlyCost: amount(totals.after),
      ...(base === undefined
        ? {}
        : {
            pastTotalHourlyCost: hourly(totals.before),
            pastTotalMonthlyCost: amount(totals.before),
            diffTotalHourlyCost: hourly(totals.delta),
            diffTotalMonthlyCost: amount(totals.delta),
          }),
      ...contractedTotalsJson(totals.contracted, base !== undefined),
      ...allocatedTotalsJson(totals.allocated, base !== undefined),
      timeGenerated: `${report.asOf}T00:00:00Z`,
      summary: summaryJson(report.projects.flatMap(({ resources }) => resources)),
      totals: { undecided: totals.undecided, ...totals.counts },
      ...clustersJson(report),
      ...(report.unread === undefined ? {} : { unread: report.unread }),
      ...profileJson(report),
      result: report.result,
      policies: report.policies,
      findings: report.findings.map(finding => ({
        ...finding,
        ...(finding.monthlyCost === undefined ? {} : { monthlyCost: amount(finding.monthlyCost) }),
      })),
      diagnostics: report.diagnostics,
      prices: report.tables,
    },
    null,
    2,
  )}\n`
}

const amount = (value: Decimal): string => value.toFixed()
const hourly = (monthly: Decimal): string => monthly.div(hoursPerMonth).toFixed()

function projectJson(project: ProjectReport, compared: boolean): object {
  const { name, path, environment, workspace, resources, totals } = project
  const side = (priced: readonly (PricedResource | undefined)[]): object => breakdown(priced.filter(resource => resource !== undefined))
  return {
    name,
    metadata: {
      path,
      type: project.kind,
      ...(environment === undefined ? {} : { environment }),
      ...(workspace === undefined ? {} : { terraformWorkspace: workspace }),
    },
    ...(compared ? { pastBreakdown: side(resources.map(({ before }) => before)) } : {}),
    breakdown: side(resources.map(({ after }) => after)),
    ...(compared
      ? {
          diff: {
            resources: resources.filter(({ change }) => change !== 'unchanged').map(diffJson),
            totalHourlyCost: hourly(totals.delta),
            totalMonthlyCost: amount(totals.delta),
            ...(totals.contracted === undefined ? {} : { totalContractedMonthlyCost: amount(totals.contracted.delta) }),
            ...(totals.allocated === undefined ? {} : { totalAllocatedMonthlyCost: amount(totals.allocated.delta) }),
            undecided: totals.undecided,
          },
        }
      : {}),
    ...(totals.assumed === undefined ? {} : { assumed: assumedTotalsJson(totals.assumed) }),
    summary: summaryJson(resources),
  }
}

function diffJson(diff: ResourceDiff): object {
  const { address, type, change, movedFrom, delta, undecided, byUsage, allocatedDelta, attributes } = diff
  const inputs = inputsBehind(diff)
  return {
    name: address,
    resourceType: type,
    change,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    monthlyCost: amount(delta),
    hourlyCost: hourly(delta),
    ...(allocatedDelta === undefined ? {} : { allocatedMonthlyCost: amount(allocatedDelta) }),
    undecided,
    ...(byUsage === undefined ? {} : { byUsage }),
    attributes: attributes.map(({ attribute, before, after, sensitive }) =>
      sensitive ? { attribute, sensitive } : { attribute, before: showUnknown(before), after: showUnknown(after) },
    ),
    ...(inputs.length === 0 ? {} : { inputs: inputs.map(inputJson) }),
  }
}

/** A value of its template that changed, and where the head (or, where it is gone, the base) has it. Not what it is: it may be a secret. */
const inputJson = ({ name, attribute, isGone, location: { file, line } }: ChangedInput): object => ({
  name,
  ...(attribute === undefined ? {} : { attribute }),
  ...(isGone ? { removed: true } : {}),
  filename: file,
  startLine: line,
})

/** What one US dollar is, and the day of that, as the configuration states it; nothing where all is in US dollars. */
const rateJson = ({ rate }: Currency): object =>
  rate === undefined ? {} : { exchangeRate: { perUsd: amount(rate.perUsd), asOf: rate.asOf } }

const showUnknown = (value: unknown): unknown => (value instanceof Unknown ? { unknown: value.cause.text } : (value ?? null))

function breakdown(resources: readonly PricedResource[]): object {
  const listed = resources.filter(({ lines }) => lines.length > 0)
  const total = sum(listed.map(({ monthlyCost }) => monthlyCost))
  const contracted = sum(listed.map(({ monthlyCost, contractedCost }) => contractedCost ?? monthlyCost))
  const shares = listed.flatMap(({ allocated }) => allocated?.expected ?? [])
  return {
    resources: listed.map(resourceJson),
    totalHourlyCost: hourly(total),
    totalMonthlyCost: amount(total),
    ...(contracted.eq(total) ? {} : { totalContractedMonthlyCost: amount(contracted) }),
    ...(shares.length === 0 ? {} : { totalAllocatedMonthlyCost: amount(sum(shares)) }),
  }
}

function resourceJson({ resource, lines: all, monthlyCost, contractedCost, state, range, allocated, pending }: PricedResource): object {
  const lines = all.filter(line => line.state !== 'priced' || line.allocated !== true)
  const { file, line, endLine } = resource.location
  const { cluster } = resource.attributes
  return {
    name: resource.address,
    resourceType: resource.type,
    ...(resource.tags === undefined ? {} : { tags: tagsJson(resource.tags) }),
    metadata: { filename: file, startLine: line, endLine: endLine ?? line },
    ...(typeof cluster === 'string' && resource.provider === 'kubernetes' ? { cluster } : {}),
    state,
    ...costJson(lines, monthlyCost),
    ...contractedJson(contractedCost),
    ...group(lines, 0),
    // Shares of what other resources cost: beside the components, which add up to the monthly cost.
    ...(allocated === undefined
      ? {}
      : {
          allocatedMonthlyCost: amount(allocated.expected),
          ...(allocated.low.eq(allocated.high) ? {} : { allocatedRange: boundsJson(allocated) }),
          allocatedComponents: all.filter(line => !lines.includes(line)).map(componentJson),
        }),
    ...(pending === undefined ? {} : { pendingMonthlyCost: amount(pending) }),
    ...(range === undefined
      ? {}
      : {
          range: {
            low: amount(range.low),
            expected: amount(range.expected),
            high: range.high === undefined ? null : amount(range.high),
            causes: range.causes.map(({ text }) => text),
          },
        }),
  }
}

const tagsJson = ({ entries }: Tags): Record<string, string | null> =>
  Object.fromEntries([...entries].map(([key, { value }]) => [key, value instanceof Unknown ? null : value]))

/** Null where nothing of it is known: no price must never look like 0. */
const costJson = (lines: readonly LineItem[], monthlyCost: Decimal): object =>
  lines.some(({ state }) => state === 'priced' || state === 'free')
    ? { hourlyCost: hourly(monthlyCost), monthlyCost: amount(monthlyCost) }
    : { hourlyCost: null, monthlyCost: null }

/** Lines of one depth as cost components, deeper ones as subresources by name, in order. */
function group(lines: readonly LineItem[], depth: number): object {
  const own = lines.filter(({ path }) => path.length === depth)
  const below = new Map<string, LineItem[]>()
  for (const line of lines) {
    const name = line.path[depth]
    if (name !== undefined) below.set(name, [...(below.get(name) ?? []), line])
  }
  return {
    costComponents: own.map(componentJson),
    subresources: [...below].map(([name, members]) => ({
      name,
      ...costJson(members, sum(members.map(line => (line.state === 'priced' ? line.monthlyCost : zero)))),
      ...group(members, depth + 1),
    })),
  }
}

/** A line that both sides share is put into words once. */
function componentJson(line: LineItem): object {
  const known = components.get(line) ?? toComponent(line)
  components.set(line, known)
  return known
}
const components = new WeakMap<LineItem, object>()

function toComponent(line: LineItem): object {
  const base = { name: line.description, unit: line.unit, state: line.state }
  const unknownQuantity = { hourlyQuantity: null, monthlyQuantity: null, hourlyCost: null, monthlyCost: null }
  const usageBased = line.usageBased ? { usageBased: true } : {}
  if (line.state === 'priced')
    return {
      ...base,
      hourlyQuantity: hourly(line.quantity),
      monthlyQuantity: amount(line.quantity),
      price: amount(line.unitPrice),
      hourlyCost: hourly(line.monthlyCost),
      monthlyCost: amount(line.monthlyCost),
      ...contractedJson(line.contractedCost),
      ...usageBased,
      priceSource: line.price,
    }
  if (line.state === 'usage')
    return {
      ...base,
      ...unknownQuantity,
      price: amount(line.unitPrice),
      usageBased: true,
      usageKey: line.usageKey,
      ...(line.assumed === undefined
        ? {}
        : {
            assumed: {
              profile: line.assumed.profile,
              monthlyQuantity: boundsJson(line.assumed.quantity),
              monthlyCost: boundsJson(line.assumed.cost),
            },
          }),
      priceSource: line.price,
    }
  if (line.state === 'free') return { ...base, ...unknownQuantity, price: '0', hourlyCost: '0', monthlyCost: '0' }
  if (line.state === 'unpriced')
    return {
      ...base,
      ...unknownQuantity,
      price: null,
      priceNotFound: true,
      ...usageBased,
      sku: line.sku,
      region: line.region,
      reason: line.reason,
      nearest: line.nearest,
    }
  return {
    ...base,
    ...unknownQuantity,
    price: line.unitPrice === undefined ? null : amount(line.unitPrice),
    ...usageBased,
    cause: line.cause.text,
  }
}

function summaryJson(diffs: readonly ResourceDiff[]): object {
  const resources = diffs.flatMap(({ after }) => (after === undefined || after.state === 'not-cloud' ? [] : [after]))
  const inState = (...states: PricedResource['state'][]): readonly PricedResource[] =>
    resources.filter(({ state }) => states.includes(state))
  const byType = (priced: readonly PricedResource[]): Record<string, number> => {
    const counts = new Map<string, number>()
    for (const { resource } of priced) counts.set(resource.type, (counts.get(resource.type) ?? 0) + 1)
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return {
    totalDetectedResources: resources.length,
    totalSupportedResources: inState('priced', 'usage-based').length,
    totalUnsupportedResources: inState('unsupported').length,
    totalUsageBasedResources: inState('usage-based').length,
    totalNoPriceResources: inState('free').length,
    unsupportedResourceCounts: byType(inState('unsupported')),
    noPriceResourceCounts: byType(inState('free')),
  }
}
