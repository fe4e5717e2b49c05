import { expect, test } from '@jest/globals'
import { check, lines, project, summaries } from '../policies/change.ts'

const config = (exemption: string, stage = 'run'): string => `
policies:
  ownership: { kind: required-tags, stage: ${stage}, tags: { team: { required: true }, env: { required: true } } }
exemptions:
  - { policy: ownership, owner: "@octo-org/finops", reason: migrating, expires: 2027-01-31, ${exemption} }`
const tags = { env: 'prod' }
const shop = project('shop', {
  base: {},
  head: {
    'aws_instance.legacy["a"]': { cost: 120, tags, attributes: { volume_tags: tags } },
    'aws_instance.legacy["b"]': { cost: 80, tags: { team: 'x' }, attributes: { volume_tags: { team: 'x' } } },
    'aws_sqs_queue.new': { cost: 1, tags },
  },
})
const run = (yaml: string, asOf = '2026-11-23') => {
  const result = check(yaml, [shop], { asOf })
  return [...lines(result), ...summaries(result)].map(line => line.replace(/ \| (?!exempted).*?\)(?=$| \|)/, ''))
}

test('an exempted finding is still listed, with owner and days left, and fails nothing', () => {
  expect(run(config('address: "aws_instance.legacy*"'))).toEqual([
    'fail introduced aws_sqs_queue.new team: `team` is missing',
    'note introduced aws_instance.legacy["a"] team: `team` is missing | exempted by @octo-org/finops, 69 days left',
    'note introduced aws_instance.legacy["b"] env: `env` is missing | exempted by @octo-org/finops, 69 days left',
    'ownership fail: 0 of 3 resources tagged as required, 0 % of $201.00 a month; 2 exempted',
  ])
  const all = check(config('address: "*"'), [shop])
  expect(all.result).toBe('pass')
  expect(all.findings[0]?.exempted).toEqual({ owner: '@octo-org/finops', reason: 'migrating', expires: '2027-01-31', daysLeft: 69 })
})

test('it holds through its last day, and says why it does not the day after', () => {
  const yaml = config('address: "aws_instance.legacy*", key: team')
  expect(run(yaml, '2027-01-31')[2]).toBe(
    'note introduced aws_instance.legacy["a"] team: `team` is missing | exempted by @octo-org/finops, 0 days left',
  )
  expect(run(yaml, '2027-02-01')[0]).toBe(
    'fail introduced aws_instance.legacy["a"] team: `team` is missing (the exemption of @octo-org/finops expired on 2027-01-31)',
  )
})

test('max-monthly caps what all exempted resources may cost, each counted once', () => {
  const capped = (cap: number) => run(config(`address: "aws_instance.legacy*", max-monthly: ${cap}`))
  expect(capped(200)[1]).toBe(
    'note introduced aws_instance.legacy["a"] team: `team` is missing | exempted by @octo-org/finops, 69 days left',
  )
  expect(capped(199.99)[0]).toBe(
    'fail introduced aws_instance.legacy["a"] team: `team` is missing (the exemption of @octo-org/finops covers up to $199.99 a month, and this is $200.00)',
  )
})

test('an exemption is for its policy, address, project and key only', () => {
  const levels = (exemption: string) => check(config(exemption), [shop]).findings.map(({ level }) => level)
  expect(levels('address: aws_instance.legacy')).toEqual(['fail', 'fail', 'fail'])
  expect(levels('project: other')).toEqual(['fail', 'fail', 'fail'])
  expect(levels('project: sh*')).toEqual(['note', 'note', 'note'])
  expect(levels('key: env')).toEqual(['fail', 'fail', 'note'])
})

test('of two exemptions one that holds is enough', () => {
  const two = `${config('key: team, max-monthly: 1')}
  - { policy: ownership, key: team, owner: b, reason: x, expires: 2026-12-01 }`
  expect(check(two, [shop]).findings.map(({ level, exempted }) => `${level} ${exempted?.owner}`)).toEqual([
    'fail undefined',
    'note b',
    'note b',
  ])
})

test('a budget can be exempted, an error cannot', () => {
  const budget = (kind: string) => `
policies: { b: { ${kind}, stage: run } }
exemptions: [{ policy: b, owner: o, reason: r, expires: 2027-01-31 }]`
  expect(check(budget('kind: budget, amount: 1'), [shop]).result).toBe('pass')
  expect(check(budget('kind: required-tags, tags: { a: { values-from: no.yml } }'), [shop]).result).toBe('fail')
})
