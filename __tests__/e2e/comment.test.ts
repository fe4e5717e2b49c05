import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from '@jest/globals'
import { closeScenarios, commands, gateway, infrastructure, newScenario, writes } from './scenario.ts'

afterEach(closeScenarios)

const comments = '/repos/octo/shop/issues/7/comments'
const comment = (id: number): string => `/repos/octo/shop/issues/comments/${id}`

test('one comment follows the pull request from a failing to a passing check', async () => {
  const scenario = await newScenario()
  const { github } = scenario

  const first = await scenario.run()
  expect(first.code).toBe(1)
  expect(first.outputs).toMatchObject({ result: 'fail', 'comment-id': '1' })
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('aws_nat_gateway.main')
  expect(first.summary).toContain('aws_nat_gateway.main')
  expect(JSON.parse(readFileSync(first.outputs['report-path'] ?? '', 'utf8'))).toMatchObject({ version: '0.2', result: 'fail' })
  expect(JSON.parse(first.outputs.findings ?? '')).toEqual([expect.objectContaining({ address: 'aws_nat_gateway.main', level: 'fail' })])
  expect(Number(first.outputs['monthly-cost-delta'])).toBeGreaterThan(0)
  expect(commands(first.log, 'error').join('\n')).toContain('file=infra/main.tf')

  scenario.push(infrastructure(gateway('main'), gateway('spare')))
  const second = await scenario.run({ environment: { GITHUB_RUN_ID: '101' } })
  expect(second.code).toBe(1)
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('aws_nat_gateway.spare')

  const third = await scenario.run({ environment: { GITHUB_RUN_ID: '102' } })
  expect(third.outputs['comment-id']).toBe('1')
  expect(writes(github)).toEqual([`POST ${comments}`, `PATCH ${comment(1)}`])

  scenario.push(infrastructure(gateway('main', 'payments'), gateway('spare', 'payments')))
  const fourth = await scenario.run({ environment: { GITHUB_RUN_ID: '103' } })
  expect(fourth.code).toBe(0)
  expect(fourth.outputs.result).toBe('pass')
  expect(writes(github)).toHaveLength(3)
  expect(github.violations).toEqual([])
})

test('an older run does not overwrite what a newer one wrote', async () => {
  const scenario = await newScenario()
  await scenario.run({ environment: { GITHUB_RUN_ID: '200' } })
  const [written] = scenario.github.comments.map(({ body }) => body)
  scenario.push(infrastructure(gateway('main'), gateway('spare')))
  const older = await scenario.run({ environment: { GITHUB_RUN_ID: '199' } })
  expect(older.code).toBe(1)
  expect(older.log).toContain('a later run wrote it')
  expect(scenario.github.comments.map(({ body }) => body)).toEqual([written])
})

test('a run whose commit is no longer the head leaves the comment to the next run', async () => {
  const scenario = await newScenario()
  scenario.github.setHead('c'.repeat(40))
  const { code, log } = await scenario.run()
  expect(code).toBe(1)
  expect(log).toContain('another commit')
  expect(writes(scenario.github)).toEqual([])
})

test('the comment is found on the third page, and duplicates of ours are removed', async () => {
  const bot = { login: 'github-actions[bot]', bot: true }
  const chatter = Array.from({ length: 250 }, (_, index) => ({ id: index + 1, login: 'someone', bot: false, body: 'looks good' }))
  const ours = '<!-- cost-guard: default -->\n<!-- cost-guard-run: 1 1 abc -->\nold'
  const seeds = [
    { id: 500, ...bot, body: ours },
    ...chatter.map(seed => ({ ...seed, id: seed.id + 1000 })),
    { id: 2000, ...bot, body: ours },
  ]
  const { github, run } = await newScenario({ github: { comments: seeds } })
  const { outputs } = await run()
  expect(outputs['comment-id']).toBe('2000')
  expect(writes(github)).toEqual([`PATCH ${comment(2000)}`, `DELETE ${comment(500)}`])
  expect(github.violations).toEqual([])
})

test('what others wrote is not touched: with our marker, quoting it, or with the marker of another id', async () => {
  const marker = '<!-- cost-guard: default -->\n'
  const seeds = [
    { id: 1, login: 'someone', bot: false, body: `${marker}mine now` },
    { id: 2, login: 'other[bot]', bot: true, body: `> ${marker}as it said` },
    { id: 3, login: 'github-actions[bot]', bot: true, body: '<!-- cost-guard: staging -->\nstaging' },
  ]
  const { github, run } = await newScenario({ github: { comments: seeds } })
  const { outputs } = await run()
  expect(outputs['comment-id']).toBe('4')
  expect(github.comments.slice(0, 3)).toEqual(seeds)
})

test('with the token of a user, the comment is the one of that user', async () => {
  const body = '<!-- cost-guard: default -->\nold'
  const seeds = [
    { id: 1, login: 'finops', bot: false, body },
    { id: 2, login: 'other[bot]', bot: true, body },
  ]
  const { github, run } = await newScenario({ github: { comments: seeds, login: 'finops' } })
  await run({ inputs: { 'github-token': 'ghp_of_a_user' } })
  expect(writes(github)).toEqual([`PATCH ${comment(1)}`])
})

test('nothing of interest: no comment is started, but one that is there is brought up to date', async () => {
  const scenario = await newScenario({ change: { 'README.md': 'hello\n' } })
  const quiet = await scenario.run()
  expect(quiet.code).toBe(0)
  expect(quiet.outputs.result).toBe('pass')
  expect(writes(scenario.github)).toEqual([])
  scenario.github.comments.push({ id: 5, login: 'github-actions[bot]', bot: true, body: '<!-- cost-guard: default -->\nold' })
  await scenario.run()
  expect(writes(scenario.github)).toEqual([`PATCH ${comment(5)}`])
})

test('comment: always starts one, never asks GitHub nothing, and a dry run shows it in the log', async () => {
  const scenario = await newScenario({ change: { 'README.md': 'hello\n' } })
  await scenario.run({ inputs: { comment: 'never' } })
  const dry = await scenario.run({ inputs: { comment: 'always', 'dry-run': 'true' } })
  expect(scenario.github.requests).toEqual([])
  expect(dry.log).toContain('Cost Guard')
  await scenario.run({ inputs: { comment: 'always' } })
  expect(writes(scenario.github)).toEqual([`POST ${comments}`])
})

test('the comment cannot mention, break out of its markup, or reach the log as a command', async () => {
  const file = 'infra/@everyone`--><img src=x>::error.tf'
  const hostile =
    'resource "aws_nat_gateway" "main" {\n  subnet_id = "s"\n  tags = {\n    "@everyone` --> | ::error::x" = "a\\n::error::injected"\n  }\n}\n'
  const { github, run } = await newScenario({ change: { [file]: hostile } })
  const { log, summary } = await run()
  const body = github.comments[0]?.body ?? ''
  for (const text of [body.replace(/^<!--.*-->$/gm, ''), summary]) {
    expect(text).not.toContain('-->')
    expect(text).not.toContain('<img')
    expect(text.replace(/`[^`\n]*`/g, '').replace(/\]\([^)]*\)/g, '')).not.toMatch(/@everyone/)
  }
  expect(commands(log, 'error::injected')).toEqual([])
  expect(commands(log, 'error::x')).toEqual([])
})
