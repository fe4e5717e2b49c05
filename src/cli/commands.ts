import type { Arguments, Flag } from './arguments.ts'

/** What a command gets from the entry: its arguments and the world. */
export interface World {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Directory of the price tables. */
  readonly pricingData: string
  readonly version: string
  print(text: string): void
  tell(message: string): void
}

export interface Command {
  readonly usage: string
  readonly summary: string
  readonly flags: Readonly<Record<string, Flag>>
  /** Loads the command's code and runs it. Gives the exit code. */
  readonly run: (args: Arguments, world: World) => Promise<number>
}

const common = {
  'usage-file': { value: 'FILE', help: 'usage values, as in infracost-usage.yml 0.1' },
  'usage-profile': { value: 'SIZE', help: 'none, small, medium or large: assumed usage where none is given (default: as configured)' },
  var: { value: 'NAME=VALUE', many: true, help: 'a Terraform variable; may be repeated' },
  'var-file': { value: 'FILE', many: true, help: 'a .tfvars or .tfvars.json file; may be repeated, later wins' },
  plan: { value: 'FILE', help: 'read this plan (terraform show -json) instead of the configuration' },
  workspace: { value: 'NAME', help: 'the value of terraform.workspace (default: default)' },
  config: { value: 'FILE', help: 'configuration file (default: .github/cost-guard.yml)' },
  offline: { help: 'fetch no modules from elsewhere' },
  format: { value: 'FORMAT', help: 'table, json, markdown or html (default: table)' },
  debug: { help: 'tell what is done' },
  help: { help: 'this help' },
} satisfies Record<string, Flag>

const { format: _, ...withoutFormat } = common

const sides = {
  base: { value: 'REV|DIR', help: 'what to compare with: a git revision or a directory' },
  head: { value: 'REV|DIR', help: 'what changed (default: the working directory)' },
} satisfies Record<string, Flag>

export const commands: Readonly<Record<string, Command>> = {
  estimate: {
    usage: 'estimate [DIR]',
    summary: 'what a Terraform root module, chart or directory of manifests costs per month',
    flags: common,
    run: async (args, world) => (await import('./estimate.ts')).runEstimate(args, world),
  },
  diff: {
    usage: 'diff --base REV|DIR [--head REV|DIR]',
    summary: 'the same for two sides, and what changed',
    flags: { ...sides, ...common },
    run: async (args, world) => (await import('./compare.ts')).runCompare(args, world, false),
  },
  check: {
    usage: 'check --base REV|DIR [--head REV|DIR]',
    summary: 'diff plus policies: what the GitHub Action runs',
    flags: {
      ...sides,
      'fail-on': { value: 'LEVEL', help: 'fail, warn or never: what makes the exit code 1 (default: as configured)' },
      ...common,
    },
    run: async (args, world) => (await import('./compare.ts')).runCompare(args, world, true),
  },
  explain: {
    usage: 'explain [ADDRESS …] [--dir DIR]',
    summary: 'where each figure comes from, down to price table and source line',
    flags: { dir: { value: 'DIR', help: 'the root module, chart or manifests (default: the working directory)' }, ...withoutFormat },
    run: async (args, world) => (await import('./explain.ts')).runExplain(args, world),
  },
  usage: {
    usage: 'usage init [DIR]',
    summary: 'write a usage file with every usage key of the repository',
    flags: {
      var: common.var,
      'var-file': common['var-file'],
      workspace: common.workspace,
      config: common.config,
      offline: common.offline,
      debug: common.debug,
      help: common.help,
    },
    run: async (args, world) => (await import('./usage.ts')).runUsage(args, world),
  },
  prices: {
    usage: 'prices [TERMS …] [--region REGION]',
    summary: 'search the price tables by type and SKU, or tell what they cover',
    flags: {
      region: { value: 'REGION', help: 'only this region, and what is listed once for all' },
      table: { value: 'TABLE', help: 'only this table: azurerm/virtual-machines, or vpc' },
      coverage: { help: 'per table: prices, regions and age' },
      help: common.help,
    },
    run: async (args, world) => (await import('./prices.ts')).runPrices(args, world),
  },
  config: {
    usage: 'config init|validate|schema',
    summary: 'write a first configuration, check one, or print its JSON Schema',
    flags: { config: common.config, dir: { value: 'DIR', help: 'the repository (default: the working directory)' }, help: common.help },
    run: async (args, world) => (await import('./configure.ts')).runConfigure(args, world),
  },
}
