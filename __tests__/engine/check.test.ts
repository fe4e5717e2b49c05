import { expect, test } from '@jest/globals'
import { parseConfig } from '../../src/config/load.ts'
import { needsAllProjects } from '../../src/engine/check.ts'
import type { Stage } from '../../src/model/finding.ts'
import { check, lines, project, summaries, unknown } from '../policies/change.ts'

const tags = 'tags: { team: { required: true } }'
const shop = project('shop', {
  base: { 'aws_sqs_queue.old': { cost: 7 } },
  head: {
    'aws_sqs_queue.old': { cost: 7 },
    'aws_sqs_queue.b': { cost: 2 },
    'aws_sqs_queue.a': { cost: 2 },
    'aws_db_instance.c': { cost: 90 },
  },
})

test('findings come by level, money and address; outcomes in the order of the configuration', () => {
  const result = check(
    `
policies:
  notes: { kind: required-tags, stage: crawl, ${tags} }
  walks: { kind: required-tags, stage: walk, message: "See the guide", ${tags} }
  quiet: { kind: required-tags, stage: off, ${tags} }`,
    [shop],
  )
  expect(result.findings.map(({ policy, level, address }) => `${policy} ${level} ${address}`)).toEqual([
    'walks fail aws_db_instance.c',
    'walks fail aws_sqs_queue.a',
    'walks fail aws_sqs_queue.b',
    'walks warn aws_sqs_queue.old',
    'notes note aws_db_instance.c',
    'notes note aws_sqs_queue.old',
    'notes note aws_sqs_queue.a',
    'notes note aws_sqs_queue.b',
  ])
  expect(result.outcomes).toEqual([
    {
      policy: 'notes',
      kind: 'required-tags',
      stage: 'crawl',
      result: 'note',
      summary: '0 of 4 resources tagged as required, 0 % of $101.00 a month',
    },
    {
      policy: 'walks',
      kind: 'required-tags',
      stage: 'walk',
      result: 'fail',
      summary: '0 of 4 resources tagged as required, 0 % of $101.00 a month',
      message: 'See the guide',
    },
    { policy: 'quiet', kind: 'required-tags', stage: 'off', result: 'pass', summary: 'off' },
  ])
  expect(result.result).toBe('fail')
})

test('the same input gives the same findings, in whatever order projects and resources come', () => {
  const yaml = `policies: { a: { kind: required-tags, stage: walk, ${tags} } }`
  const other = project('other', { base: {}, head: { 'aws_sqs_queue.a': { cost: 2 } } })
  const reversed = { ...shop, resources: [...shop.resources].reverse() }
  const ids = (...projects: (typeof shop)[]) => check(yaml, projects).findings.map(({ id }) => id)
  expect(ids(shop, other)).toEqual(ids(other, reversed))
  expect(new Set(ids(shop, other)).size).toBe(5)
})

test.each([
  ['crawl', 'pass'],
  ['walk', 'warn'],
  ['run', 'fail'],
] as [Stage, string][])('an old violation in stage %s: %s', (stage, expected) => {
  const old = project('shop', { base: { 'aws_sqs_queue.old': {} }, head: { 'aws_sqs_queue.old': {} } })
  expect(check(`policies: { a: { kind: required-tags, stage: ${stage}, ${tags} } }`, [old]).result).toBe(expected)
})

test('a configuration that is new in the change only notes, errors included', () => {
  const yaml = `
policies:
  a: { kind: required-tags, stage: run, until: 2027-01-01, ${tags} }
  b: { kind: required-tags, stage: run, tags: { team: { values-from: none.yml } } }`
  const result = check(yaml, [shop], { trial: true })
  expect(new Set(result.findings.map(({ level }) => level))).toEqual(new Set(['note']))
  expect(result.findings.every(({ ahead }) => ahead === undefined)).toBe(true)
  expect(result.result).toBe('pass')
})

test('a match that leaves nothing is said, with what was probably meant', () => {
  const match = (text: string) =>
    summaries(check(`policies: { a: { kind: budget, amount: 1, match: { ${text} } } }`, [{ ...shop, environment: 'prod' }]))
  expect(match('types: [aws_sqs_queu]')).toEqual(['a note: matches nothing: types `aws_sqs_queu` (did you mean `aws_sqs_queue`?)'])
  expect(match('environments: [prd], providers: [aws]')).toEqual(['a note: matches nothing: environments `prd` (did you mean `prod`?)'])
  expect(match('types: [aws_sqs_queue], addresses: ["aws_db_*"]')).toEqual([
    'a note: matches nothing: no resource meets all of its conditions',
  ])
  expect(match('projects: [web], regions: [mars]')).toEqual(['a note: matches nothing: projects `web` and regions `mars`'])
  expect(summaries(check('policies: { a: { kind: budget, amount: 1 } }', []))).toEqual(['a pass: there are no resources to check'])
})

test('every condition of a match', () => {
  const projects = [
    project(
      'infra/prod',
      {
        base: {},
        head: { 'aws_sqs_queue.a': { file: 'infra/prod/main.tf' }, 'module.m.aws_sns_topic.b["x"]': { file: 'modules/m/main.tf' } },
      },
      { environment: 'prod' },
    ),
    project(
      'infra/dev',
      {
        base: {},
        head: {
          'google_pubsub_topic.c': { file: 'infra/dev/a.tf', region: 'europe-west1' },
          'azurerm_key_vault.d': { file: 'infra/dev/old/b.tf', region: unknown() },
        },
      },
      { workspace: 'dev' },
    ),
  ]
  const found = (match: string) =>
    check(`policies: { a: { kind: required-tags, match: { ${match} }, ${tags} } }`, projects)
      .findings.map(({ address }) => address?.split('.').at(-1)?.[0])
      .sort()
      .join('')
  expect(found('types: ["aws_*"]')).toBe('ab')
  expect(found('types: ["*"], exclude-types: ["aws_*", google_pubsub_topic]')).toBe('d')
  expect(found('paths: [infra/prod]')).toBe('ab')
  expect(found('paths: ["infra/**"], exclude-paths: ["**/old/**"]')).toBe('abc')
  expect(found('paths: [modules/*/main.tf]')).toBe('b')
  expect(found('environments: [prod]')).toBe('ab')
  expect(found('environments: ["de*"]')).toBe('cd')
  expect(found('projects: ["*/dev"]')).toBe('cd')
  expect(found('providers: [google, azurerm]')).toBe('cd')
  expect(found('regions: ["europe-*"]')).toBe('cd')
  expect(found('addresses: [\'module.m.aws_sns_topic.b["x"]\']')).toBe('b')
  expect(found('addresses: ["module.*"], providers: [google]')).toBe('')
})

test('ids escape what separates their parts, and stay unique', () => {
  const address = 'aws_sqs_queue.q["a/b%"]'
  const one = project('infra/shop', { base: {}, head: { [address]: {} } })
  expect(check(`policies: { a: { kind: required-tags, ${tags} } }`, [one]).findings.map(({ id }) => id)).toEqual([
    'a/infra%2Fshop/aws_sqs_queue.q["a%2Fb%25"]/team',
  ])
  const clash = project('shop', { base: {}, head: { 'aws_ecs_service.a': { tags: { team: 'x', propagation: 'bad' } } } })
  const yaml = 'policies: { a: { kind: required-tags, tags: { team: { required: true }, propagation: { values: [good] } } } }'
  expect(check(yaml, [clash]).findings.map(({ id }) => id)).toEqual([
    'a/shop/aws_ecs_service.a/propagation',
    'a/shop/aws_ecs_service.a/propagation~2',
  ])
})

test('a fault of ours in a policy is a finding too', () => {
  const broken = project('shop', { base: {}, head: { 'aws_sqs_queue.a': {} } })
  const poisoned = {
    ...broken,
    resources: broken.resources.map(diff => ({
      ...diff,
      get delta(): never {
        throw new Error('boom')
      },
    })),
  }
  const result = check('policies: { a: { kind: budget, amount: 1, stage: run } }', [poisoned])
  expect(lines(result)).toEqual(['fail existing - -: The policy could not be evaluated, which is a fault of Cost Guard: boom'])
  expect(summaries(result)).toEqual(['a fail: could not be evaluated'])
})

test('only what adds up over projects needs all of them', () => {
  const needs = (policies: string) => needsAllProjects(parseConfig(`version: 1\n${policies}`, 'c.yml').config)
  expect(needs('policies: { a: { kind: max-increase, amount: 1 } }')).toBe(false)
  expect(needs('policies: { a: { kind: budget, amount: 1 } }')).toBe(true)
  expect(needs('policies: { a: { kind: budget, amount: 1, stage: off } }')).toBe(false)
  expect(needs('policies: { a: { kind: budget, amount: 1, stage: off } }\nstages: [{ policy: a, stage: crawl }]')).toBe(true)
  expect(needsAllProjects(undefined)).toBe(false)
})
