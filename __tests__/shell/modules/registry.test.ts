import { afterAll, expect, test } from '@jest/globals'
import { makeDownload } from '../../../src/shell/modules/download.ts'
import { makeRegistry, type Registry, registryToken } from '../../../src/shell/modules/registry.ts'
import type { RegistryAddress } from '../../../src/shell/modules/source-address.ts'
import { closeLoopbacks, json, type Loopback, newLoopback } from './loopback.ts'

afterAll(closeLoopbacks)

const protocols = ['http']
const vpc = (host: string): RegistryAddress => ({ kind: 'registry', host, namespace: 'acme', name: 'vpc', system: 'aws', subdirectory: '' })

// Discovery is over https in earnest, which a loopback server has no certificate for.
const plainRegistry = (environment: NodeJS.ProcessEnv = {}): Registry =>
  makeRegistry({
    download: makeDownload({ protocols, timeoutMs: 20_000, environment: {} }),
    environment,
    allowLocal: () => true,
    protocols,
  })

async function newRegistry(service = '/api/modules/v1'): Promise<Loopback> {
  const server = await newLoopback()
  server.route('/.well-known/terraform.json', json({ 'modules.v1': service, 'providers.v1': '/api/providers/' }))
  server.route(
    '/api/modules/v1/acme/vpc/aws/versions',
    json({ modules: [{ versions: [{ version: '5.8.0' }, { version: '5.8.1' }, { version: 6 }, {}, null, { version: '4.0.0' }] }] }),
  )
  return server
}

test('versions are found by service discovery, which is asked once', async () => {
  const server = await newRegistry()
  const registry = plainRegistry()
  expect(await registry.version(vpc(server.host), '~> 5.0')).toBe('5.8.1')
  expect(await registry.version(vpc(server.host), undefined)).toBe('5.8.1')
  await expect(registry.version(vpc(server.host), '~> 6.0')).rejects.toThrow(
    new Error('no version matches ~> 6.0; there are 5.8.1, 5.8.0, 4.0.0'),
  )
  const versions = 'GET /api/modules/v1/acme/vpc/aws/versions'
  expect(server.requests).toEqual(['GET /.well-known/terraform.json', versions, versions, versions])
})

test('a package is where a header or the body says, relative places included', async () => {
  const server = await newRegistry()
  const base = '/api/modules/v1/acme/vpc/aws'
  server.route(`${base}/1.0.0/download`, {
    status: 204,
    headers: { 'x-terraform-get': 'git::https://github.com/acme/vpc.git//sub?ref=v1' },
  })
  server.route(`${base}/1.1.0/download`, json({ location: './vpc-1.1.0.zip' }))
  server.route(`${base}/1.2.0/download`, { status: 204, headers: { 'x-terraform-get': '/files/vpc?archive=tar.gz' } })
  const plain = plainRegistry()
  await expect(plain.location(vpc(server.host), '1.0.0')).rejects.toThrow('git is not used over https')
  const places = await Promise.all(['1.1.0', '1.2.0'].map(version => plain.location(vpc(server.host), version)))
  expect(places.map(({ address, local }) => [address.kind, address.kind === 'registry' ? '' : address.url.href, local])).toEqual([
    ['archive', `http://${server.host}${base}/1.1.0/vpc-1.1.0.zip`, true],
    ['archive', `http://${server.host}/files/vpc`, true],
  ])
})

test.each([
  ['s3::https://s3.amazonaws.com/x.zip', 's3:: sources are not supported'],
  ['acme/other/aws', 'points to another registry'],
  ['file:///etc/passwd.zip', 'file sources are not supported'],
  ['', 'does not say where version 1.0.0 is'],
])('a registry that points to "%s" is not followed', async (location, message) => {
  const server = await newRegistry()
  server.route('/api/modules/v1/acme/vpc/aws/1.0.0/download', { ...json({}), headers: { 'x-terraform-get': location } })
  await expect(plainRegistry().location(vpc(server.host), '1.0.0')).rejects.toThrow(message)
})

test('a token from the environment is sent to its own registry, and is in no message', async () => {
  const server = await newRegistry()
  const environment = { [`TF_TOKEN_${server.host.replaceAll('.', '_')}`]: 'secret', TF_TOKEN_other_test: 'wrong' }
  server.route('/api/modules/v1/acme/vpc/aws/versions', { status: 401 })
  const failure = await plainRegistry(environment)
    .version(vpc(server.host), '1')
    .catch((error: Error) => error)
  expect(failure).toMatchObject({
    message: `${server.host} refuses access (401)`,
    hint: `give a token in the environment variable TF_TOKEN_${server.host.replaceAll('.', '_')}`,
  })
  expect(server.requests).toEqual([
    'GET /.well-known/terraform.json (Bearer secret)',
    'GET /api/modules/v1/acme/vpc/aws/versions (Bearer secret)',
  ])
})

test('tokens are named as Terraform names them', () => {
  const environment = {
    TF_TOKEN_app_terraform_io: 'a',
    TF_TOKEN_registry__eu_acme_test: 'b',
    'TF_TOKEN_modules.acme.test': 'c',
    TF_TOKEN_none: '',
  }
  const hosts = ['app.terraform.io', 'registry-eu.acme.test', 'modules.acme.test', 'none', 'terraform.io']
  expect(hosts.map(host => registryToken(environment, host))).toEqual(['a', 'b', 'c', undefined, undefined])
})

test.each<[string, Parameters<Loopback['route']>[1], Parameters<Loopback['route']>[1], string]>([
  ['is none', { status: 404 }, { status: 404 }, 'is no module registry'],
  ['has no module service', json({ 'providers.v1': '/p/' }), { status: 404 }, 'is no module registry'],
  ['is down', { status: 503 }, { status: 404 }, 'answers with status 503'],
  ['does not speak JSON', { body: '<html>' }, { status: 404 }, 'does not answer as a module registry does'],
  ['has the service elsewhere', json({ 'modules.v1': 'ftp://example.com/' }), json({}), 'leads to an address with ftp, which is not used'],
  ['lacks the module', json({ 'modules.v1': '/v1/' }), { status: 404 }, 'has no such module'],
  ['has no versions', json({ 'modules.v1': '/v1/' }), json({ modules: [] }), 'there are no versions of it'],
  ['answers with nonsense', json({ 'modules.v1': '/v1/' }), json({ modules: [{ versions: 'x' }] }), 'there are no versions of it'],
])('a registry that %s is told', async (_, discovery, versions, message) => {
  const server = await newLoopback()
  server.route('/.well-known/terraform.json', discovery)
  server.route('/v1/acme/vpc/aws/versions', versions)
  await expect(plainRegistry().version(vpc(server.host), '1')).rejects.toThrow(message)
})
