import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a loopback server answers: a status with headers and a body; undefined never answers. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
export type Route = Reply | 'silence' | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Loopback {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** `METHOD PATH` of every request, and the token where one came along. */
  readonly requests: readonly string[]
  route(path: string, route: Route): void
}

const servers: Server[] = []

/** A server on 127.0.0.1 that answers what a test tells it to, by path without query; everything else with 404. */
export async function newLoopback(): Promise<Loopback> {
  const requests: string[] = []
  const routes = new Map<string, Route>()
  const server = createServer((request, response) => {
    const { authorization } = request.headers
    const [path = ''] = (request.url ?? '').split('?')
    requests.push(`${request.method} ${request.url}${authorization === undefined ? '' : ` (${authorization})`}`)
    const longest = [...routes.keys()].filter(prefix => prefix === path || (prefix.endsWith('/') && path.startsWith(prefix)))
    const found = routes.get(longest.sort((a, b) => b.length - a.length)[0] ?? '') ?? { status: 404 }
    if (found === 'silence') return
    if (typeof found === 'function') return found(request, response)
    response.writeHead(found.status ?? 200, { ...found.headers })
    response.end(found.body)
  })
  servers.push(server)
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, requests, route: (path, route) => routes.set(path, route) }
}

export async function closeLoopbacks(): Promise<void> {
  const closing = servers.splice(0).map(server => new Promise(closed => server.close(closed).closeAllConnections()))
  await Promise.all(closing)
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** Serves the git repositories below a directory as a code host does, under a prefix of the path. */
export const gitHost =
  (root: string, prefix: string): Route =>
  (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').slice(prefix.length).split('?')
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '3',
        GIT_CONFIG_KEY_0: 'uploadpack.allowFilter',
        GIT_CONFIG_VALUE_0: 'true',
        GIT_CONFIG_KEY_1: 'uploadpack.allowAnySHA1InWant',
        GIT_CONFIG_VALUE_1: 'true',
        GIT_CONFIG_KEY_2: 'safe.directory',
        GIT_CONFIG_VALUE_2: '*',
        PATH_INFO: `/${path}`,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        REMOTE_ADDR: '127.0.0.1',
      },
    })
    request.pipe(backend.stdin)
    const output: Buffer[] = []
    backend.stdout.on('data', (piece: Buffer) => output.push(piece))
    backend.on('close', () => {
      const answer = Buffer.concat(output)
      const end = answer.indexOf('\r\n\r\n')
      const headers = answer.toString('latin1', 0, end).split('\r\n')
      const status = Number(/^Status: (\d+)/m.exec(headers.join('\n'))?.[1] ?? 200)
      const pairs = headers.filter(line => !line.startsWith('Status:')).map(line => line.split(/: (.*)/s).slice(0, 2))
      response.writeHead(status, Object.fromEntries(pairs))
      response.end(answer.subarray(end + 4))
    })
  }
