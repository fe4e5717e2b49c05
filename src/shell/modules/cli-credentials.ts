import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { staticString } from '../../formats/terraform/modules/static.ts'
import { parseFile } from '../../formats/terraform/syntax/parse.ts'

/**
 * Tokens by host from Terraform's own configuration on this machine: `credentials` blocks of the file that `TF_CLI_CONFIG_FILE` names, else of
 * `~/.terraformrc`, and before them what `terraform login` saved. A file that cannot be read has none. https://developer.hashicorp.com/terraform/cli/config/config-file
 */
export function cliCredentials(environment: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const { HOME: home, TF_CLI_CONFIG_FILE: named } = environment
  const tokens = new Map<string, string>()
  if (home !== undefined) readSaved(join(home, '.terraform.d', 'credentials.tfrc.json'), tokens)
  const path = named !== undefined && named !== '' ? named : home === undefined ? undefined : join(home, '.terraformrc')
  if (path !== undefined) readBlocks(path, tokens)
  return tokens
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function readBlocks(path: string, tokens: Map<string, string>): void {
  const text = textOf(path)
  if (text === undefined) return
  for (const { type, labels, body } of parseFile({ path: 'terraformrc', text }).body.blocks) {
    const token = staticString(body.attributes.get('token')?.value)
    const [host] = labels
    if (type === 'credentials' && host !== undefined && token !== undefined && token !== '') tokens.set(host.toLowerCase(), token)
  }
}

function readSaved(path: string, tokens: Map<string, string>): void {
  for (const [host, saved] of Object.entries(objectAt(jsonOf(textOf(path)), 'credentials'))) {
    const { token } = objectAt({ saved }, 'saved')
    if (typeof token === 'string' && token !== '') tokens.set(host.toLowerCase(), token)
  }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function objectAt(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
}
