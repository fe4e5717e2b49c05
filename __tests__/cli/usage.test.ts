import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readArguments } from '../../src/cli/arguments.ts'
import { commands } from '../../src/cli/commands.ts'
import { readUsageFile } from '../../src/formats/usage-file.ts'

const work = mkdtempSync(join(tmpdir(), 'cost-guard-usage-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
mkdirSync(join(work, 'infra'))
writeFileSync(
  join(work, 'infra/main.tf'),
  'provider "aws" {\n  region = "us-east-1"\n}\nresource "aws_nat_gateway" "a" {\n  count = 2\n  subnet_id = "s"\n}\nresource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n',
)

async function usage(...given: readonly string[]): Promise<string> {
  const { usage: command } = commands
  if (command === undefined) throw new Error('there is no command usage')
  let printed = ''
  const world = {
    cwd: work,
    environment: { ESTIMATE_AS_OF: '2026-11-01' },
    pricingData: join(import.meta.dirname, '../../pricing-data'),
    version: '0.0.0',
    print: (text: string) => {
      printed += text
    },
    tell: () => {},
  }
  expect(await command.run(readArguments(given, command.flags), world)).toBe(0)
  return printed
}

test('usage init prints a file that can be read, for the projects below a directory', async () => {
  const printed = await usage('init')
  expect(printed).toContain(
    '  aws_nat_gateway.a[*]: # infra/main.tf:4, 2 instances\n    # monthly_data_processed_gb: # Data processed by the gateway, GB a month\n',
  )
  expect(printed).not.toContain('aws_vpc')
  expect(readUsageFile(printed, 'usage.yml').diagnostics).toEqual([])
  expect(await usage('init')).toBe(printed)
})

test('what is not a command of usage is an error', async () => {
  await expect(usage()).rejects.toThrow('usage takes init and one directory')
  await expect(usage('init', 'a', 'b')).rejects.toThrow('usage takes init and one directory')
})
