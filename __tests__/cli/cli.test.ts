import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'

// The committed bundle, run as a user runs it.
const cli = join(import.meta.dirname, '../../dist/cli.js')
const work = mkdtempSync(join(tmpdir(), 'cost-guard-cli-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

let made = 0
function directory(files: Readonly<Record<string, string>>): string {
  const root = join(work, String(made++))
  mkdirSync(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function run(args: readonly string[], { cwd = work, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: work, ESTIMATE_AS_OF: '2026-11-01', ...env },
  })
  return { status, stdout, stderr }
}

const gateway = 'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_nat_gateway" "a" {\n  subnet_id = "subnet-1"\n}\n'
const volume = (size: string): string =>
  `resource "aws_ebs_volume" "a" {\n  availability_zone = "us-east-1a"\n  type = "gp3"\n  size = ${size}\n}\n`
const variables = 'provider "aws" {\n  region = "us-east-1"\n}\nvariable "size" {\n  type = number\n}\n'

test('help tells the commands, and a command its flags', () => {
  const all = run(['--help'])
  expect(all.status).toBe(0)
  for (const command of ['estimate [DIR]', 'diff --base', 'check --base', 'explain', 'config init|validate|schema'])
    expect(all.stdout).toContain(command)
  const one = run(['check', '--help'])
  expect(one.stdout).toContain('--fail-on LEVEL')
  expect(one.stdout).toContain('cost-guard check --base main')
  expect(Math.max(...`${all.stdout}${one.stdout}`.split('\n').map(line => line.length))).toBeLessThanOrEqual(120)
})

test('what is wrong with the command line is said with what was probably meant, and exits with 2', () => {
  expect(run([])).toMatchObject({ status: 2 })
  expect(run(['chekc'])).toEqual({ status: 2, stdout: '', stderr: 'error: There is no command chekc\nhint: did you mean check?\n' })
  expect(run(['estimate', '--fromat', 'json'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: There is no flag --fromat here\nhint: did you mean --format?\n',
  })
  expect(run(['estimate', '--format', 'xml', directory({ 'main.tf': gateway })]).stderr).toBe(
    'error: --format xml is not possible\nhint: use one of table, json, markdown, html\n',
  )
  expect(run(['estimate', 'nowhere'])).toMatchObject({ status: 2, stderr: 'error: There is no directory nowhere\n' })
  expect(run(['estimate', directory({ 'x.txt': '' })])).toMatchObject({ status: 2 })
  expect(run(['diff'])).toMatchObject({ status: 2 })
  expect(run(['estimate', '.', '--var', 'x'])).toMatchObject({ status: 2 })
  expect(run(['estimate', directory({ 'main.tf': gateway })], { env: { ESTIMATE_AS_OF: '2026-13-01' } })).toMatchObject({
    status: 2,
    stderr: 'error: ESTIMATE_AS_OF=2026-13-01 is not a date\nhint: write it as YYYY-MM-DD\n',
  })
})

test('an estimate in each format, within 100 columns', () => {
  const root = directory({ 'main.tf': gateway })
  const table = run(['estimate', root])
  expect(table).toMatchObject({ status: 0, stderr: '' })
  expect(table.stdout).toContain('Total: $32.85 a month')
  expect(Math.max(...table.stdout.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(100)
  expect(JSON.parse(run(['estimate', root, '--format', 'json']).stdout)).toMatchObject({ version: '0.2', totalMonthlyCost: '32.85' })
  expect(run(['estimate', root, '--format', 'markdown']).stdout).toContain('### Cost Guard: $32.85 a month')
  expect(run(['estimate', root, '--format', 'html']).stdout).toMatch(/^<!doctype html>/)
})

test('the same input gives the same bytes', () => {
  const root = directory({ 'main.tf': gateway })
  expect(run(['estimate', root, '--format', 'json']).stdout).toBe(run(['estimate', root, '--format', 'json']).stdout)
})

test('variables: default, TF_VAR_, files and --var, the later the stronger', () => {
  const root = directory({ 'main.tf': variables + volume('var.size'), 'outside/small.tfvars': 'size = 10\n' })
  const cost = (args: readonly string[], env = {}): string =>
    JSON.parse(run(['estimate', root, '--format', 'json', ...args], { env }).stdout).totalMonthlyCost
  expect(cost([], { TF_VAR_size: '100' })).toBe('8')
  expect(cost(['--var-file', join(root, 'outside/small.tfvars')], { TF_VAR_size: '100' })).toBe('0.8')
  expect(cost(['--var-file', join(root, 'outside/small.tfvars'), '--var', 'size=1000'])).toBe('80')
  const elsewhere = directory({ 'big.tfvars': 'size = 500\n' })
  expect(cost(['--var-file', join(elsewhere, 'big.tfvars')])).toBe('40')
})

test('a usage file gives quantities; an entry that fits nothing is said', () => {
  const root = directory({
    'main.tf': gateway,
    'usage.yml':
      'version: 0.1\nresource_usage:\n  aws_nat_gateway.a:\n    monthly_data_processed_gb: 100\n  aws_nat_gateway.b:\n    monthly_data_processed_gb: 1\n',
  })
  const { stdout } = run(['estimate', root, '--usage-file', join(root, 'usage.yml')])
  expect(stdout).toContain('Total: $37.35 a month')
  expect(stdout).toContain('aws_nat_gateway.b')
})

test('check compares directories and git revisions alike, and its exit code follows the policies', () => {
  const config = (stage: string): string => `version: 1\npolicies:\n  limit: { kind: max-increase, stage: ${stage}, amount: 1 }\n`
  const sides = (stage: string) =>
    [
      directory({ 'main.tf': variables, '.github/cost-guard.yml': config(stage) }),
      directory({ 'main.tf': variables + volume('100'), '.github/cost-guard.yml': config('off') }),
    ] as const
  const [base, head] = sides('run')
  const failing = run(['check', '--base', base, '--head', head])
  expect(failing.status).toBe(1)
  expect(failing.stdout).toContain('❌ Policies failed')
  // The head's own, looser rules do not judge; that they were loosened is said.
  expect(failing.stdout).toContain('This change edits the policies in .github/cost-guard.yml')
  expect(run(['check', '--base', base, '--head', head, '--fail-on', 'never']).status).toBe(0)
  const without = run(['check', '--base', base, '--head', directory({ 'main.tf': variables + volume('100') })])
  expect(without.status).toBe(1)
  expect(without.stdout.replace(/\s+/g, ' ')).toContain('This change removes the policies (.github/cost-guard.yml)')
  expect(run(['diff', '--base', base, '--head', head]).status).toBe(0)
  const [crawling, changed] = sides('crawl')
  expect(run(['check', '--base', crawling, '--head', changed]).status).toBe(0)

  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.test', '-c', 'commit.gpgsign=false', ...args], {
      cwd: base,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'base')
  writeFileSync(join(base, 'main.tf'), variables + volume('100'))
  expect(run(['check', '--base', 'HEAD'], { cwd: base })).toMatchObject({ status: 1 })
  expect(run(['check', '--base', 'HEAD'], { cwd: base }).stdout).toContain('+$8.00/month')
  git('commit', '-qam', 'head')
  expect(run(['check', '--base', 'HEAD~1', '--head', 'HEAD'], { cwd: base })).toMatchObject({ status: 1 })
  expect(run(['check', '--base', 'HEAD', '--head', 'HEAD'], { cwd: base }).stdout).toContain('nothing that costs money changes')
  expect(run(['check', '--base', '--upload-pack=x'], { cwd: base }).status).toBe(2)
  expect(run(['check', '--base', 'nonsense'], { cwd: base })).toMatchObject({ status: 2 })
})

test('a misspelt key of the configuration is an error with its place, the line and what was meant', () => {
  const root = directory({ 'main.tf': gateway, 'cost-guard.yml': 'version: 1\npolices: {}\n' })
  const { status, stderr } = run(['estimate', root, '--config', join(root, 'cost-guard.yml')])
  expect(status).toBe(2)
  expect(stderr).toContain('cost-guard.yml:2:1')
  expect(stderr).toContain('did you mean `policies`?')
})

test('explain shows quantity, unit price, SKU, table, source, date and place', () => {
  const root = directory({ 'main.tf': gateway })
  const { status, stdout } = run(['explain', 'aws_nat_gateway.a', '--dir', root])
  expect(status).toBe(0)
  for (const part of [
    'main.tf:4',
    '730 hours x $0.045 = $32.85',
    'SKU aws/vpc/nat-gateway-hours in us-east-1',
    'table aws/vpc.csv',
    '2025-10-28',
    'give monthly_data_processed_gb',
  ])
    expect(stdout).toContain(part)
  expect(run(['explain', 'aws_nat_gateway.b', '--dir', root])).toMatchObject({
    status: 2,
    stderr: 'error: There is no resource aws_nat_gateway.b\nhint: did you mean aws_nat_gateway.a?\n',
  })
  // It has one format, and offers no other.
  expect(run(['explain', '--help']).stdout).not.toContain('--format')
  expect(run(['explain', '--dir', root, '--format', 'json']).status).toBe(2)
})

test('a stated currency: in every format, traced by explain, and refused with its place where it cannot be', () => {
  const stated = (currency: string) => directory({ 'main.tf': gateway, 'cost-guard.yml': `version: 1\ncurrency: ${currency}\n` })
  const root = stated('{ code: GBP, per-usd: 0.8, as-of: 2026-11-01 }')
  for (const [format, rate] of [
    ['table', 'All amounts are in GBP at 0.8 per US dollar (stated, 2026-11-01).'],
    ['markdown', 'in GBP at 0.8 per US dollar (stated, 2026-11-01)'],
    ['html', 'in GBP at 0.8 per US dollar (stated, 2026-11-01)'],
  ] as const) {
    const { status, stdout } = run(['estimate', root, '--format', format])
    expect([status, stdout.includes('£26.28'), stdout.includes(rate), stdout.includes('$')]).toEqual([0, true, true, false])
  }
  expect(JSON.parse(run(['estimate', root, '--format', 'json']).stdout)).toMatchObject({ currency: 'GBP', totalMonthlyCost: '26.28' })
  expect(run(['explain', '--dir', root]).stdout).toContain(
    'list price $0.045 per hour, in GBP at 0.8 per US dollar (stated, 2026-11-01): £0.036',
  )

  const wrong = stated('{ code: USD, per-usd: 0.8, as-of: 2026-11-01 }')
  const { status, stderr } = run(['config', 'validate', '--dir', wrong])
  expect(status).toBe(2)
  expect(stderr).toContain('cost-guard.yml:2:33')
  expect(stderr).toContain('One US dollar is 1 USD, and not 0.8')
})

test('config: a first one is written, valid, and not written over another', () => {
  const root = directory({ 'main.tf': gateway })
  const first = run(['config', 'init', '--dir', root])
  expect(first.status).toBe(0)
  writeFileSync(join(root, 'cost-guard.yml'), first.stdout)
  expect(run(['config', 'validate', '--dir', root])).toMatchObject({ status: 0 })
  expect(run(['config', 'init', '--dir', root])).toMatchObject({ status: 2, stdout: '' })
  expect(JSON.parse(run(['config', 'schema']).stdout)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  expect(run(['config', 'frob'])).toMatchObject({ status: 2 })
})

test('functions whose packages are loaded on demand work in the bundle', () => {
  const locals =
    'locals {\n  a = yamldecode("size: 10")\n  b = yamlencode(local.a)\n  c = regex("[0-9]+", "x20")\n  d = replace("1-0", "/-/", "")\n}\n'
  const root = directory({
    'main.tf': `${locals}provider "aws" {\n  region = "us-east-1"\n}\n${volume('local.a.size + local.c + local.d + length(local.b) - 11')}`,
  })
  expect(JSON.parse(run(['estimate', root, '--format', 'json']).stdout).totalMonthlyCost).toBe('3.2')
})

test('a link that leaves the directory is not followed, and that is said', () => {
  const secret = directory({ 'secret.tf': volume('100') })
  const root = directory({ 'main.tf': gateway })
  spawnSync('ln', ['-s', join(secret, 'secret.tf'), join(root, 'link.tf')])
  const { stdout } = run(['diff', '--base', directory({}), '--head', root, '--format', 'json'])
  const { totalMonthlyCost, diagnostics } = JSON.parse(stdout)
  expect(totalMonthlyCost).toBe('32.85')
  expect(diagnostics.map(({ message }: { message: string }) => message).join()).toContain('link.tf')
})

test('outside of a repository the nearest folder with a configuration is taken for its root', () => {
  const config = 'version: 1\nprices: { overrides: [{ sku: aws/vpc/nat-gateway-hours, usd: 0.1 }] }\n'
  const root = directory({ 'a/cost-guard.yml': config, 'a/infra/main.tf': gateway, 'b/main.tf': gateway })
  expect(run(['estimate', join(root, 'a/infra')]).stdout).toContain('Total: $73.00 a month')
  expect(run(['estimate', join(root, 'b')]).stdout).toContain('Total: $32.85 a month')
})
