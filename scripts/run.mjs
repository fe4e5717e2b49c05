// Runs a TypeScript script on Node 20: bundles it in memory and imports it.
//   node scripts/run.mjs scripts/bench.ts [argument …]
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [script, ...rest] = process.argv.slice(2)
if (script === undefined) throw new Error('usage: node scripts/run.mjs SCRIPT.ts [argument …]')
// Next to node_modules, so that packages left external are found.
const directory = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.script-'))
const outfile = join(directory, 'script.mjs')
try {
  await build({
    entryPoints: [script],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  })
  process.argv = [process.argv[0], script, ...rest]
  await import(pathToFileURL(outfile).href)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
