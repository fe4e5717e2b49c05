import { usDollar } from '../../../src/model/currency.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { decimal, zero } from '../../../src/model/money.ts'
import type { Report } from '../../../src/model/report.ts'

const counts = { usageBased: 0, unpriced: 0, unknown: 0 }

/** A report of nothing, with what a test is about. */
export const newReport = (parts: Partial<Report> = {}): Report => ({
  version: '1.0.0',
  base: 'aaaaaaa',
  head: 'bbbbbbb',
  asOf: '2026-11-20',
  currency: usDollar,
  projects: [],
  totals: { before: zero, after: zero, delta: zero, undecided: 0, counts, countsChanged: counts, unread: 0 },
  policies: [],
  findings: [],
  diagnostics: [],
  tables: [],
  result: 'pass',
  ...parts,
})

export const newFinding = (id: string, level: Finding['level'], monthlyCost?: string, more: Partial<Finding> = {}): Finding => ({
  id,
  policy: 'ownership',
  kind: 'required-tags',
  stage: 'run',
  level,
  outcome: 'violation',
  age: 'introduced',
  message: `${id} has no tag team`,
  ...(monthlyCost === undefined ? {} : { monthlyCost: decimal(monthlyCost) }),
  ...more,
})
