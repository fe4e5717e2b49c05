import { setTimeout as sleep } from 'node:timers/promises'
import type { Octokit } from '@octokit/rest'
import type { Logger } from '../../model/logger.ts'
import { type ApiFailure, apiFailure, NoAnswer } from './failure.ts'

/** Sends requests to GitHub: `client('GET /repos/{owner}/{repo}/…', parameters)`. Rejects with what `apiFailure` understands. */
export type GitHubClient = Octokit['request']

export interface ClientOptions {
  readonly token: string
  readonly userAgent: string
  readonly logger: Logger
  /** Time limit of one attempt in milliseconds; waits and the bound on all lost time are measured by it. */
  readonly timeoutMs?: number
}

const attempts = 3

/**
 * A client for the API that `GITHUB_API_URL` names, through the runner's proxy. Loads Octokit, which only some runs need.
 * Tries again after server errors, rate limits and lost connections, a POST only where it certainly was not carried out. All failed attempts
 * and waits of a client together take no longer than five time limits (50 s where nothing else is said).
 */
export async function openClient({ token, userAgent, logger, timeoutMs = 10_000 }: ClientOptions): Promise<GitHubClient> {
  const [{ Octokit }, { defaults }] = await Promise.all([import('@octokit/rest'), import('@actions/github/lib/utils')])
  const log = { debug: () => {}, info: logger.debug, warn: logger.debug, error: logger.debug }
  const octokit = new Octokit({ ...defaults, ...(token === '' ? {} : { auth: token }), userAgent, log })
  let lost = 0
  const left = (): number => 5 * timeoutMs - lost

  octokit.hook.wrap('request', async (request, options) => {
    const once = async () => {
      const abort = new AbortController()
      // Set in place: the hooks of Octokit's own plugins would not get to see other options.
      options.request = { ...options.request, signal: abort.signal }
      const timer = setTimeout(() => abort.abort(), Math.max(timeoutMs / 10, Math.min(timeoutMs, left())))
      try {
        const response = await request(options)
        if (response.status !== 204 && typeof response.data === 'string') throw new NoAnswer('the answer broke off')
        return response
      } catch (error) {
        throw abort.signal.aborted ? new NoAnswer(`no answer in ${timeoutMs} ms`) : error
      } finally {
        clearTimeout(timer)
      }
    }
    for (let attempt = 1; ; attempt++) {
      const start = performance.now()
      try {
        return await once()
      } catch (error) {
        lost += performance.now() - start
        const failure = apiFailure(error)
        const wait = failure.retryAfter ?? (timeoutMs / 20) * 2 ** (attempt - 1)
        if (attempt === attempts || wait >= left() || !canRepeat(options.method, failure)) throw error
        logger.debug(`${options.method} ${options.url}: ${failure.message}; trying again in ${Math.round(wait)} ms`)
        await sleep(wait)
        lost += wait
      }
    }
  })
  return octokit.request
}

/** A POST may have been carried out although no answer came: doing it twice would make two of it. */
function canRepeat(method: string, { kind }: ApiFailure): boolean {
  if (kind === 'rate-limited') return true
  return method !== 'POST' && (kind === 'server-error' || kind === 'no-answer')
}
