import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { cliCredentials } from '../../../src/shell/modules/cli-credentials.ts'
import { makeDownload } from '../../../src/shell/modules/download.ts'
import { makeRegistry } from '../../../src/shell/modules/registry.ts'
import { closeLoopbacks, json, newLoopback } from './loopback.ts'

const work = mkdtempSync(join(tmpdir(), 'cli-credentials-'))
afterAll(async () => {
  rmSync(work, { recursive: true, force: true })
  await closeLoopbacks()
})

/** A home directory with these files. */
function home(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(work, 'home-'))
  mkdirSync(join(directory, '.terraform.d'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(directory, path), text)
  return directory
}

const saved =
  '{ "credentials": { "saved.test": { "token": "s" }, "both.test": { "token": "old" }, "odd.test": 1, "none.test": { "token": "" } } }'
const blocks = `plugin_cache_dir = "x"
credentials "rc.test" {
  token = "r"
}
credentials "Both.test" {
  token = "new"
}
credentials "computed.test" {
  token = file("secret")
}
`

test('credentials blocks win over what a login saved', () => {
  const HOME = home({ '.terraformrc': blocks, '.terraform.d/credentials.tfrc.json': saved })
  expect(Object.fromEntries(cliCredentials({ HOME }))).toEqual({ 'saved.test': 's', 'rc.test': 'r', 'both.test': 'new' })
})

test('a file that is named is read in place of the usual one', () => {
  const HOME = home({ '.terraformrc': blocks, 'named.hcl': 'credentials "named.test" {\n  token = "n"\n}\n' })
  expect([...cliCredentials({ HOME, TF_CLI_CONFIG_FILE: join(HOME, 'named.hcl') })]).toEqual([['named.test', 'n']])
  expect([...cliCredentials({ HOME, TF_CLI_CONFIG_FILE: join(HOME, 'nowhere') })]).toEqual([])
})

test.each(['', '{', 'null', '[]', '{ "credentials": [1, null] }', 'credentials {'])('files that say %j have no tokens', text => {
  expect([...cliCredentials({ HOME: home({ '.terraformrc': text, '.terraform.d/credentials.tfrc.json': text }) })]).toEqual([])
  expect([...cliCredentials({})]).toEqual([])
})

test('a configured token is sent to its own registry, and the environment’s wins', async () => {
  const server = await newLoopback()
  server.route('/.well-known/terraform.json', json({ 'modules.v1': '/v1/' }))
  server.route('/v1/acme/vpc/aws/versions', json({ modules: [{ versions: [{ version: '1.0.0' }] }] }))
  const HOME = home({ '.terraformrc': `credentials "${server.host}" {\n  token = "configured"\n}\n` })
  const versionWith = async (environment: NodeJS.ProcessEnv): Promise<string> => {
    const protocols = ['http']
    const download = makeDownload({ protocols, timeoutMs: 20_000, environment: {} })
    const registry = makeRegistry({ download, environment, allowLocal: () => true, protocols })
    return registry.version(
      { kind: 'registry', host: server.host, namespace: 'acme', name: 'vpc', system: 'aws', subdirectory: '' },
      undefined,
    )
  }
  expect(await versionWith({ HOME })).toBe('1.0.0')
  await versionWith({ HOME, [`TF_TOKEN_${server.host.replaceAll('.', '_')}`]: 'environment' })
  expect(server.requests.map(request => request.replace(/^.* \(/, '('))).toEqual([
    '(Bearer configured)',
    '(Bearer configured)',
    '(Bearer environment)',
    '(Bearer environment)',
  ])
})
