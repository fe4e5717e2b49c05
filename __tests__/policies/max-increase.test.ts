import { expect, test } from '@jest/globals'
import { check, lines, project, type Spec, summaries } from './change.ts'

const policy = (more: string, stage = 'run'): string => `policies: { one-change: { kind: max-increase, stage: ${stage}, ${more} } }`
const cost = (amount: number) => ({ 'aws_db_instance.a': { cost: amount } })
const shop = (before: number, after: number, more: Readonly<Record<string, Spec>> = {}, name = 'shop') =>
  project(name, { base: cost(before), head: { ...cost(after), ...more } })
const run = (yaml: string, ...projects: Parameters<typeof check>[1][number][]) => {
  const result = check(yaml, projects)
  return [...lines(result), ...summaries(result)]
}

test('an amount: exactly it is allowed, a cent more is not', () => {
  expect(run(policy('amount: 500'), shop(1000, 1500))).toEqual(['one-change pass: +$500.00 a month (+50 %) of $500.00 allowed'])
  expect(run(policy('amount: 500'), shop(1000, 1500.01))).toEqual([
    'fail introduced - increase: This change adds +$500.01 a month (+50 %), more than the $500.00 that are allowed; most of it by `aws_db_instance.a` +$500.01',
    'one-change fail: +$500.01 a month (+50 %) of $500.00 allowed',
  ])
})

test('a percentage, either, or both', () => {
  expect(run(policy('percent: 20'), shop(1000, 1201))[0]).toMatch(
    /^fail introduced - increase: This change adds \+\$201\.00 a month \(\+20 %\), more than the 20 %/,
  )
  expect(run(policy('percent: 20, amount: 500'), shop(1000, 1201))[0]).toMatch(/^fail .* more than the \$500\.00 or 20 % that are allowed/)
  expect(run(policy('percent: 20, amount: 500, both: true'), shop(1000, 1201))).toHaveLength(1)
  expect(run(policy('percent: 20, amount: 500, both: true'), shop(1000, 1501))[0]).toMatch(
    /^fail .* more than the \$500\.00 and 20 % that are allowed/,
  )
})

test('a decrease is always fine, and so is no change', () => {
  expect(run(policy('amount: 0, percent: 0'), shop(1000, 900))).toEqual([
    'one-change pass: -$100.00 a month (-10 %) of $0.00 or 0 % allowed',
  ])
  expect(run(policy('amount: 0'), shop(1000, 1000))).toEqual(['one-change pass: $0.00 a month (0 %) of $0.00 allowed'])
})

test('a new project is no increase of 100 %', () => {
  const fresh = project('new', { head: cost(300) })
  expect(run(policy('percent: 20'), fresh)).toEqual(['one-change pass: +$300.00 a month of 20 % allowed'])
  expect(run(policy('percent: 20, amount: 200, both: true'), fresh)[0]).toMatch(/^fail introduced/)
  // In a total its cost counts in the amount, and not in the percentage.
  expect(run(policy('percent: 20'), fresh, shop(1000, 1100))).toEqual(['one-change pass: +$400.00 a month (+10 %) of 20 % allowed'])
})

test('per project each is compared for itself', () => {
  const projects = [shop(1000, 1300, {}, 'a'), shop(1000, 1100, {}, 'b'), project('c', { head: cost(900) })]
  expect(run(policy('amount: 200, per: project'), ...projects)).toEqual([
    'fail introduced - increase: The new project `c` adds +$900.00 a month, more than the $200.00 that are allowed; most of it by `aws_db_instance.a` +$900.00',
    'fail introduced - increase: The project `a` adds +$300.00 a month (+30 %), more than the $200.00 that are allowed; most of it by `aws_db_instance.a` +$300.00',
    'one-change fail: 1 of 3 projects within $200.00, the highest is +$900.00 a month of $200.00 allowed',
  ])
  expect(check(policy('amount: 200, per: project'), projects).findings.map(({ id }) => id)).toEqual([
    'one-change/c//increase',
    'one-change/a//increase',
  ])
})

test('what cannot be told is named: a note, or as configured', () => {
  const unsure = { 'aws_x.b': { also: { kind: 'variable' as const, text: 'var.size is not set' } } }
  expect(run(policy('amount: 500'), shop(1000, 1100, unsure))).toEqual([
    'note introduced - undecided: Whether this change keeps to $500.00 cannot be told: the part that is known adds +$100.00 a month (+10 %), and the effect of 1 charge is not known',
    'one-change note: +$100.00 a month (+10 %) of $500.00 allowed; the effect of 1 charge cannot be told',
  ])
  expect(run(policy('amount: 500, on-unknown: fail'), shop(1000, 1100, unsure))[0]).toMatch(/^fail/)
  expect(run(policy('amount: 50'), shop(1000, 1100, unsure))[0]).toBe(
    'fail introduced - increase: This change adds +$100.00 a month (+10 %), more than the $50.00 that are allowed; most of it by `aws_db_instance.a` +$100.00; the effect of 1 charge cannot be told',
  )
})

test('only what matches counts', () => {
  const projects = [
    project('dev', { base: cost(0), head: cost(900) }, { environment: 'dev' }),
    project('prod', { base: cost(100), head: cost(101) }, { environment: 'prod' }),
  ]
  expect(run(policy('amount: 500, match: { environments: [prod] }'), ...projects)).toEqual([
    'one-change pass: +$1.00 a month (+1 %) of $500.00 allowed',
  ])
})
