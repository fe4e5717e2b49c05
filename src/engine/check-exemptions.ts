import type { Config, Exemption } from '../config/schema.ts'
import type { Currency } from '../model/currency.ts'
import type { Finding } from '../model/finding.ts'
import { type Decimal, decimal, formatMoney, sum, zero } from '../model/money.ts'
import { wildcards } from '../policies/wildcard.ts'

/** What an exemption says of a finding: it holds, or why it does not. */
export type Exempted =
  | { readonly holds: true; readonly exempted: NonNullable<Finding['exempted']> }
  | { readonly holds: false; readonly reason: string }

interface Matching {
  readonly exemption: Exemption
  readonly matches: (finding: Finding) => boolean
  readonly daysLeft: number
  /** Monthly cost of all resources that it exempts, each counted once. */
  readonly cost: Decimal
}

const day = 24 * 60 * 60 * 1000

/** Whole days from one day to another (YYYY-MM-DD, UTC). */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)

/**
 * Applies the exemptions of the configuration to all findings of a run, so that what one of them exempts can be added up. An exemption holds
 * through its last day, and as long as what it exempts costs no more than its `max-monthly`. Errors cannot be exempted.
 */
export function applyExemptions(
  findings: readonly Finding[],
  { exemptions }: Pick<Config, 'exemptions'>,
  { asOf, currency }: { readonly asOf: string; readonly currency: Currency },
): (finding: Finding) => Exempted | undefined {
  const all = exemptions.map((exemption): Matching => {
    const matches = matcher(exemption)
    return { exemption, matches, daysLeft: daysBetween(asOf, exemption.expires), cost: costOf(findings.filter(matches)) }
  })
  return finding => {
    const verdicts = all.filter(({ matches }) => matches(finding)).map(one => judge(one, currency))
    return verdicts.find(({ holds }) => holds) ?? verdicts[0]
  }
}

function matcher({ policy, address, project, key }: Exemption): (finding: Finding) => boolean {
  const test = (pattern: string | undefined): ((text: string | undefined) => boolean) => {
    if (pattern === undefined) return () => true
    const matches = wildcards([pattern])
    return text => text !== undefined && matches(text)
  }
  const [byAddress, byProject, byKey] = [test(address), test(project), test(key)]
  return finding =>
    finding.policy === policy &&
    finding.outcome !== 'error' &&
    byAddress(finding.address) &&
    byProject(finding.project) &&
    byKey(finding.key)
}

function costOf(findings: readonly Finding[]): Decimal {
  const costs = new Map(
    findings.map(({ project, address, key, monthlyCost }) => [JSON.stringify([project, address ?? [key]]), monthlyCost ?? zero]),
  )
  return sum(costs.values())
}

function judge({ exemption, daysLeft, cost }: Matching, currency: Currency): Exempted {
  const { owner, reason, expires, 'max-monthly': cap } = exemption
  if (daysLeft < 0) return { holds: false, reason: `the exemption of ${owner} expired on ${expires}` }
  if (cap !== undefined && cost.gt(decimal(cap)))
    return {
      holds: false,
      reason: `the exemption of ${owner} covers up to ${formatMoney(decimal(cap), currency)} a month, and this is ${formatMoney(cost, currency)}`,
    }
  return { holds: true, exempted: { owner, reason, expires, daysLeft } }
}
