import type { Decimal } from '../model/money.ts'
import type { AssumedTotals, Report, Totals } from '../model/report.ts'
import type { Bounds } from '../model/usage-profile.ts'

/** The parts of the JSON report that discounts, workloads and usage profiles add; nothing where there are none. Amounts are strings without rounding. */

const amount = (value: Decimal): string => value.toFixed()

/** FOCUS ContractedCost a month, beside `monthlyCost`, which is ListCost. */
export const contractedJson = (contractedCost: Decimal | undefined): object =>
  contractedCost === undefined ? {} : { contractedMonthlyCost: amount(contractedCost) }

export const contractedTotalsJson = (contracted: Totals['contracted'], compared: boolean): object =>
  contracted === undefined
    ? {}
    : {
        totalContractedMonthlyCost: amount(contracted.after),
        ...(compared
          ? {
              pastTotalContractedMonthlyCost: amount(contracted.before),
              diffTotalContractedMonthlyCost: amount(contracted.delta),
            }
          : {}),
      }

/** Shares of what is in the totals already, by the names of the totals. */
export const allocatedTotalsJson = (allocated: Totals['allocated'], compared: boolean): object =>
  allocated === undefined
    ? {}
    : {
        totalAllocatedMonthlyCost: amount(allocated.after),
        ...(compared
          ? {
              pastTotalAllocatedMonthlyCost: amount(allocated.before),
              diffTotalAllocatedMonthlyCost: amount(allocated.delta),
            }
          : {}),
      }

export const boundsJson = ({ low, expected, high }: Bounds): object => ({
  low: amount(low),
  expected: amount(expected),
  high: amount(high),
})

/** Monthly cost of assumed usage, which no total has; and how many usage-based items it covers. */
export const assumedTotalsJson = ({ after, delta, items, itemsChanged }: AssumedTotals): object => ({
  monthlyCost: boundsJson(after),
  diffMonthlyCost: boundsJson(delta),
  items,
  itemsChanged,
})

export function profileJson({ usageProfile, totals }: Report): object {
  if (usageProfile === undefined || totals.assumed === undefined) return {}
  const { level, first } = usageProfile
  const worth =
    first === undefined
      ? {}
      : {
          worthSupplyingFirst: {
            project: first.project,
            address: first.address,
            key: first.key,
            low: amount(first.low),
            high: amount(first.high),
          },
        }
  return { usageProfile: { level, ...assumedTotalsJson(totals.assumed), ...worth } }
}
