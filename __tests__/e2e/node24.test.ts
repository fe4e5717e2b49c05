import { afterEach, expect, test } from '@jest/globals'
import { node24 } from './runner.ts'
import { closeScenarios, gateway, infrastructure, newScenario, writes } from './scenario.ts'

afterEach(closeScenarios)

const node = node24()
const there = node === undefined ? 'skipped: npm run node24 installs it on Linux' : 'as on the runner'

const testThere = node === undefined ? test.skip : test

testThere(`Node 24 (${there}): a failing check is commented, and passes with the tag`, async () => {
  const scenario = await newScenario({ depth: 1 })
  const options = node === undefined ? {} : { node }
  expect((await scenario.run(options)).code).toBe(1)
  scenario.push(infrastructure(gateway('main', 'payments')))
  const { code, log } = await scenario.run(options)
  expect(code).toBe(0)
  expect(log).not.toContain('Warning')
  expect(writes(scenario.github)).toEqual(['POST /repos/octo/shop/issues/7/comments', 'PATCH /repos/octo/shop/issues/comments/1'])
  expect(scenario.github.violations).toEqual([])
})

testThere(`Node 24 (${there}): without a checkout, and with GitHub not answering`, async () => {
  const { run } = await newScenario({
    depth: 'none',
    github: { fault: request => (request.includes('/comments') ? 'silence' : undefined) },
  })
  const { code, log } = await run({ environment: { COST_GUARD_API_TIMEOUT_MS: '1000' }, ...(node === undefined ? {} : { node }) })
  expect(code).toBe(1)
  expect(log).toContain('The comment could not be written')
})
