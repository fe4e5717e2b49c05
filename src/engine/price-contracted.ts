import type { LineItem } from '../model/line-item.ts'
import { type Decimal, sum, zero } from '../model/money.ts'
import type { PricedResource, ProjectReport, Report, ResourceDiff, Totals } from '../model/report.ts'
import type { Resource } from '../model/resource.ts'
import { type DiscountRule, openDiscounts } from '../prices/discounts.ts'
import type { ResourceDefinition } from '../resources/definition.ts'
import { diffResources } from './diff.ts'

/** Puts the ContractedCost on priced lines that a discount applies to. It is never more than the ListCost. */
export function applyDiscounts(
  rules: readonly DiscountRule[],
): (lines: readonly LineItem[], resource: Resource, definition: ResourceDefinition) => readonly LineItem[] {
  const shareOf = openDiscounts(rules)
  return (lines, { provider, type }, { service }) =>
    lines.map(line => {
      if (line.state !== 'priced') return line
      const { sku, region } = line.price
      const contractedCost = line.monthlyCost.times(shareOf({ provider, service, sku, region, type }))
      return contractedCost.eq(line.monthlyCost) ? line : { ...line, contractedCost }
    })
}

type Contracted = NonNullable<Totals['contracted']>

/** The report with totals after discounts beside the list costs. */
export function withContractedTotals(report: Report): Report {
  const projects = report.projects.map(project => ({ ...project, totals: { ...project.totals, contracted: contractedTotals(project) } }))
  const total = (part: keyof Contracted): Decimal => sum(projects.map(({ totals }) => totals.contracted[part]))
  const contracted: Contracted = { before: total('before'), after: total('after'), delta: total('delta') }
  return { ...report, projects, totals: { ...report.totals, contracted } }
}

/** A project's totals after discounts, compared like list costs are: what cannot be told stays out. */
function contractedTotals({ resources }: ProjectReport): Contracted {
  return {
    before: sum(resources.map(({ before }) => costOf(before))),
    after: sum(resources.map(({ after }) => costOf(after))),
    delta: sum(resources.map(contractedDelta)),
  }
}

const costOf = (priced: PricedResource | undefined): Decimal => priced?.contractedCost ?? priced?.monthlyCost ?? zero

/** How the ContractedCost of one resource changes. */
function contractedDelta({ change, before, after, delta }: ResourceDiff): Decimal {
  if (change === 'cannot-tell' || (before?.contractedCost === undefined && after?.contractedCost === undefined)) return delta
  const address = after?.resource.address
  const side = (priced: PricedResource | undefined) => ({ resources: priced === undefined ? [] : [discounted(priced, address)], gaps: [] })
  return sum(diffResources(side(before), side(after)).map(diff => diff.delta))
}

/** The resource as if its contracted costs were list costs, under the address that it has now. */
const discounted = (priced: PricedResource, address = priced.resource.address): PricedResource => ({
  ...priced,
  resource: { ...priced.resource, address },
  monthlyCost: costOf(priced),
  lines: priced.lines.map(line =>
    line.state === 'priced' && line.contractedCost !== undefined ? { ...line, monthlyCost: line.contractedCost } : line,
  ),
})
