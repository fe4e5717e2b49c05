import { Buffer } from 'node:buffer'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { addressKind, assertAddress, assertHost, guardedLookup, RefusedAddress } from './private-addresses.ts'
import { proxyFor, tunnel } from './proxy.ts'
import { ModuleUnavailable } from './unavailable.ts'

/** One GET. */
export interface DownloadRequest {
  readonly url: URL
  /** For the first host alone: not sent on after a redirect to another one. */
  readonly token?: string
  readonly maxBytes: number
  /** Whether the host may be in a private network. A public host never leads there by redirects. */
  readonly allowLocal: boolean
}

/** What came back, whatever its status. */
export interface DownloadAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Where it came from after all redirects. */
  readonly url: URL
  /** Whether that was in a private network. */
  readonly local: boolean
}

/** GETs a URL. Throws ModuleUnavailable where no answer comes, whatever the status; in time, in bounds, and over allowed protocols. */
export type Download = (request: DownloadRequest) => Promise<DownloadAnswer>

/** What holds for all downloads of a run. */
export interface DownloadOptions {
  /** URL schemes without colon. */
  readonly protocols: readonly string[]
  /** For all of one download, redirects included. */
  readonly timeoutMs: number
  /** For the proxy that the machine may need. */
  readonly environment: NodeJS.ProcessEnv
}

const maxRedirects = 5

/** Downloads that look at every address before they connect to it, redirects included. */
export const makeDownload =
  (options: DownloadOptions): Download =>
  async request => {
    const answer = await follow(request, options)
    // Once more where a server had a bad moment.
    return answer.status >= 500 ? follow(request, options) : answer
  }

async function follow(request: DownloadRequest, options: DownloadOptions): Promise<DownloadAnswer> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  const { maxBytes } = request
  let { url, token, allowLocal } = request
  for (let redirects = 0; ; redirects++) {
    const { answer, location } = await get({ url, maxBytes, allowLocal, ...(token === undefined ? {} : { token }) }, options, signal)
    if (location === undefined) return answer
    if (redirects === maxRedirects) throw new ModuleUnavailable(`${request.url.host} redirects too often`)
    if (!URL.canParse(location, url.href)) throw new ModuleUnavailable(`${url.host} redirects to what is no address`)
    const next = new URL(location, url)
    if (next.origin !== url.origin) token = undefined
    allowLocal &&= answer.local
    url = next
  }
}

async function get(
  request: DownloadRequest,
  { protocols, environment }: DownloadOptions,
  signal: AbortSignal,
): Promise<{ readonly answer: DownloadAnswer; readonly location: string | undefined }> {
  const { url, maxBytes } = request
  if (!['https:', 'http:'].includes(url.protocol) || !protocols.includes(url.protocol.slice(0, -1)))
    throw new ModuleUnavailable(`${url.host} leads to an address with ${url.protocol.slice(0, -1)}, which is not used`)
  try {
    const proxy = proxyFor(url, environment)
    const message = await open(request, proxy, signal)
    const { statusCode: status = 0, headers, socket } = message
    // Behind a proxy it is the proxy that is seen.
    const local = proxy === undefined && addressKind(socket.remoteAddress ?? '') !== 'public'
    const location = status >= 300 && status < 400 ? headers.location : undefined
    if (location !== undefined) {
      message.destroy()
      return { answer: { status, headers, body: Buffer.alloc(0), url, local }, location }
    }
    return { answer: { status, headers, body: await bodyOf(message, maxBytes, url), url, local }, location }
  } catch (error) {
    if (error instanceof ModuleUnavailable) throw error
    if (error instanceof RefusedAddress)
      throw new ModuleUnavailable(error.message, 'a host in a private network must be named in `modules: { allow: … }`')
    if (signal.aborted) throw new ModuleUnavailable(`${url.host} did not answer in time`)
    // Of system errors only the code is told: a message may quote the address.
    const { code } = error as NodeJS.ErrnoException
    throw new ModuleUnavailable(`${url.host} cannot be reached (${code ?? 'the connection failed'})`)
  }
}

async function open({ url, token, allowLocal }: DownloadRequest, proxy: URL | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = { 'user-agent': 'cost-guard', accept: '*/*', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  if (proxy === undefined) assertAddress(url.hostname, allowLocal)
  else await assertHost(url.hostname, allowLocal)
  const socket = proxy === undefined ? undefined : await tunnel(proxy, url, signal)
  // Without an agent that keeps connections each one is looked up, and checked, for itself.
  const connection = socket === undefined ? { agent: false, lookup: guardedLookup(allowLocal) } : { createConnection: () => socket }
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((answer, reject) => {
    request(url, { headers, signal, ...connection }, answer)
      .on('error', reject)
      .end()
  })
}

async function bodyOf(message: IncomingMessage, maxBytes: number, url: URL): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of message as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBytes) {
      message.destroy()
      throw new ModuleUnavailable(`what ${url.host} sends is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`)
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
