import { spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestRepository } from './git-repository.ts'
import { type Json, type Operation, readDescription } from './openapi.ts'

export interface Comment {
  readonly id: number
  readonly login: string
  readonly bot: boolean
  body: string
}

/** What goes wrong with a request: an answer with a status, a lost or silent connection, or an answer that breaks off. */
export type Fault =
  | { readonly status: number; readonly message: string; readonly headers?: Readonly<Record<string, string>> }
  | 'reset'
  | 'silence'
  | 'cut'

export interface LoopbackOptions {
  /** Serves commits, trees and blobs. */
  readonly repository?: TestRepository
  /** Head commit of pull request 7. */
  readonly head: string
  readonly comments?: readonly Comment[]
  /** Asked for every request; `faultAfter` strikes when the work is done already. */
  readonly fault?: (request: string) => Fault | undefined
  readonly faultAfter?: (request: string) => Fault | undefined
  /** Login that `GET /user` answers with; undefined: the token belongs to an app, which may not ask. */
  readonly login?: string
  /** Entries that a recursive tree holds at most. */
  readonly treeLimit?: number
}

/** A GitHub on this machine with one repository and one pull request, octo/shop#7. */
export interface Loopback {
  readonly url: string
  /** `GET /repos/octo/shop/pulls/7` …, in order. */
  readonly requests: readonly string[]
  /** What did not fit GitHub's description, in requests or in our own answers: must be empty. */
  readonly violations: readonly string[]
  readonly comments: Comment[]
  /** Another commit is pushed. */
  setHead(commit: string): void
  close(): Promise<void>
}

const self = { login: 'github-actions[bot]', bot: true }

export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const api = readDescription()
  const requests: string[] = []
  const violations: string[] = []
  const comments: Comment[] = (options.comments ?? []).map(comment => ({ ...comment }))
  let head = options.head
  let nextId = 1 + Math.max(0, ...comments.map(({ id }) => id))

  const user = (login: string, bot: boolean): Json => ({ ...object(api.sampleSchema('simple-user')), login, type: bot ? 'Bot' : 'User' })
  const commentJson = (operation: Operation, { id, body, login, bot }: Comment, status: number): Json => ({
    ...object(operation.method === 'GET' ? api.sampleSchema('issue-comment') : api.sample(operation, status)),
    id,
    body,
    user: user(login, bot),
  })
  const pullJson = (operation: Operation): Json => {
    const pull = object(api.sample(operation, 200))
    return { ...pull, number: 7, head: { ...object(pull.head), sha: head } }
  }

  type Answer = readonly [status: number, body: Json]
  const notFound: Answer = [404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }]
  const handlers: Readonly<Record<string, (operation: Operation, query: URLSearchParams, body: Json) => Answer>> = {
    'GET /user': operation =>
      options.login === undefined
        ? [403, { message: 'Resource not accessible by integration' }]
        : [200, { ...object(api.sample(operation, 200)), login: options.login }],
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': operation => [200, pullJson(operation)],
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (operation, query) => {
      const size = Number(query.get('per_page') ?? 30)
      const start = (Number(query.get('page') ?? 1) - 1) * size
      return [200, comments.slice(start, start + size).map(comment => commentJson(operation, comment, 200))]
    },
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (operation, _, body) => {
      const comment = { id: nextId, ...self, body: String(object(body).body) }
      nextId++
      comments.push(comment)
      return [201, commentJson(operation, comment, 201)]
    },
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (operation, _, body) => {
      const comment = comments.find(({ id }) => id === Number(operation.parameters.comment_id))
      if (comment === undefined) return notFound
      comment.body = String(object(body).body)
      return [200, commentJson(operation, comment, 200)]
    },
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': operation => {
      const index = comments.findIndex(({ id }) => id === Number(operation.parameters.comment_id))
      if (index < 0) return notFound
      comments.splice(index, 1)
      return [204, undefined]
    },
    'GET /repos/{owner}/{repo}/compare/{basehead}': operation => {
      const [from = '', to = ''] = (operation.parameters.basehead ?? '').split('...')
      const found = git('merge-base', from, to)
      const sample = object(api.sample(operation, 200))
      return found === undefined ? notFound : [200, { ...sample, merge_base_commit: { ...object(sample.merge_base_commit), sha: found } }]
    },
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': operation => {
      const commit = git('rev-list', '--parents', '--max-count=1', operation.parameters.commit_sha ?? '')
      if (commit === undefined) return notFound
      const [sha = '', ...parents] = commit.split(' ')
      const url = 'https://github.example/commit'
      return [200, { ...object(api.sample(operation, 200)), sha, parents: parents.map(parent => ({ sha: parent, url, html_url: url })) }]
    },
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': (operation, query) => {
      const recursive = query.has('recursive')
      const listing = git('ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), operation.parameters.tree_sha ?? '')
      if (listing === undefined) return notFound
      const tree = listing.split('\0').flatMap(treeEntry)
      const limit = recursive ? (options.treeLimit ?? tree.length) : tree.length
      return [200, { ...object(api.sample(operation, 200)), tree: tree.slice(0, limit), truncated: tree.length > limit }]
    },
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': operation => {
      const sha = operation.parameters.file_sha ?? ''
      const content = bytes('cat-file', 'blob', sha)
      const sample = object(api.sample(operation, 200))
      return content === undefined
        ? notFound
        : [200, { ...sample, sha, size: content.length, encoding: 'base64', content: content.toString('base64') }]
    },
  }

  function bytes(...args: readonly string[]): Buffer | undefined {
    if (options.repository === undefined) return undefined
    const { status, stdout } = spawnSync('git', args, { cwd: options.repository.directory })
    return status === 0 ? stdout : undefined
  }
  const git = (...args: readonly string[]): string | undefined =>
    bytes(...args)
      ?.toString('utf8')
      .trim()

  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    const url = new URL(request.url ?? '/', 'http://loopback')
    const method = request.method ?? 'GET'
    const line = `${method} ${decodeURIComponent(url.pathname)}`
    requests.push(line)
    const operation = api.match(method, decodeURIComponent(url.pathname))
    if (operation === undefined || (url.pathname !== '/user' && !url.pathname.startsWith('/repos/octo/shop/'))) {
      violations.push(`nobody asked for ${line}`)
      return answer(response, notFound)
    }
    if (!/^(token|bearer) \S+$/i.test(request.headers.authorization ?? '')) violations.push(`${line} without a token`)
    const body: Json = text === '' ? undefined : JSON.parse(text)
    violations.push(...api.requestErrors(operation, url.searchParams, body).map(problem => `${line}: ${problem}`))
    const fault = options.fault?.(line)
    if (fault !== undefined) return fail(response, fault)
    const handler = handlers[`${operation.method} ${operation.path}`]
    const result = handler === undefined ? notFound : handler(operation, url.searchParams, body)
    violations.push(...api.responseErrors(operation, ...result).map(problem => `answer to ${line}: ${problem}`))
    const lost = options.faultAfter?.(line)
    if (lost !== undefined) return fail(response, lost)
    answer(response, result)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    violations,
    comments,
    setHead: commit => {
      head = commit
    },
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const object = (value: Json): { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [name: string]: Json }) : {}

function treeEntry(line: string): readonly Json[] {
  const [, mode, type, sha, size, path] = /^(\d{6}) (\w+) (\w+) +(\S+)\t(.+)$/s.exec(line) ?? []
  if (path === undefined || mode === undefined || type === undefined || sha === undefined) return []
  return [{ path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}), url: 'https://github.example/object' }]
}

function answer(
  response: ServerResponse<IncomingMessage>,
  [status, body]: readonly [number, Json],
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }) })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function fail(response: ServerResponse<IncomingMessage>, fault: Fault): void {
  if (fault === 'silence') return
  if (fault === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  if (fault === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '1000' })
    response.write('[{"id":')
    setImmediate(() => response.socket?.destroy())
    return
  }
  answer(response, [fault.status, { message: fault.message, documentation_url: 'https://docs.github.com/rest' }], fault.headers)
}
