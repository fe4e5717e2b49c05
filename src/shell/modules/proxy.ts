import { Buffer } from 'node:buffer'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Socket } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'

/** The proxy that the environment names for an https address, as curl and git read it: `https_proxy`, but for hosts in `no_proxy`. */
export function proxyFor(url: URL, environment: NodeJS.ProcessEnv): URL | undefined {
  const proxy = environment.https_proxy ?? environment.HTTPS_PROXY ?? environment.all_proxy ?? environment.ALL_PROXY ?? ''
  if (proxy === '' || url.protocol !== 'https:') return undefined
  const address = proxy.includes('://') ? proxy : `http://${proxy}`
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return undefined
  const direct = (environment.no_proxy ?? environment.NO_PROXY ?? '').split(',').some(entry => covers(entry.trim().toLowerCase(), url))
  return direct ? undefined : new URL(address)
}

function covers(entry: string, { hostname, port }: URL): boolean {
  const [, name = '', stated] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? []
  if (entry === '*') return true
  if (name === '' || (stated !== undefined && stated !== (port === '' ? '443' : port))) return false
  return hostname === name || hostname.endsWith(`.${name}`)
}

/** A TLS connection to an address through a proxy. Rejects with an error whose message tells nothing of the proxy's address. */
export async function tunnel(proxy: URL, url: URL, signal: AbortSignal): Promise<TLSSocket> {
  const port = url.port === '' ? '443' : url.port
  const login = proxy.username === '' ? '' : `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const headers = {
    host: `${url.hostname}:${port}`,
    ...(login === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
  }
  const request = proxy.protocol === 'https:' ? requestSecure : requestPlain
  const socket = await new Promise<Socket>((answer, reject) => {
    request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
      method: 'CONNECT',
      path: `${url.hostname}:${port}`,
      headers,
      agent: false,
      signal,
    })
      .on('connect', ({ statusCode = 0 }, connection) => {
        if (statusCode === 200) return answer(connection as Socket)
        connection.destroy()
        reject(Object.assign(new Error('the proxy refuses'), { code: `the proxy answers with status ${statusCode}` }))
      })
      .on('error', reject)
      .end()
  })
  const secure = connect({ socket, servername: url.hostname.replace(/^\[|\]$/g, ''), ALPNProtocols: ['http/1.1'] })
  // A connection that fails would otherwise leave the one to the proxy open.
  return secure.once('close', () => socket.destroy())
}
