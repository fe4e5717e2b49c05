// Plans every configuration in __tests__/differential/plan-costs with the real Terraform and AWS provider and records the plan beside it.
//   node scripts/run.mjs scripts/oracle/plan-costs.ts MIRROR [name …]
// MIRROR is a filesystem mirror that holds the AWS provider 5.100.0; terraform 1.11 must be on the PATH. Nothing is fetched, no credentials
// are used: an override file gives the providers mock keys, and what it sets is taken out of the record again.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = join('__tests__', 'differential', 'plan-costs')

const required =
  'terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "5.100.0"\n    }\n  }\n}\n'

const mockSettings = {
  access_key: 'mock',
  secret_key: 'mock',
  skip_credentials_validation: true,
  skip_requesting_account_id: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
}

/** An override of all provider blocks of the root module, so that they need no account. */
function mockProviders(directory: string): string {
  const text = readdirSync(directory)
    .filter(name => name.endsWith('.tf'))
    .map(name => readFileSync(join(directory, name), 'utf8'))
    .join('\n')
  const settings = Object.entries(mockSettings).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}\n`)
  return Array.from(text.matchAll(/^provider "aws" \{\n([\s\S]*?)^\}/gm), ([, body = '']) => {
    const alias = /^ {2}alias\s*=.*\n/m.exec(body)?.[0] ?? ''
    return `provider "aws" {\n${alias}${settings.join('')}}\n`
  }).join('\n')
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type JsonObject = { readonly [name: string]: Json }
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

const without = (object: JsonObject, names: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)))

const mockNames = new Set(Object.keys(mockSettings))

function withoutMocks(configuration: JsonObject): JsonObject {
  const providers = isObject(configuration.provider_config) ? configuration.provider_config : {}
  const cleaned = Object.entries(providers).map(([key, entry]) => {
    if (!isObject(entry) || !isObject(entry.expressions)) return [key, entry] as const
    return [key, { ...entry, expressions: without(entry.expressions, mockNames) }] as const
  })
  return { ...configuration, provider_config: Object.fromEntries(cleaned) }
}

/** Nothing exists before, so that these always say the same. */
const changeNames = new Set(['actions', 'before', 'before_sensitive'])

/** What a reader of plans needs: the managed resources with their planned values, the configuration and the variables. */
function stripped(plan: JsonObject): JsonObject {
  const changes = (Array.isArray(plan.resource_changes) ? plan.resource_changes : []) as readonly JsonObject[]
  return {
    format_version: plan.format_version ?? null,
    terraform_version: plan.terraform_version ?? null,
    ...(plan.variables === undefined ? {} : { variables: plan.variables }),
    resource_changes: changes
      .filter(({ mode }) => mode === 'managed')
      .map(entry => ({ ...entry, change: isObject(entry.change) ? without(entry.change, changeNames) : {} })),
    configuration: isObject(plan.configuration) ? withoutMocks(plan.configuration) : {},
  }
}

/** One line for each resource, so that a changed plan gives a readable difference. */
function printed(plan: JsonObject): string {
  const entries = Object.entries(plan).map(([name, value]) => {
    const text = Array.isArray(value) ? `[\n${value.map(item => JSON.stringify(item)).join(',\n')}\n]` : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${entries.join(',\n')}\n}\n`
}

const [mirror, ...asked] = process.argv.slice(2)
if (mirror === undefined) throw new Error('usage: node scripts/run.mjs scripts/oracle/plan-costs.ts MIRROR [name …]')
const temporary = mkdtempSync(join(tmpdir(), 'plan-costs-'))
const settings = join(temporary, 'terraformrc')
writeFileSync(
  settings,
  `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(resolve(mirror))}\n  }\n  direct {\n    exclude = ["*/*/*"]\n  }\n}\n`,
)

function record(name: string): number {
  const directory = join(temporary, name)
  cpSync(join(folder, name), directory, { recursive: true })
  writeFileSync(join(directory, 'mock_override.tf'), mockProviders(directory))
  writeFileSync(join(directory, 'versions.tf'), required)
  const environment = { TF_CLI_CONFIG_FILE: settings, NO_COLOR: '1', CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' }
  const terraform = (...args: string[]): string =>
    execFileSync('terraform', args, {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', HOME: temporary, ...environment },
    })
  terraform('init', '-input=false', '-backend=false')
  terraform('plan', '-input=false', '-refresh=false', '-lock=false', '-out=plan.bin')
  const text = printed(stripped(JSON.parse(terraform('show', '-json', 'plan.bin'))))
  if (text.includes(temporary)) throw new Error('the plan holds a path of this machine')
  writeFileSync(join(folder, name, 'plan.json'), text)
  return text.length
}

const names =
  asked.length > 0
    ? asked
    : readdirSync(folder, { withFileTypes: true })
        .flatMap(entry => (entry.isDirectory() ? [entry.name] : []))
        .sort()
let failed = 0
try {
  for (const name of names) {
    try {
      console.log(`${name}: ${record(name)} bytes`)
    } catch (error) {
      failed++
      const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
      console.error(`${name}: ${stderr === '' ? String(error) : stderr}`)
    }
    rmSync(join(temporary, name), { recursive: true, force: true })
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
console.log(`${names.length - failed} recorded, ${failed} failed`)
if (failed > 0) process.exitCode = 1
