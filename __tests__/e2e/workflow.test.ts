import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root } from './runner.ts'
import { closeScenarios, newScenario } from './scenario.ts'

afterEach(closeScenarios)

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The workflows that the README shows. */
const workflows = [...read('README.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => parse(text))
  .filter(document => typeof document === 'object' && document !== null && 'jobs' in document)

/** What a token of a workflow run may do with these permissions, as far as Cost Guard asks for it. */
const allowed: Readonly<Record<string, RegExp>> = {
  contents: /^GET \/repos\/octo\/shop\/(git|compare)\//,
  'pull-requests': /^\w+ \/repos\/octo\/shop\/(pulls|issues)\//,
}

test('the workflow to paste gives the permissions that a run needs, and no more', async () => {
  const [{ permissions, jobs }] = workflows
  expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  const { github, run } = await newScenario({ depth: 'none' })
  expect((await run()).outputs['comment-id']).toBe('1')
  const used = Object.keys(permissions).filter(permission => github.requests.some(request => allowed[permission]?.test(request)))
  expect(used).toEqual(Object.keys(permissions))
  expect(github.requests.filter(request => !Object.values(allowed).some(pattern => pattern.test(request)))).toEqual([])
  expect(Object.keys(jobs)).toHaveLength(1)
})

test('the README uses inputs and outputs that there are', () => {
  const action = parse(read('action.yml'))
  const steps = workflows.flatMap(({ jobs }) =>
    Object.values<{ steps: { uses?: string; with?: object }[] }>(jobs).flatMap(job => job.steps),
  )
  const given = steps.filter(({ uses = '' }) => /cost-guard/.test(uses)).flatMap(step => Object.keys(step.with ?? {}))
  expect(steps.some(({ uses = '' }) => /cost-guard/.test(uses))).toBe(true)
  expect(given.filter(name => !Object.hasOwn(action.inputs, name))).toEqual([])
})
