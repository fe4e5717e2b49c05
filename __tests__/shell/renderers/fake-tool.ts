import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory with a program of a name that is JavaScript; it needs nothing on the `PATH`. */
export function fakeTool(name: string, script: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'cost-guard-fake-'))
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'package.json'), '{"type": "commonjs"}')
  writeFileSync(join(directory, name), `#!${process.execPath}\n${script}\n`)
  chmodSync(join(directory, name), 0o755)
  return directory
}
