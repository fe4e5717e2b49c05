import { expect, test } from '@jest/globals'
import { check, lines, project, unknown } from './change.ts'

const policy = (stage: string): string =>
  `policies: { ownership: { kind: required-tags, stage: ${stage}, tags: { team: { required: true }, env: { required: true } } } }`
const ages = (shop: ReturnType<typeof project>, stage = 'walk') =>
  lines(check(policy(stage), [shop])).map(line => line.replace(/ \|.*/, ''))

test('what the change introduces fails in walk, what was there before only warns', () => {
  const base = { 'aws_sqs_queue.a': { cost: 5, tags: { team: 'x' } }, 'aws_sqs_queue.b': { cost: 5, tags: { env: 'x' } } }
  const head = { ...base, 'aws_sqs_queue.b': { cost: 5 }, 'aws_sqs_queue.c': { tags: { team: 'x', env: 'x' } } }
  expect(ages(project('shop', { base, head }))).toEqual([
    'fail introduced aws_sqs_queue.b env: `env` is missing',
    'warn existing aws_sqs_queue.a env: `env` is missing',
    'warn existing aws_sqs_queue.b team: `team` is missing',
  ])
})

test('a violation that got dearer was made worse', () => {
  const shop = project('shop', {
    base: { 'aws_sqs_queue.a': { cost: 5, tags: { env: 'x' } } },
    head: { 'aws_sqs_queue.a': { cost: 6, tags: { env: 'x' } } },
  })
  expect(ages(shop)).toEqual(['fail worsened aws_sqs_queue.a team: `team` is missing'])
})

test('one that got cheaper, or whose cost became unknown, was not', () => {
  const tags = { env: 'x' }
  const cheaper = project('shop', { base: { 'aws_sqs_queue.a': { cost: 6, tags } }, head: { 'aws_sqs_queue.a': { cost: 5, tags } } })
  expect(ages(cheaper)).toEqual(['warn existing aws_sqs_queue.a team: `team` is missing'])
  const untold = project('shop', {
    base: { 'aws_sqs_queue.a': { cost: 6, tags } },
    head: { 'aws_sqs_queue.a': { tags, also: { kind: 'variable', text: 'var.size is not set' } } },
  })
  expect(ages(untold)).toEqual(['warn existing aws_sqs_queue.a team: `team` is missing'])
})

test('a moved resource keeps the age of its violations', () => {
  const shop = project('shop', {
    base: { 'aws_sqs_queue.old': { tags: { env: 'x' } } },
    head: { 'module.q.aws_sqs_queue.new': { tags: {}, movedFrom: 'aws_sqs_queue.old' } },
  })
  expect(ages(shop)).toEqual([
    'fail introduced module.q.aws_sqs_queue.new env: `env` is missing',
    'warn existing module.q.aws_sqs_queue.new team: `team` is missing',
  ])
})

test('the same address in another project is another resource', () => {
  const one = project('one', { base: { 'aws_sqs_queue.a': { tags: { env: 'x' } } }, head: { 'aws_sqs_queue.a': { tags: { env: 'x' } } } })
  const two = project('two', { base: {}, head: { 'aws_sqs_queue.a': { tags: { env: 'x' } } } })
  expect(check(policy('walk'), [one, two]).findings.map(({ project, age }) => `${project} ${age}`)).toEqual([
    'two introduced',
    'one existing',
  ])
})

test('what could not be read in the base is not held against the change', () => {
  const shop = project('shop', {
    base: {},
    head: { 'aws_sqs_queue.a': { tags: { env: 'x' } } },
    baseGaps: [{ file: 'main.tf', cause: 'broken' }],
  })
  expect(ages(shop)).toEqual(['warn existing aws_sqs_queue.a team: `team` is missing'])
})

test('run fails all of it in projects that the change touches, and warns in others that it has to look at', () => {
  const shop = project('shop', { base: { 'aws_sqs_queue.a': { tags: { env: 'x' } } }, head: { 'aws_sqs_queue.a': { tags: { env: 'x' } } } })
  expect(ages(shop, 'run')).toEqual(['fail existing aws_sqs_queue.a team: `team` is missing'])
  const elsewhere = check(policy('run'), [shop], { touched: new Set(['other']) })
  expect(elsewhere.findings).toEqual([])
  expect(elsewhere.outcomes[0]?.summary).toBe('there are no resources to check')
})

test('more resources behind one doubt make it worse', () => {
  const incomplete = unknown()
  const shop = (before: number, after: number) => {
    const side = (size: number) =>
      Object.fromEntries(Array.from({ length: size }, (_, index) => [`aws_sqs_queue.q[${index}]`, { incomplete }]))
    return project('shop', { base: side(before), head: side(after) })
  }
  expect(ages(shop(2, 3))[0]).toMatch(/^warn worsened/)
  expect(ages(shop(3, 3))[0]).toMatch(/^warn existing/)
  expect(ages(shop(0, 3))[0]).toMatch(/^warn introduced/)
})
