import { expect, test } from '@jest/globals'
import { RequestError } from '@octokit/request-error'
import { apiFailure, NoAnswer } from '../../../src/shell/github/failure.ts'

const request = { method: 'GET', url: 'https://api.github.com/user', headers: { authorization: 'token secret' } } as const

const refused = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): RequestError =>
  new RequestError(message, status, { request, response: { status, url: request.url, headers, data: {} } })

test.each<readonly [error: Error, kind: string, retryAfter: number | undefined]>([
  [refused(401, 'Bad credentials'), 'forbidden', undefined],
  [refused(403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '4999' }), 'forbidden', undefined],
  [refused(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1010' }), 'rate-limited', 10_000],
  [refused(403, 'You have exceeded a secondary rate limit', { 'retry-after': '60' }), 'rate-limited', 60_000],
  [refused(429, 'Too many requests'), 'rate-limited', undefined],
  [refused(404, 'Not Found'), 'not-found', undefined],
  [refused(410, 'Gone'), 'refused', undefined],
  [refused(422, 'Validation Failed'), 'refused', undefined],
  [refused(502, 'Bad gateway'), 'server-error', undefined],
  [new RequestError('socket hang up', 500, { request }), 'no-answer', undefined],
  [new NoAnswer('the answer broke off'), 'no-answer', undefined],
])('%s', (error, kind, retryAfter) => {
  expect(apiFailure(error, 1_000_000)).toMatchObject({ kind, retryAfter })
})

test('the message is one short line', () => {
  expect(apiFailure(refused(500, `${'x'.repeat(1000)}\nmore`)).message).toBe('x'.repeat(300))
})

test('what did not come from a request is thrown on', () => {
  expect(() => apiFailure(new TypeError('a bug'))).toThrow('a bug')
})
