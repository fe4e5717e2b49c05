import { expect, test } from '@jest/globals'
import { usDollar } from '../../src/model/currency.ts'
import { decimal, zero } from '../../src/model/money.ts'
import type { Counts, ProjectReport, ResourceDiff, Totals } from '../../src/model/report.ts'
import { showBefore, showTotalDelta, unmovedProjects } from '../../src/reporters/words.ts'

const none: Counts = { usageBased: 0, unpriced: 0, unknown: 0 }
const totals = (more: Partial<Totals>): Totals => ({
  before: zero,
  after: zero,
  delta: zero,
  undecided: 0,
  counts: none,
  countsChanged: none,
  unread: 0,
  ...more,
})
const diff = (change: ResourceDiff['change'], before?: Counts): ResourceDiff =>
  ({ change, before: before === undefined ? undefined : { counts: before } }) as ResourceDiff
const project = (before: number, ...resources: readonly ResourceDiff[]): Pick<ProjectReport, 'resources' | 'totals'> => ({
  resources,
  totals: totals({ before: decimal(before) }),
})

test.each([
  ['all is known', project(5, diff('changed', none), diff('added')), '$5.00'],
  ['nothing was there', project(0, diff('added')), '$0.00'],
  ['the base could not be read', project(0, diff('cannot-tell')), 'not known'],
  ['the base could not be read in full', project(5, diff('unchanged', none), diff('cannot-tell')), 'at least $5.00'],
  ['only the head could not be read', project(5, diff('cannot-tell', none)), '$5.00'],
  ['something was not known', project(5, diff('changed', { ...none, unknown: 1 })), 'at least $5.00'],
  ['something had no price', project(0, diff('removed', { ...none, unpriced: 1 })), 'not known'],
  ['something depended on usage', project(5, diff('unchanged', { ...none, usageBased: 1 })), '$5.00'],
])('a total before: %s', (_, one, text) => {
  expect(showBefore(one, usDollar)).toBe(text)
})

test('a change of which nothing is known is no $0', () => {
  expect(showTotalDelta(totals({ undecided: 2 }), usDollar)).toBe('not known')
  expect(showTotalDelta(totals({ undecided: 2, delta: decimal(3) }), usDollar)).toBe('+$3.00')
  expect(showTotalDelta(totals({}), usDollar)).toBe('$0.00')
})

test('what could not be read is not said to stay as it is', () => {
  const [same, unread] = [{ totals: totals({}) }, { totals: totals({ unread: 1 }) }]
  expect(unmovedProjects([same, unread, same], 'other project')).toEqual([
    '2 other projects without a change in cost',
    '1 other project that could not be read in full',
  ])
  expect(unmovedProjects([same], 'project')).toEqual(['1 project without a change in cost'])
  expect(unmovedProjects([], 'project')).toEqual([])
})
