// Plans every configuration in __tests__/formats/terraform/configurations/cases with the real terraform and records what it planned.
//   node scripts/run.mjs scripts/oracle/configurations.ts [name …]
// Needs terraform 1.11 on the PATH and, for cases with AWS resources, the AWS provider 5.100.0 in a filesystem mirror whose directory
// TF_PLUGINS names. Nothing is fetched and no credentials are used.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const folder = join('__tests__', 'formats', 'terraform', 'configurations')

/** What a case's `options.json` may say beside its files. Variable files are relative to the root module. */
interface CaseOptions {
  /** Directory of the root module within the case. */
  readonly root?: string
  readonly varFiles?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly workspace?: string
  /** Addresses of `terraform_data` instances that exist before, so that moves show. */
  readonly state?: readonly string[]
}

interface PlannedChange {
  readonly address: string
  readonly previous_address?: string
  readonly mode: string
  readonly type: string
  readonly change: {
    readonly actions: readonly string[]
    readonly after: Readonly<Record<string, unknown>> | null
    readonly after_unknown: Readonly<Record<string, unknown>>
    readonly after_sensitive: Readonly<Record<string, unknown>> | false
  }
}

const temporary = mkdtempSync(join(tmpdir(), 'configurations-'))
const cliConfiguration = join(temporary, 'terraformrc')
const plugins = process.env.TF_PLUGINS
const mirror = plugins === undefined ? '' : `  filesystem_mirror { path = ${JSON.stringify(plugins)} }\n`
writeFileSync(cliConfiguration, `provider_installation {\n${mirror}  direct { exclude = ["*/*/*"] }\n}\n`)

function terraform(directory: string, environment: Readonly<Record<string, string>>, ...arguments_: string[]): string {
  const inherited = { PATH: process.env.PATH ?? '', HOME: temporary }
  return execFileSync('terraform', arguments_, {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...inherited,
      TF_CLI_CONFIG_FILE: cliConfiguration,
      NO_COLOR: '1',
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A state of `terraform_data` instances, as Terraform keeps it. */
function stateOf(addresses: readonly string[]): string {
  const resources = addresses.map(address => {
    const [, module, type, name, key] = /^((?:module\.\w+(?:\[[^\]]*\])?\.)*)(\w+)\.(\w+)(?:\[(.*)\])?$/.exec(address) ?? []
    return {
      ...(module === '' || module === undefined ? {} : { module: module.slice(0, -1) }),
      mode: 'managed',
      type,
      name,
      provider: 'provider["terraform.io/builtin/terraform"]',
      instances: [
        {
          ...(key === undefined ? {} : { index_key: JSON.parse(key) }),
          schema_version: 0,
          attributes: { id: address, input: null, output: null, triggers_replace: null },
          sensitive_attributes: [],
        },
      ],
    }
  })
  const lineage = '00000000-0000-0000-0000-000000000000'
  return JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage, outputs: {}, resources })
}

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([name, item]) => [name, withoutNulls(item)]),
  )
}

/** Only what is marked: `false` and what is empty goes. */
const marked = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(item => marked(item) ?? false)
    return items.some(item => item !== false) ? items : undefined
  }
  if (typeof value !== 'object' || value === null) return value === true ? true : undefined
  const entries = Object.entries(value).flatMap(([name, item]) => (marked(item) === undefined ? [] : [[name, marked(item)] as const]))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function plan(name: string): object {
  const directory = join(temporary, name)
  cpSync(join(folder, 'cases', name), directory, { recursive: true })
  const optionsFile = join(directory, 'options.json')
  const options: CaseOptions = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {}
  const root = join(directory, options.root ?? '')
  const { workspace = 'default', state = [], varFiles = [], variables = {}, environment = {} } = options
  const variablesInEnvironment = Object.fromEntries(Object.entries(environment).map(([key, value]) => [`TF_VAR_${key}`, value]))
  terraform(root, {}, 'init', '-input=false', '-backend=false')
  if (workspace !== 'default') terraform(root, {}, 'workspace', 'new', workspace)
  if (state.length > 0) {
    const path =
      workspace === 'default' ? join(root, 'terraform.tfstate') : join(root, 'terraform.tfstate.d', workspace, 'terraform.tfstate')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, stateOf(state))
  }
  const given = [...varFiles.map(file => `-var-file=${file}`), ...Object.entries(variables).map(([key, value]) => `-var=${key}=${value}`)]
  terraform(root, variablesInEnvironment, 'plan', '-input=false', '-refresh=false', '-lock=false', '-out=plan.bin', ...given)
  const shown: { resource_changes?: readonly PlannedChange[] } = JSON.parse(terraform(root, {}, 'show', '-json', 'plan.bin'))
  const resources = (shown.resource_changes ?? [])
    .filter(({ mode, change }) => mode === 'managed' && change.after !== null)
    .map(({ address, previous_address, type, change }) => ({
      address,
      ...(previous_address === undefined ? {} : { previousAddress: previous_address }),
      type,
      values: withoutNulls(change.after),
      unknown: marked(change.after_unknown) ?? {},
      sensitive: marked(change.after_sensitive) ?? {},
    }))
  return { terraform: '1.11.4', resources }
}

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : readdirSync(join(folder, 'cases')).sort()
let failed = 0
try {
  mkdirSync(join(folder, 'fixtures'), { recursive: true })
  for (const name of names) {
    try {
      const text = `${JSON.stringify(plan(name), null, 1)}\n`
      if (text.includes(temporary)) throw new Error('the plan holds a path of this machine')
      writeFileSync(join(folder, 'fixtures', `${name}.json`), text)
    } catch (error) {
      failed++
      const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
      console.error(`${name}: ${stderr === '' ? String(error) : stderr}`)
    }
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
console.log(`${names.length - failed} recorded, ${failed} failed`)
if (failed > 0) process.exitCode = 1
