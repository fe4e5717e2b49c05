import type { Currency } from '../model/currency.ts'
import { formatDelta, formatMoney, zero } from '../model/money.ts'
import type { ProjectReport, Totals } from '../model/report.ts'
import { showProjectDelta } from './project-moves.ts'
import { showAfter } from './words.ts'

/** What stands beside a project's name: its cost, or its change, and what is allocated, which is in no total. */
export function projectMoney(project: ProjectReport, everything: boolean, currency: Currency): string {
  const billed = everything ? showAfter(project.totals, currency) : showProjectDelta(project, currency)
  const allocated = allocatedOf(project.totals, everything, currency)
  // What is nothing says nothing beside something.
  return (allocated.length > 0 && billed === formatMoney(zero, currency) ? allocated : [billed, ...allocated]).join(', ')
}

/** `+$77.99 allocated`: beside what is on the bill, never in it. */
const allocatedOf = ({ allocated }: Totals, everything: boolean, currency: Currency): readonly string[] => {
  if (allocated === undefined || (!everything && allocated.delta.eq(0))) return []
  return [`${everything ? formatMoney(allocated.after, currency) : formatDelta(allocated.delta, currency)} allocated`]
}
