import type { Command } from './commands.ts'

/** Help for one command. */
export function commandHelp(name: string, { usage, summary, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { value, help }]) => [`--${flag}${value === undefined ? '' : ` ${value}`}`, help] as const)
  const width = Math.max(...rows.map(([flag]) => flag.length))
  return [
    `cost-guard ${usage}`,
    '',
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    '',
    ...rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
    '',
    ...examples(name),
    '',
  ].join('\n')
}

const exampleLines: Readonly<Record<string, readonly string[]>> = {
  estimate: [
    'cost-guard estimate infra/prod --var-file infra/prod/prod.tfvars',
    'cost-guard estimate infra/prod --format json > cost.json',
  ],
  diff: ['cost-guard diff --base main', 'cost-guard diff --base main --head feature/bigger-database --format markdown'],
  check: ['cost-guard check --base main', 'cost-guard check --base main --fail-on warn'],
  explain: ['cost-guard explain aws_db_instance.main --dir infra/prod', "cost-guard explain 'module.orders.*' --dir infra/prod"],
  usage: ['cost-guard usage init > infracost-usage.yml', 'cost-guard usage init infra/prod'],
  prices: [
    'cost-guard prices aws_instance m7g.large --region eu-west-1',
    'cost-guard prices azurerm_linux_virtual_machine Standard_D4s_v5 --region westeurope',
    'cost-guard prices google_compute_instance e2-standard-4',
    'cost-guard prices kubernetes:Deployment autopilot --region europe-west1',
    'cost-guard prices --coverage',
  ],
  config: ['cost-guard config init > .github/cost-guard.yml', 'cost-guard config validate'],
}

const examples = (name: string): readonly string[] => ['Examples:', ...(exampleLines[name] ?? []).map(line => `  ${line}`)]

/** Help for the whole tool. */
export function help(version: string, commands: Readonly<Record<string, Command>>): string {
  const rows = Object.values(commands).map(({ usage, summary }) => [usage, summary] as const)
  const width = Math.max(...rows.map(([usage]) => usage.length))
  return [
    `Cost Guard ${version}: what infrastructure changes cost per month, before they are merged.`,
    'Prices are bundled: it needs no account, no key and no network. Nothing it reads is ever run.',
    '',
    'Usage: cost-guard COMMAND [flags]',
    '',
    ...rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    '  cost-guard COMMAND --help tells the flags of a command.',
    '',
    'Exit codes: 0 passed, 1 a policy failed, 2 usage or configuration is wrong, 3 a fault of Cost Guard.',
    'Environment: TF_VAR_name sets a variable; ESTIMATE_AS_OF=YYYY-MM-DD sets today for what depends on a date.',
    '',
  ].join('\n')
}
