import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { RemoteModule } from '../../../src/formats/terraform/modules/remote.ts'
import { type Logger, silent } from '../../../src/model/logger.ts'
import { allowEverything } from '../../../src/shell/modules/allow-list.ts'
import { moduleCache } from '../../../src/shell/modules/cache.ts'
import { type RemoteModulesOptions, remoteModules } from '../../../src/shell/modules/remote-modules.ts'
import { newDirectory, newRepository, removeDirectories } from '../../e2e/git-repository.ts'
import { tarGz, zip } from './archive-writer.ts'
import { closeLoopbacks, gitHost, json, type Loopback, newLoopback } from './loopback.ts'

afterAll(async () => {
  await closeLoopbacks()
  removeDirectories()
})

const fetcher = (options: Partial<RemoteModulesOptions> = {}) =>
  remoteModules({
    download: true,
    allow: allowEverything,
    repository: undefined,
    logger: silent,
    protocols: ['http', 'file'],
    ...options,
    environment: { PATH: process.env.PATH, RUNNER_TEMP: newDirectory(), ...options.environment },
  })

/** What a module's directory holds, or why it is not there. */
async function contents(answer: RemoteModule): Promise<unknown> {
  if (answer.state === 'unavailable') return [answer.reason, ...(answer.hint === undefined ? [] : [answer.hint])]
  const { tree, directory } = answer
  const paths = tree
    .list(directory)
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => (directory === '' ? name : `${directory}/${name}`))
  await tree.load(paths)
  return Object.fromEntries(
    paths.map(path => {
      const read = tree.read(path)
      return [path, read.state === 'text' ? read.text : read.state]
    }),
  )
}

/** A registry with the module acme/vpc/aws in two versions, as archives. */
async function newRegistry(): Promise<Loopback> {
  const server = await newLoopback()
  server.route('/.well-known/terraform.json', json({ 'modules.v1': '/v1/' }))
  server.route('/v1/acme/vpc/aws/versions', json({ modules: [{ versions: [{ version: '1.0.0' }, { version: '1.1.0' }] }] }))
  for (const version of ['1.0.0', '1.1.0']) {
    const location = `/files/vpc-${version}.tar.gz//vpc-*?token=presigned`
    server.route(`/v1/acme/vpc/aws/${version}/download`, { status: 204, headers: { 'x-terraform-get': location } })
    server.route(`/files/vpc-${version}.tar.gz`, {
      body: tarGz([
        { name: `vpc-${version}/main.tf`, content: `# ${version}\n` },
        { name: `vpc-${version}/modules/subnet/subnet.tf`, content: '# subnet\n' },
      ]),
    })
  }
  return server
}

test('a module comes from a registry: the newest version that fits, each package once, and the next run has it', async () => {
  const server = await newRegistry()
  const environment = { RUNNER_TEMP: newDirectory() }
  const modules = fetcher({ environment, allow: [server.host] })
  const source = `${server.host}/acme/vpc/aws`
  const answers = await Promise.all([
    modules.fetch(source, '~> 1.0'),
    modules.fetch(source, '~> 1.0'),
    modules.fetch(`${source}//modules/subnet`, '~> 1.0'),
    modules.fetch(source, '1.1.0'),
    modules.fetch(source, '< 1.1'),
  ])
  expect(await Promise.all(answers.map(contents))).toEqual([
    { 'vpc-1.1.0/main.tf': '# 1.1.0\n' },
    { 'vpc-1.1.0/main.tf': '# 1.1.0\n' },
    { 'vpc-1.1.0/modules/subnet/subnet.tf': '# subnet\n' },
    { 'vpc-1.1.0/main.tf': '# 1.1.0\n' },
    { 'vpc-1.0.0/main.tf': '# 1.0.0\n' },
  ])
  expect(answers.map(answer => (answer.state === 'fetched' ? answer.package : ''))).toEqual([
    ...Array.from({ length: 4 }, () => `${server.host}/acme/vpc/aws@1.1.0`),
    `${server.host}/acme/vpc/aws@1.0.0`,
  ])
  const files = () => server.requests.filter(request => request.includes('/files/')).toSorted()
  expect(files()).toEqual(['GET /files/vpc-1.0.0.tar.gz?token=presigned', 'GET /files/vpc-1.1.0.tar.gz?token=presigned'])

  expect(await contents(await fetcher({ environment, allow: [server.host] }).fetch(source, '1.1.0'))).toEqual({
    'vpc-1.1.0/main.tf': '# 1.1.0\n',
  })
  expect(files()).toHaveLength(2)
})

test('a registry may keep a module in git', async () => {
  const repository = newRepository()
  const commit = repository.commit({ 'modules/vpc/main.tf': '# vpc\n', 'modules/vpc/a/a.tf': '# a\n' })
  const server = await newRegistry()
  server.route('/git/', gitHost(dirname(repository.directory), '/git/'))
  const path = repository.directory.slice(dirname(repository.directory).length + 1)
  const location = `git::http://${server.host}/git/${path}/.git//modules/vpc?ref=${commit}`
  server.route('/v1/acme/vpc/aws/1.1.0/download', json({ location }))
  const modules = fetcher({ allow: [server.host] })
  const whole = await modules.fetch(`${server.host}/acme/vpc/aws`, undefined)
  expect(await contents(whole)).toEqual({ 'modules/vpc/main.tf': '# vpc\n' })
  expect(await contents(await modules.fetch(`${server.host}/acme/vpc/aws//a`, undefined))).toEqual({ 'modules/vpc/a/a.tf': '# a\n' })
})

test('a module comes from git and from an archive; an archive without checksum is downloaded for each run', async () => {
  const repository = newRepository()
  repository.commit({ 'main.tf': '# git\n' })
  const server = await newLoopback()
  server.route('/vpc.zip', { body: zip([{ name: 'main.tf', content: '# zip\n' }]) })
  const environment = { RUNNER_TEMP: newDirectory() }
  for (let run = 0; run < 2; run++) {
    const modules = fetcher({ environment, allow: [server.host, 'localhost'] })
    expect(await contents(await modules.fetch(`git::file://${repository.directory}`, undefined))).toEqual({ 'main.tf': '# git\n' })
    expect(await contents(await modules.fetch(`http://${server.host}/vpc.zip`, undefined))).toEqual({ 'main.tf': '# zip\n' })
  }
  expect(server.requests).toEqual(['GET /vpc.zip', 'GET /vpc.zip'])
})

test('nothing is asked for when downloads are off or a module is not allowed', async () => {
  const server = await newRegistry()
  const source = `${server.host}/acme/vpc/aws`
  expect(await contents(await fetcher({ download: false, allow: [server.host] }).fetch(source, '1.0.0'))).toEqual([
    'downloads are switched off',
    'run "terraform init" first, or set `modules: { download: true }` in the configuration and leave --offline out',
  ])
  expect(await contents(await fetcher({ allow: ['registry.terraform.io', 'github.com/acme'] }).fetch(`${source}//x`, '1.0.0'))).toEqual([
    'it is not on the list of allowed modules',
    `allow ${source} in \`modules: { allow: … }\` on the base branch`,
  ])
  expect(await contents(await fetcher({ allow: allowEverything }).fetch(source, '1.0.0'))).toEqual([
    '127.0.0.1 is in a private network',
    'a host in a private network must be named in `modules: { allow: … }`',
  ])
  expect(await contents(await fetcher({ allow: [] }).fetch('acme/vpc/aws', '1.0.0'))).toEqual([
    'it is not on the list of allowed modules',
    'allow registry.terraform.io/acme/vpc/aws in `modules: { allow: … }` on the base branch',
  ])
  expect(server.requests).toEqual([])
})

test('a registry in a private network may point to another host there', async () => {
  const other = await newLoopback()
  other.route('/vpc.zip', { body: zip([{ name: 'main.tf', content: '# other\n' }]) })
  const server = await newRegistry()
  server.route('/v1/acme/vpc/aws/1.1.0/download', json({ location: `http://${other.host}/vpc.zip` }))
  const answer = await fetcher({ allow: [server.host] }).fetch(`${server.host}/acme/vpc/aws`, '1.1.0')
  expect(await contents(answer)).toEqual({ 'main.tf': '# other\n' })
})

test('a run does not wait for packages for ever', async () => {
  const server = await newRegistry()
  expect(await contents(await fetcher({ allow: [server.host], runMs: 0 }).fetch(`${server.host}/acme/vpc/aws`, '1.1.0'))).toEqual([
    'fetching the packages before it took too long',
  ])
  expect(server.requests).toEqual([])
})

test('whatever goes wrong is one reason without credentials', async () => {
  const server = await newRegistry()
  const messages: string[] = []
  const tell = (message: string): void => void messages.push(message)
  const logger: Logger = { info: tell, warn: tell, debug: tell }
  server.route('/vpc.zip', { body: '<html>' })
  server.route('/denied.zip', { status: 403 })
  server.route('/evil.zip', { body: zip([{ name: '../../main.tf', content: 'x' }]) })
  server.route('/ok.zip', { body: zip([{ name: 'main.tf', content: 'x' }]) })
  server.route('/slow.zip', 'silence')
  server.route('/private.git/info/refs', { status: 401, headers: { 'www-authenticate': 'Basic realm="git"' } })
  const environment = { [`TF_TOKEN_${server.host.replaceAll('.', '_')}`]: 'hidden-token' }
  const modules = fetcher({ allow: [server.host, 'localhost'], logger, environment })
  const impatient = fetcher({ allow: [server.host], logger, environment, timeoutMs: 100 })
  const at = `http://user:hidden-password@${server.host}`
  const told = async (source: string, version?: string, from = modules): Promise<unknown> => {
    const answer = await from.fetch(source, version)
    return answer.state === 'fetched' ? answer.package : answer.reason
  }
  const answers = {
    version: await told(`${server.host}/acme/vpc/aws`, '~> 6.0'),
    constraint: await told(`${server.host}/acme/vpc/aws`, 'newest'),
    unknown: await told(`${server.host}/acme/other/aws`),
    html: await told(`${at}/vpc.zip?token=hidden-parameter`),
    denied: await told(`${at}/denied.zip`),
    none: await told(`${at}/none.zip`),
    evil: await told(`${at}/evil.zip`),
    directory: await told(`${at}/ok.zip//modules/none`),
    several: await told(`${at}/ok.zip//*`),
    checksum: await told(`${at}/ok.zip?checksum=md5:900150983cd24fb0d6963f7d28e17f72`),
    slow: await told(`${at}/slow.zip`, undefined, impatient),
    git: await told(`git::${at}/private.git`),
    repository: (await told(`git::file:///none/hidden-password@x`)) !== undefined,
    word: await told('word'),
  }
  expect(answers).toEqual({
    version: 'no version matches ~> 6.0; there are 1.1.0, 1.0.0',
    constraint: '"newest" is not a version constraint',
    unknown: `${server.host} has no such module`,
    html: 'its archive is damaged',
    denied: `${server.host} refuses access (403)`,
    none: `${server.host} answers with status 404`,
    evil: 'its archive holds an entry that leads out of it: "../../main.tf"',
    directory: 'its package has no directory modules/none',
    several: '0 directories of its package match "*"',
    checksum: 'what was downloaded does not have the checksum that its source states',
    slow: `${server.host} did not answer in time`,
    git: `${server.host} refuses access`,
    repository: true,
    word: 'it is not a module address',
  })
  expect(`${JSON.stringify(answers)}\n${messages.join('\n')}`).not.toContain('hidden')
})

test('a repository whose files cannot be fetched any more is not available, and one that breaks later does not end the run', async () => {
  const repository = newRepository()
  repository.commit({ 'main.tf': '# git\n', 'template.tpl': 'x' })
  const server = await newLoopback()
  let broken = ''
  const serve = gitHost(dirname(repository.directory), '/')
  server.route('/', (request, response) => {
    if (broken === '' || request.url?.includes(broken) !== true) return typeof serve === 'function' ? serve(request, response) : undefined
    response.writeHead(500)
    response.end()
  })
  const source = `git::http://${server.host}/${repository.directory.slice(dirname(repository.directory).length + 1)}/.git`
  const answer = await fetcher({ allow: [server.host] }).fetch(source, undefined)
  broken = '/info/refs'
  expect(answer.state).toBe('fetched')
  if (answer.state !== 'fetched') return
  await answer.tree.load(['template.tpl'])
  expect([answer.tree.read('main.tf'), answer.tree.read('template.tpl')]).toEqual([
    { state: 'text', text: '# git\n' },
    { state: 'not-loaded' },
  ])
  broken = '/git-upload-pack'
  expect(await fetcher({ allow: [server.host] }).fetch(source, undefined)).toMatchObject({ state: 'unavailable' })
})

test('the cache is never inside the repository, and one that cannot be written is no trouble', async () => {
  const repository = newDirectory()
  const home = newDirectory()
  const inside = moduleCache({ RUNNER_TEMP: join(repository, 'tmp'), HOME: home }, repository)
  expect(inside.folder()).toBe(join(home, '.cache', 'cost-guard', 'modules'))
  expect(existsSync(join(repository, 'tmp'))).toBe(false)
  expect(moduleCache({ XDG_CACHE_HOME: 'relative', HOME: home }, repository).folder()).toBe(inside.folder())

  const cache = moduleCache({ RUNNER_TEMP: home }, undefined)
  expect(await cache.read('key')).toBeUndefined()
  await cache.write('key', Buffer.from('content'))
  await cache.write('key', Buffer.from('content'))
  expect((await cache.read('key'))?.toString()).toBe('content')
  const kept = readdirSync(cache.folder())
  expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.archive$/)])

  const file = join(cache.folder(), kept[0] ?? '')
  expect(moduleCache({ RUNNER_TEMP: file, HOME: home }, undefined).folder()).toBe(inside.folder())
  rmSync(cache.folder(), { recursive: true })
  await cache.write('key', Buffer.from('content'))
  expect(await cache.read('key')).toBeUndefined()
})

test('what was fetched long ago is not kept', async () => {
  const RUNNER_TEMP = newDirectory()
  const cache = moduleCache({ RUNNER_TEMP }, undefined)
  await Promise.all(['old', 'new'].map(key => cache.write(key, Buffer.from(key))))
  const [first = '', second = ''] = readdirSync(cache.folder()).map(name => join(cache.folder(), name))
  const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1000)
  utimesSync(first, days(31), days(31))
  utimesSync(second, days(29), days(29))
  mkdirSync(join(cache.folder(), 'fetching-x', 'objects'), { recursive: true })
  utimesSync(join(cache.folder(), 'fetching-x'), days(31), days(31))
  const later = moduleCache({ RUNNER_TEMP }, undefined).folder()
  expect(readdirSync(later).map(name => join(later, name))).toEqual([second])
})
