import { execFileSync } from 'node:child_process'
import { afterEach, expect, test } from '@jest/globals'
import { pullRequestEvent } from './runner.ts'
import { closeScenarios, commands, config, gateway, infrastructure, newScenario, writes } from './scenario.ts'

afterEach(closeScenarios)

test('a checkout of depth 1 is deepened from its remote, without the API', async () => {
  const { github, run } = await newScenario({ depth: 1 })
  const { code, outputs } = await run({ inputs: { comment: 'never' } })
  expect(code).toBe(1)
  expect(outputs['monthly-cost-delta-percent']).toBe('')
  expect(github.requests).toEqual([])
})

test('without a checkout the commits are read through the API, also where GitHub cuts the list short', async () => {
  const scenario = await newScenario({ depth: 'none', github: { treeLimit: 2 } })
  const checkedOut = await newScenario()
  const through = await scenario.run()
  const local = await checkedOut.run()
  expect(through.code).toBe(1)
  expect(scenario.github.violations).toEqual([])
  expect(through.summary).toBe(local.summary)
})

test('a checkout whose remote is gone falls back to the API', async () => {
  const { github, workspace, run, base, head } = await newScenario({ depth: 1 })
  execFileSync('git', ['-C', workspace, 'remote', 'set-url', 'origin', 'file:///nowhere'])
  expect((await run()).code).toBe(1)
  expect(github.requests[0]).toBe(`GET /repos/octo/shop/compare/${base}...${head}`)
  expect(github.violations).toEqual([])
})

test('a runner without git reads the commits through the API', async () => {
  const { github, run, base, head } = await newScenario()
  expect((await run({ environment: { PATH: '/nowhere' } })).code).toBe(1)
  expect(github.requests[0]).toBe(`GET /repos/octo/shop/compare/${base}...${head}`)
})

test.each(['all', 'none'] as const)('links are followed inside the repository only (checkout: %s)', async depth => {
  const { run } = await newScenario({
    depth,
    change: {
      'modules/nat.tf': gateway('linked'),
      'infra/nat.tf': { link: '../modules/nat.tf' },
      'infra/out.tf': { link: '../../../../../../etc/passwd' },
      'infra/absolute.tf': { link: '/etc/passwd' },
      'infra/circle.tf': { link: 'circle.tf' },
      'infra/loop': { link: '.' },
    },
  })
  const { code, log, summary } = await run({ inputs: { 'working-directory': 'infra' } })
  expect(code).toBe(1)
  expect(summary).toContain('aws_nat_gateway.linked')
  expect(log + summary).not.toContain('root:')
})

test('a pull request cannot loosen its own rules, and is told what they would say', async () => {
  const { run } = await newScenario({
    change: { ...infrastructure(gateway('main')), '.github/cost-guard.yml': config.replace('run', 'off') },
  })
  const { code, summary } = await run()
  expect(code).toBe(1)
  expect(summary).toContain('This change edits the policies in .github/cost-guard.yml')
})

test('a pull request cannot choose old rules by branching off before they were made', async () => {
  const scenario = await newScenario({ before: { '.github/cost-guard.yml': 'version: 1\n', ...infrastructure() } })
  expect((await scenario.run()).code).toBe(0)
  const base = scenario.origin.commit({ '.github/cost-guard.yml': config })
  const { code } = await scenario.run({ event: pullRequestEvent(base, scenario.head) })
  expect(code).toBe(1)
})

test('without a pull request there is a summary and no comment', async () => {
  const { github, run, head, ancestor } = await newScenario()
  const push = await run({ event: { name: 'push', payload: { before: ancestor, after: head } } })
  const newBranch = await run({ event: { name: 'push', payload: { before: '0'.repeat(40), after: head } } })
  const queue = await run({ event: { name: 'merge_group', payload: { merge_group: { base_sha: ancestor, head_sha: head } } } })
  const byHand = await run({ event: { name: 'workflow_dispatch', payload: {} }, environment: { GITHUB_SHA: head } })
  for (const { code, summary } of [push, newBranch, queue, byHand]) {
    expect(code).toBe(1)
    expect(summary).toContain('aws_nat_gateway.main')
  }
  expect(github.requests).toEqual([])
  const deleted = await run({ event: { name: 'push', payload: { before: head, after: '0'.repeat(40) } } })
  expect(deleted).toMatchObject({ code: 0, summary: '' })
})

test('mistakes of the workflow are shown with a hint and end with 2', async () => {
  const { run, github } = await newScenario()
  const { code, log, summary } = await run({ inputs: { 'fail-on': 'never ever', 'config-fil': 'x.yml' } })
  expect(code).toBe(2)
  expect(commands(log, 'error')).toEqual([expect.stringContaining('fail, warn or never')])
  expect(commands(log, 'warning')).toEqual(['::warning::There is no input config-fil; did you mean config-file?'])
  expect(summary).toContain('fail, warn or never')
  expect(writes(github)).toEqual([])
})

test('the token is masked and shown nowhere else', async () => {
  const { run } = await newScenario({ depth: 'none', github: { repository: undefined as never } })
  const { code, log, summary } = await run({ inputs: { 'github-token': 'ghs_very_secret' }, environment: { RUNNER_DEBUG: '1' } })
  expect(code).toBe(2)
  expect(summary).toContain('fetch-depth: 0')
  expect(log.replace('::add-mask::ghs_very_secret', '')).not.toContain('ghs_very_secret')
})
