import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import type { Rendering, RenderRequest } from '../../../src/model/renderer.ts'
import { defaultTotalMs, manifestRenderer, type RendererOptions } from '../../../src/shell/renderers/manifest-renderer.ts'
import { toolLimits } from '../../../src/shell/renderers/run-tool.ts'
import { fakeTool } from './fake-tool.ts'

const within = mkdtempSync(join(tmpdir(), 'cost-guard-within-'))
const directories = [within]
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
})

const made = (name: string, script: string): string => {
  const directory = fakeTool(name, script)
  directories.push(directory)
  return directory
}

const rendererOf = (name: string, script: string, options: Partial<RendererOptions> = {}) => {
  const directory = made(name, script)
  return manifestRenderer({ within, ...options, environment: { ...options.environment, PATH: directory } })
}

const request = (more: Partial<RenderRequest> = {}): RenderRequest => ({
  tool: 'kustomize',
  files: new Map([['a/b/kustomization.yaml', 'resources: []\n']]),
  directory: 'a/b',
  network: false,
  ...more,
})

const tell = 'process.stdout.write(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), env: process.env }))'

async function told(rendering: Promise<Rendering>) {
  const answer = await rendering
  if (answer.state !== 'rendered') throw new Error(JSON.stringify(answer))
  return JSON.parse(answer.text) as { args: string[]; cwd: string; env: Record<string, string> }
}

test('a tool starts in a folder of its own, without programs, credentials, settings and network', async () => {
  const environment = { GITHUB_TOKEN: 'secret', HOME: '/root', KUBECONFIG: '/x', HELM_PLUGINS: '/y', HTTPS_PROXY: 'http://proxy' }
  const { args, cwd, env } = await told(rendererOf('kustomize', tell, { environment }).render(request()))
  expect(args).toEqual(['build', '.'])
  const root = cwd.slice(0, -'/source/a/b'.length)
  expect(cwd).toBe(`${root}/source/a/b`)
  expect(env.PATH).toBe(join(root, 'programs'))
  expect(env.GITHUB_TOKEN).toBeUndefined()
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'HELM_PLUGINS', 'KUBECONFIG', 'TMPDIR']) expect(env[name]?.startsWith(root)).toBe(true)
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) expect(env[name]).toBe('http://127.0.0.1:9')
  expect(Number.parseInt(env.GOMEMLIMIT ?? '', 10)).toBeGreaterThan(0)
  expect(existsSync(root)).toBe(false)
})

test('where a tool may fetch it has the job’s proxies, and nothing else of the job', async () => {
  const environment = { GITHUB_TOKEN: 'secret', HTTPS_PROXY: 'http://proxy' }
  const { env } = await told(rendererOf('kustomize', tell, { environment }).render(request({ network: true })))
  expect([env.HTTPS_PROXY, env.HTTP_PROXY, env.GITHUB_TOKEN]).toEqual(['http://proxy', undefined, undefined])
})

test('where a tool may fetch it has git, which clones over https alone, and no other program', async () => {
  const directory = made(
    'kustomize',
    "process.stdout.write(JSON.stringify({ programs: require('fs').readdirSync(process.env.PATH), env: process.env }))",
  )
  for (const name of ['git', 'ssh']) cpSync(join(directory, 'kustomize'), join(directory, name))
  const renderer = manifestRenderer({ within, environment: { PATH: directory } })
  const programs = async (network: boolean) => {
    const answer = (await told(renderer.render(request({ network })))) as unknown as { programs: string[]; env: NodeJS.ProcessEnv }
    return [answer.programs, answer.env.GIT_ALLOW_PROTOCOL]
  }
  expect(await programs(true)).toEqual([['git'], 'https'])
  expect(await programs(false)).toEqual([[], 'https'])
})

test('kubectl stands in for kustomize', async () => {
  expect((await told(rendererOf('kubectl', tell).render(request()))).args).toEqual(['kustomize', '.'])
})

test('Helm gets values under names of ours, so that no name of theirs becomes two paths or an option', async () => {
  const hostile = 'charts,/etc/-f/values-prod.yaml'
  const files = new Map([
    ['charts,/etc/-f/Chart.yaml', ''],
    [hostile, 'a: 1\n'],
  ])
  const script = `${tell.replace('JSON.stringify({', "JSON.stringify({ values: require('fs').readFileSync('values/0.yaml', 'utf8'),")}`
  const helm = request({ tool: 'helm', files, directory: 'charts,/etc/-f', values: [hostile], kubeVersion: '1.30', apiVersions: ['a/v1'] })
  const { args, ...rest } = await told(rendererOf('helm', script).render(helm))
  expect(args).toEqual([
    'template',
    'release',
    './source/charts,/etc/-f',
    '--namespace=default',
    '--values=values/0.yaml',
    '--kube-version=1.30',
    '--api-versions=a/v1',
  ])
  expect(rest).toMatchObject({ values: 'a: 1\n' })
})

test.each(['app/values.schema.json', 'app/charts/db/values.schema.json', 'app/charts/db-1.0.0.tgz'])(
  'no schema is followed where there may be one: %s',
  async path => {
    const files = new Map([
      ['app/Chart.yaml', ''],
      [path, '{"$ref": "file:///etc/passwd"}'],
    ])
    const helm = request({ tool: 'helm', files, directory: 'app' })
    expect((await told(rendererOf('helm', tell).render(helm))).args).toContain('--skip-schema-validation')
  },
)

test('an older Helm is told of where it would follow a schema', async () => {
  const refuses = "console.error('Error: unknown flag: --skip-schema-validation'); process.exitCode = 1"
  const files = new Map([['app/values.schema.json', '{}']])
  const rendering = await rendererOf('helm', refuses).render(request({ tool: 'helm', files, directory: 'app' }))
  expect(rendering).toMatchObject({ state: 'failed', message: expect.stringContaining('Helm 3.16 or newer') })
})

test.each<[string, Partial<RenderRequest>]>([
  ['a release', { release: '--post-renderer=/bin/sh' }],
  ['a namespace', { namespace: '-x' }],
  ['a namespace in capitals', { namespace: 'A' }],
  ['a version', { kubeVersion: '--debug' }],
  ['a values file', { values: ['gone.yaml'] }],
])('%s that Helm must not be given is refused', async (_, more) => {
  const renderer = rendererOf('helm', tell)
  expect((await renderer.render(request({ tool: 'helm', ...more }))).state).toBe('failed')
})

test.each(['../x', '/x', 'a/../../x', 'a//b', './a', 'a\\..\\b', 'C:/x', 'a\0b', ''])('a file %j is not written', async path => {
  const renderer = rendererOf('kustomize', tell)
  const answer = await renderer.render(request({ files: new Map([[path, 'x']]) }))
  expect(answer).toMatchObject({ state: 'failed', message: expect.stringContaining('no path below the root') })
  expect(readdirSync(within)).toEqual([])
})

test('files that cannot be in one folder are told without its path', async () => {
  const files = new Map([
    ['a', ''],
    ['a/b', ''],
  ])
  const answer = await rendererOf('kustomize', tell).render(request({ files }))
  expect(answer.state).toBe('failed')
  expect(JSON.stringify(answer)).not.toContain(tmpdir())
})

test('what a tool says when it fails has no paths of the machine and no terminal codes in it, and is cut', async () => {
  const script =
    "console.error('\\u001b[31mError: ' + process.cwd() + '/x.yaml: bad ' + 'y'.repeat(5000) + ' at ' + process.env.HOME); process.exit(1)"
  const answer = await rendererOf('kustomize', script).render(request())
  if (answer.state !== 'failed') throw new Error(answer.state)
  expect(answer.message.startsWith('a/b/x.yaml: bad yyy')).toBe(true)
  expect(answer.message.endsWith('y at home')).toBe(true)
  expect(answer.message.length).toBeLessThan(700)
})

test('a tool that fails without a word is told by its exit code', async () => {
  const answer = await rendererOf('kustomize', 'process.exit(7)').render(request())
  expect(answer).toEqual({ state: 'failed', message: 'kustomize failed (7)' })
})

test('a tool that goes on is ended with what it started', async () => {
  const note = join(made('note', ''), 'alive')
  const child = `setInterval(() => require('fs').writeFileSync(${JSON.stringify(note)}, 'x'), 20)`
  const script = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' }); setInterval(() => {}, 1000)`
  const answer = await rendererOf('kustomize', script, { limits: { timeoutMs: 1500 } }).render(request())
  expect(answer).toEqual({ state: 'limit', message: 'kustomize takes longer than 1.5 s' })
  expect(existsSync(note)).toBe(true)
  rmSync(note)
  await pause(200)
  expect(existsSync(note)).toBe(false)
})

test('a tool that writes without end is ended', async () => {
  const script = "for (;;) require('fs').writeSync(1, 'x'.repeat(65536))"
  const answer = await rendererOf('kustomize', script, { limits: { outputBytes: 1024 * 1024 } }).render(request())
  expect(answer).toEqual({ state: 'limit', message: 'kustomize makes more than 1 MB' })
})

const watched = existsSync('/proc/self/statm') ? test : test.skip
watched('a tool that takes too much memory is ended', async () => {
  const script = 'const all = []; setInterval(() => all.push(Buffer.alloc(20e6, 1)), 5)'
  const answer = await rendererOf('kustomize', script, { limits: { memoryBytes: 300 * 1024 * 1024 } }).render(request())
  expect(answer).toEqual({ state: 'limit', message: 'kustomize needs more than 300 MB of memory' })
})

test('without a tool that is said, with what to install; a relative directory of the PATH is none', async () => {
  const renderer = manifestRenderer({ environment: { PATH: '.:node_modules/.bin:' } })
  expect(await renderer.render(request())).toMatchObject({ state: 'no-tool', hint: expect.stringContaining('kubectl') })
  expect(await renderer.render(request({ tool: 'helm' }))).toMatchObject({ state: 'no-tool', hint: expect.stringContaining('helm') })
})

test('equal requests are rendered once, and others are not', async () => {
  const count = join(made('count', ''), 'calls')
  const renderer = rendererOf('kustomize', `require('fs').appendFileSync(${JSON.stringify(count)}, 'x')`)
  const other = new Map([['a/b/kustomization.yaml', new TextEncoder().encode('resources: []\n')]])
  await Promise.all([renderer.render(request()), renderer.render(request()), renderer.render(request({ network: true }))])
  await renderer.render(request({ files: other }))
  await renderer.render(request())
  expect(readFileSync(count, 'utf8')).toBe('xxx')
})

test('by default a tool, and all of them together, stay within four minutes, and three at once within 3 GiB', () => {
  expect(toolLimits.timeoutMs + defaultTotalMs).toBeLessThanOrEqual(4 * 60_000)
  expect(toolLimits.memoryBytes * 3).toBeLessThanOrEqual(3 * 1024 ** 3)
})

test('all tools of a run together have a bound on their time', async () => {
  const renderer = rendererOf('kustomize', 'setTimeout(() => {}, 300)', { totalMs: 1 })
  expect((await renderer.render(request())).state).toBe('rendered')
  expect(await renderer.render(request({ network: true }))).toEqual({
    state: 'limit',
    message: 'all renderings together take longer than 0.001 s',
  })
})
