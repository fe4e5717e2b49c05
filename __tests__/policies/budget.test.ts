import { expect, test } from '@jest/globals'
import { check, lines, project, type Spec, summaries } from './change.ts'

const policy = (more: string, stage = 'walk'): string => `policies: { payments: { kind: budget, stage: ${stage}, ${more} } }`
const shop = (before: number, after: number, more: Readonly<Record<string, Spec>> = {}) =>
  project('shop', { base: { 'aws_db_instance.a': { cost: before }, ...more }, head: { 'aws_db_instance.a': { cost: after }, ...more } })
const run = (yaml: string, ...projects: Parameters<typeof check>[1][number][]) => {
  const result = check(yaml, projects)
  return [...lines(result), ...summaries(result)]
}

test('within the budget: one line with before, after, percent and what the change adds', () => {
  expect(run(policy('amount: 4000'), shop(2892, 3012))).toEqual([
    'payments pass: $3,012.00 of $4,000.00 a month (75 %); it was $2,892.00 before, and this change adds $120.00',
  ])
})

test('from warn-at on it warns, whatever the stage', () => {
  const message =
    'The budget is used to 80 % or more: $3,412.00 of $4,000.00 a month (85 %); it was $3,012.00 before, and this change adds $400.00'
  expect(run(policy('amount: 4000, warn-at: 80', 'run'), shop(3012, 3412))).toEqual([
    `warn introduced - warn-at: ${message}`,
    'payments warn: $3,412.00 of $4,000.00 a month (85 %); it was $3,012.00 before, and this change adds $400.00',
  ])
  expect(run(policy('amount: 4000, warn-at: 80', 'crawl'), shop(3012, 3412))[0]).toBe(`note introduced - warn-at: ${message}`)
  expect(run(policy('amount: 4000, warn-at: 100'), shop(3012, 4000))).toHaveLength(1)
  expect(run(policy('amount: 4000, warn-at: 80'), shop(3012, 3200))).toHaveLength(2)
  expect(run(policy('amount: 4000, warn-at: 80'), shop(3012, 3199.99))).toHaveLength(1)
})

test('exceeded by this change, made worse, or before it', () => {
  const text = (before: string, after: string, percent: string, effect: string) =>
    `The budget is exceeded: ${after} of $4,000.00 a month (${percent} %); it was ${before} before, and this change ${effect}`
  expect(run(policy('amount: 4000'), shop(4000, 4000.01))[0]).toBe(
    `fail introduced - amount: ${text('$4,000.00', '$4,000.01', '100', 'adds $0.01')}`,
  )
  expect(run(policy('amount: 4000'), shop(4100, 4200))[0]).toBe(
    `fail worsened - amount: ${text('$4,100.00', '$4,200.00', '105', 'adds $100.00')}`,
  )
  expect(run(policy('amount: 4000'), shop(4200, 4100))[0]).toBe(
    `warn existing - amount: ${text('$4,200.00', '$4,100.00', '103', 'takes $100.00 away')}`,
  )
  expect(run(policy('amount: 4000', 'run'), shop(4200, 4200))[0]).toBe(
    `fail existing - amount: ${text('$4,200.00', '$4,200.00', '105', 'adds nothing')}`,
  )
})

test('quarters and years', () => {
  expect(run(policy('amount: 9000, period: quarterly'), shop(2000, 3100))[0]).toBe(
    'fail introduced - amount: The budget is exceeded: $9,300.00 of $9,000.00 a quarter (103 %); it was $6,000.00 before, and this change adds $3,300.00',
  )
  expect(run(policy('amount: 48000, period: yearly'), shop(1000, 1100))).toEqual([
    'payments pass: $13,200.00 of $48,000.00 a year (28 %); it was $12,000.00 before, and this change adds $1,200.00',
  ])
})

test('it adds up what matches, over all projects, also those that the change does not touch', () => {
  const projects = [
    project('a', { base: {}, head: { 'aws_db_instance.a': { cost: 300 }, 'aws_sqs_queue.b': { cost: 900 } } }),
    project('b', { base: { 'aws_db_instance.a': { cost: 200 } }, head: { 'aws_db_instance.a': { cost: 200 } } }),
  ]
  const result = check(policy('amount: 400, match: { types: [aws_db_*] }', 'run'), projects, { touched: new Set(['a']) })
  expect(lines(result)).toEqual([
    'fail introduced - amount: The budget is exceeded: $500.00 of $400.00 a month (125 %); it was $200.00 before, and this change adds $300.00',
  ])
  expect(check(policy('amount: 400', 'run'), projects, { touched: new Set() }).findings.map(({ level }) => level)).toEqual(['warn'])
})

test('unpriced and unknown costs are named and never counted', () => {
  const more = {
    'aws_x.a': { cost: 10, also: 'unpriced' as const },
    'aws_x.b': { state: 'unsupported' as const },
    'aws_x.c': { also: { kind: 'variable' as const, text: 'var.size is not set' } },
    'aws_x.d': { also: 'usage' as const },
    'aws_x.e': {},
    'aws_x.f': { cost: 1 },
    'aws_x.g': { cost: 1 },
    'aws_x.h': { cost: 1 },
  }
  expect(run(policy('amount: 4000'), shop(3000, 3000, more))).toEqual([
    'payments pass: at least $3,013.00 of $4,000.00 a month (75 %); it was $3,013.00 before, and this change adds nothing; not counted: 2 resources without a price (`aws_x.a` and `aws_x.b`) and 1 resource of unknown cost (`aws_x.c`: var.size is not set); the usage of 1 resource is not given',
  ])
  expect(run(policy('amount: 3000'), shop(3000, 3000, more))[0]).toMatch(
    /^warn existing - amount: The budget is exceeded: at least \$3,013\.00 of /,
  )
})

test('a budget that cannot be judged because most is unknown says so, and is no violation', () => {
  const more = {
    'aws_x.a': { state: 'unsupported' as const },
    'aws_x.b': { also: { kind: 'data' as const, text: 'data.x.y is read from the cloud' } },
  }
  const result = check(policy('amount: 4000', 'run'), [shop(10, 10, more)])
  expect(lines(result)).toEqual([
    'warn existing - unknown: The budget cannot be judged, as 2 of 3 resources have no known cost: 1 resource without a price (`aws_x.a`) and 1 resource of unknown cost (`aws_x.b`: data.x.y is read from the cloud)',
  ])
  expect(result.findings[0]).toMatchObject({ outcome: 'cannot-tell', count: 2 })
  expect(lines(check(policy('amount: 4000, on-unknown: fail', 'run'), [shop(10, 10, more)]))[0]).toMatch(/^fail existing - unknown/)
  expect(lines(check(policy('amount: 5'), [shop(10, 10, more)]))[0]).toMatch(/^warn existing - amount/)
})

test('what cannot be read after the change is not saved money', () => {
  const lost = project('shop', {
    base: { 'aws_db_instance.a': { cost: 100 }, 'aws_x.b': { cost: 1 } },
    head: { 'aws_x.b': { cost: 1, file: 'b.tf' } },
    gaps: [{ file: 'main.tf', cause: 'broken' }],
  })
  expect(run(policy('amount: 4000'), lost)).toEqual([
    'payments pass: at least $1.00 of $4,000.00 a month (0.03 %); it was $101.00 before, and this change adds nothing; not counted: 1 resource of unknown cost (`aws_db_instance.a`)',
  ])
})
