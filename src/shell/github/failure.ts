/** Why GitHub did not do what it was asked. `message` is one line without secrets, fit for a log. */
export interface ApiFailure {
  readonly kind: 'forbidden' | 'not-found' | 'rate-limited' | 'refused' | 'server-error' | 'no-answer'
  readonly status: number | undefined
  readonly message: string
  /** How long GitHub asks to wait, in milliseconds, if it says so. */
  readonly retryAfter: number | undefined
}

interface ErrorResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
}

/** Thrown by the client when no answer came in time, or one that broke off, which Octokit takes for an empty one. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Sorts what a request was rejected with. An error that did not come from a request is thrown again: it is a bug. */
export function apiFailure(error: unknown, now = Date.now()): ApiFailure {
  if (error instanceof NoAnswer) return { kind: 'no-answer', status: undefined, message: error.message, retryAfter: undefined }
  if (!(error instanceof Error) || error.name !== 'HttpError') throw error
  const [message = ''] = error.message.split('\n')
  const response = 'response' in error ? (error.response as ErrorResponse | undefined) : undefined
  if (response === undefined) return { kind: 'no-answer', status: undefined, message, retryAfter: undefined }
  const retryAfter = waitingTime(response, now)
  return { kind: kindOf(response, message, retryAfter), status: response.status, message: message.slice(0, 300), retryAfter }
}

function kindOf({ status, headers }: ErrorResponse, message: string, retryAfter: number | undefined): ApiFailure['kind'] {
  const exhausted = retryAfter !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message)
  if (status === 429 || (status === 403 && exhausted)) return 'rate-limited'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  return status >= 500 ? 'server-error' : 'refused'
}

function waitingTime({ headers }: ErrorResponse, now: number): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) return Math.max(0, reset * 1000 - now)
  return undefined
}
