import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import type { Finding } from '../../src/model/finding.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { Counts, Report } from '../../src/model/report.ts'
import { renderComment } from '../../src/reporters/comment.ts'
import { caveats } from '../../src/reporters/headline.ts'

const none: Counts = { usageBased: 0, unpriced: 0, unknown: 0 }
const totals = { before: zero, after: zero, delta: zero, undecided: 0, counts: none, countsChanged: none, unread: 0 }
const finding = (level: Finding['level'], index: number): Finding =>
  ({ id: `${level}${index}`, level, policy: `${level}-${index}`, message: 'm', fix: `mend ${index}`, age: 'new' }) as unknown as Finding
const report = (more: Partial<Report>): Report =>
  ({
    ...{ base: 'a', head: 'b', version: '0', asOf: '2026-11-01', currency: usDollar, totals, result: 'fail' },
    ...{ policies: [], findings: [], diagnostics: [], tables: [], projects: [] },
    ...more,
  }) as unknown as Report
const diff = { address: 'aws_a.b', type: 'aws_a', change: 'removed', delta: decimal(-5), undecided: 0, attributes: [] }
const project = { name: 'p', resources: [diff], totals: { ...totals, delta: decimal(-5) }, unread: [], inBase: true, inHead: true }

test('what fails stands above the tables with its fix, what warns below them', () => {
  const comment = renderComment(report({ projects: [project] as never, findings: [finding('fail', 1), finding('warn', 2)] }))
  const order = ['### Cost Guard', '**To do**', '**fail-1**: m **Fix:** mend 1', '**What drives it**', '**Warnings**', '**warn-2**']
  const places = order.map(text => comment.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(comment.match(/fail-1/g)).toHaveLength(1)
})

test('many failures leave the first screen short, and an exempted one is no failure', () => {
  const findings = Array.from({ length: 9 }, (_, index) => finding('fail', index))
  const exempted = { ...finding('fail', 99), exempted: { owner: 'o', reason: 'r', until: '2027-01-01', daysLeft: 61 } } as never
  const comment = renderComment(report({ findings: [...findings, exempted] }))
  const [open = '', folded = ''] = comment.split('<summary>3 more failures</summary>')
  expect(open.match(/^\* ❌ /gm)).toHaveLength(6)
  expect(folded.split('</details>')[0]?.match(/^\* ❌ /gm)).toHaveLength(3)
  expect(folded).toContain('<summary>1 note</summary>')
})

const open = (undecided: number, after: Partial<Counts> | undefined) => ({
  ...{ ...diff, change: 'changed', undecided, delta: zero },
  ...(after === undefined ? {} : { after: { counts: { ...none, ...after } } }),
})
const said = (countsChanged: Partial<Counts>, ...resources: readonly object[]): readonly string[] =>
  caveats(
    report({
      projects: [{ ...project, resources }] as never,
      totals: { ...totals, undecided: 1, counts: { ...none, ...countsChanged }, countsChanged: { ...none, ...countsChanged } },
    }),
  )

test('what is not known after the change is told once, and what was not known before it by its own number', () => {
  expect(said({ unknown: 1 }, open(1, { unknown: 1 }))).toEqual(['Not in the change: 1 unknown item.'])
  expect(said({ unknown: 1 }, open(1, { unknown: 1 }), open(1, {}))).toEqual([
    'Not in the change: 1 unknown item.',
    'What 1 more line item adds to the change cannot be told, as one side is not known.',
  ])
  expect(said({}, open(2, undefined))).toEqual(['What 2 line items add to the change cannot be told, as one side is not known.'])
})
