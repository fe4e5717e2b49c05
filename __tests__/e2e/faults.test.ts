import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Fault } from './loopback.ts'
import { pullRequestEvent } from './runner.ts'
import { closeScenarios, commands, newScenario, type Scenario, writes } from './scenario.ts'

/** All waiting times of a run are measured by this one: short where nothing is expected to answer. */
const waiting = (fault?: Fault) => ({ COST_GUARD_API_TIMEOUT_MS: fault === 'silence' ? '200' : '2000' })

const denied: Fault = { status: 403, message: 'Resource not accessible by integration' }
const limited = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' }

let broken: Scenario
let fault: Fault | undefined

beforeAll(async () => {
  broken = await newScenario({ github: { fault: request => (request.includes('/comments') ? fault : undefined) } })
})
afterAll(closeScenarios)

test.each<readonly [name: string, fault: Fault]>([
  ['403, as for a token without the permission', denied],
  ['404, as for a private repository', { status: 404, message: 'Not Found' }],
])('%s: one notice with the lines to add, and the verdict in the summary', async (_, met) => {
  fault = met
  const { code, log, summary, outputs } = await broken.run()
  expect(code).toBe(1)
  expect(outputs.result).toBe('fail')
  expect(summary).toContain('aws_nat_gateway.main')
  expect(commands(log, 'notice')).toEqual([expect.stringContaining('permissions:%0A  pull-requests: write')])
  expect(commands(log, 'warning')).toEqual([])
})

test('a pull request from a fork: the notice says why', async () => {
  fault = denied
  const { code, log } = await broken.run({ event: pullRequestEvent(broken.base, broken.head, 'someone/shop') })
  expect(code).toBe(1)
  expect(commands(log, 'notice')).toEqual([expect.stringMatching(/fork.*pull-requests: write/)])
})

test.each<readonly [name: string, fault: Fault]>([
  ['422', { status: 422, message: 'Validation Failed' }],
  ['500', { status: 500, message: 'Server Error' }],
  ['a used up rate limit', { status: 403, message: 'API rate limit exceeded', headers: limited }],
  ['a secondary rate limit', { status: 429, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '3600' } }],
  ['a lost connection', 'reset'],
  ['an answer that breaks off', 'cut'],
  ['no answer at all', 'silence'],
])('%s: one warning, and the verdict is kept', async (_, met) => {
  fault = met
  const { code, log, summary, outputs } = await broken.run({ environment: waiting(met) })
  expect(code).toBe(1)
  expect(outputs.result).toBe('fail')
  expect(summary).toContain('aws_nat_gateway.main')
  expect(commands(log, 'warning')).toEqual([expect.stringContaining('The comment could not be written')])
  expect(commands(log, 'notice')).toEqual([])
  expect(broken.github.comments).toEqual([])
})

test('what goes wrong once is tried again', async () => {
  const faults: Fault[] = ['reset', { status: 429, message: 'Slow down', headers: { 'retry-after': '0' } }]
  const { github, run } = await newScenario({ github: { fault: () => faults.shift() } })
  const { outputs, log } = await run({ environment: waiting() })
  expect(outputs['comment-id']).toBe('1')
  expect(commands(log, 'warning')).toEqual([])
  expect(github.requests.slice(0, 3)).toEqual(Array(3).fill('GET /repos/octo/shop/issues/7/comments'))
})

test('a comment that was written although no answer came is not written twice', async () => {
  const faults: Fault[] = ['reset']
  const { github, run } = await newScenario({
    github: { faultAfter: request => (request.startsWith('POST') ? faults.shift() : undefined) },
  })
  const { outputs } = await run({ environment: waiting() })
  expect(outputs['comment-id']).toBe('1')
  expect(github.comments).toHaveLength(1)
  expect(writes(github)).toHaveLength(1)
})

test('a comment that is deleted while the run looks at it is written anew', async () => {
  const seeds = [{ id: 9, login: 'github-actions[bot]', bot: true, body: '<!-- cost-guard: default -->\nold' }]
  const { github, run } = await newScenario({
    github: { comments: seeds, fault: request => (request.startsWith('PATCH') ? { status: 404, message: 'Not Found' } : undefined) },
  })
  expect((await run()).outputs['comment-id']).toBe('10')
  expect(github.violations).toEqual([])
})

test('an API address that is none costs the comment, not the verdict', async () => {
  const { code, log, outputs } = await broken.run({ apiUrl: 'http://[' })
  expect(code).toBe(1)
  expect(outputs.result).toBe('fail')
  expect(commands(log, 'warning')).toEqual([expect.stringContaining('The comment could not be written')])
})
