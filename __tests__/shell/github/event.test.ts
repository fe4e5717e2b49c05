import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readEvent } from '../../../src/shell/github/event.ts'
import { fileUrl, runUrl } from '../../../src/shell/github/links.ts'
import { newDirectory, removeDirectories } from '../../e2e/git-repository.ts'

afterAll(removeDirectories)

const [a, b, zero] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)]

const read = (name: string, payload: unknown, more: NodeJS.ProcessEnv = {}) => {
  const path = join(newDirectory(), 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_RUN_ID: '12',
    GITHUB_RUN_ATTEMPT: '2',
    ...more,
  })
}

const common = { owner: 'octo', repo: 'shop', run: { id: 12, attempt: 2 }, serverUrl: 'https://github.com' }
const pull = (headRepo: unknown) => ({ pull_request: { number: 7, base: { sha: a }, head: { sha: b, repo: headRepo } } })

test.each<readonly [name: string, payload: unknown, expected: object]>([
  [
    'pull_request',
    pull({ full_name: 'Octo/Shop' }),
    { head: b, base: { kind: 'merge-base', commit: a }, pullRequest: { number: 7, fork: false } },
  ],
  [
    'pull_request_target',
    pull({ full_name: 'someone/shop' }),
    { head: b, base: { kind: 'merge-base', commit: a }, pullRequest: { number: 7, fork: true } },
  ],
  ['pull_request', pull(null), { head: b, base: { kind: 'merge-base', commit: a }, pullRequest: { number: 7, fork: true } }],
  ['merge_group', { merge_group: { base_sha: a, head_sha: b } }, { head: b, base: { kind: 'commit', commit: a } }],
  ['push', { before: a, after: b }, { head: b, base: { kind: 'commit', commit: a } }],
  ['push', { before: zero, after: b }, { head: b, base: { kind: 'parent' } }],
  ['workflow_dispatch', {}, { head: b, base: { kind: 'parent' } }],
  ['schedule', '', { head: b, base: { kind: 'parent' } }],
])('%s', (name, payload, expected) => {
  const more = payload === '' ? { GITHUB_EVENT_PATH: '' } : {}
  expect(read(name, payload, { GITHUB_SHA: b, ...more })).toEqual({ ...common, name, ...expected })
})

test('a deleted branch leaves nothing to check', () => {
  expect(read('push', { before: a, after: zero })).toBeUndefined()
})

test.each<readonly [name: string, payload: unknown, message: string]>([
  ['pull_request', {}, 'names no pull request'],
  ['pull_request', { pull_request: { number: '7; rm' } }, 'names no pull request'],
  ['pull_request', { pull_request: { number: 7, base: { sha: '--upload-pack=x' } } }, 'no commit id at pull_request.base.sha'],
  ['push', { after: 'main' }, 'no commit id at after'],
  ['push', 'not json', 'event file'],
  ['workflow_dispatch', {}, 'GITHUB_SHA'],
])('%s with an event that makes no sense', (name, payload, message) => {
  expect(() => read(name, payload)).toThrow(message)
})

test('outside of a workflow run the command line is recommended', () => {
  expect(() => readEvent({})).toThrow('GITHUB_EVENT_NAME')
})

test('links lead to the checked commit, whatever a file is called', () => {
  const event = read('push', { before: a, after: b }, { GITHUB_SERVER_URL: 'https://ghe.example/' })
  if (event === undefined) throw new Error('there is an event')
  const start = `https://ghe.example/octo/shop/blob/${b}`
  expect(fileUrl(event)({ file: 'infra/main.tf', line: 3 })).toBe(`${start}/infra/main.tf#L3`)
  expect(fileUrl(event)({ file: 'a b/#(x)?.tf', line: 3, endLine: 9 })).toBe(`${start}/a%20b/%23%28x%29%3F.tf#L3-L9`)
  expect(fileUrl(event)({ file: 'half\ud800.tf', line: 1 })).toBe(`${start}/half%EF%BF%BD.tf#L1`)
  expect(runUrl(event)).toBe('https://ghe.example/octo/shop/actions/runs/12')
})
