import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { ProjectReport, Report, Totals } from '../../src/model/report.ts'
import { projectsSection } from '../../src/reporters/comment-projects.ts'

const counts = { usageBased: 0, unpriced: 0, unknown: 0 }
const project = (name: string, before: number, after: number, more: Partial<Totals> = {}): ProjectReport => ({
  ...{ name, path: name, kind: 'kubernetes', inBase: true, inHead: true, resources: [], unread: [] },
  totals: {
    ...{
      before: decimal(before),
      after: decimal(after),
      delta: decimal(after - before),
      undecided: 0,
      counts,
      countsChanged: counts,
      unread: 0,
    },
    ...more,
  },
})
const allocated = { before: decimal(10), after: decimal('24.5'), delta: decimal('14.5') }
const section = (...projects: readonly ProjectReport[]): readonly string[] =>
  projectsSection({ base: 'a', currency: usDollar, projects } as unknown as Report).split('\n')

test('what is allocated has a column of its own, and a workload that only is allocated no zeros', () => {
  expect(section(project('web', 0, 0, { allocated }), project('db', 8, 16, { allocated }), project('cluster main', 0, 80))).toEqual([
    '| Project | Before | After | Change a month | Allocated, in no total |',
    '| :-- | --: | --: | --: | --: |',
    '| `web` |  |  |  | $10.00 → $24.50 |',
    '| `db` | $8.00 | $16.00 | **+$8.00** (+100 %) | $10.00 → $24.50 |',
    '| `cluster main` | $0.00 | $80.00 | **+$80.00** |  |',
  ])
})

test('the project of a cluster says so where it holds only what Terraform does not declare', () => {
  const cluster = (...groups: readonly object[]): ProjectReport => {
    const side = { resource: { attributes: { groups } }, counts }
    return { ...project('cluster main', 0, 80), resources: [{ type: 'kubernetes:Cluster', before: side, after: side }] as never }
  }
  const row = (...groups: readonly object[]): string | undefined => section(project('db', 8, 16), cluster(...groups))[3]
  expect(row({ billed_elsewhere: true })).toMatch(/^\| `cluster main` \*\(nodes beyond those that Terraform declares\)\* \| \$0\.00/)
  expect(row({ billed_elsewhere: true }, { billed_elsewhere: false })).toMatch(/^\| `cluster main` \| /)
  expect(row()).toMatch(/^\| `cluster main` \| /)
})

test('what is not known is said beside what is allocated, and columns that would say nothing are left out', () => {
  const open = { usageBased: 1, unpriced: 0, unknown: 2 }
  expect(section(project('web', 0, 0, { allocated, undecided: 1, counts: open }), project('db', 8, 16))).toEqual([
    '| Project | Before | After | Change a month | Allocated, in no total | Not in the figure |',
    '| :-- | --: | --: | --: | --: | :-- |',
    '| `web` | $0.00 | not known | **not known** | $10.00 → $24.50 | 1 usage-based and 2 unknown items |',
    '| `db` | $8.00 | $16.00 | **+$8.00** (+100 %) |  |  |',
  ])
  expect(section(project('a', 1, 2), project('b', 8, 16))[0]).toBe('| Project | Before | After | Change a month |')
  const same = { before: decimal(10), after: decimal(10), delta: zero }
  expect(section(project('a', 1, 2, { allocated: same }), project('b', 8, 16))[2]).toMatch(/ \| \$10\.00 \|$/)
})
