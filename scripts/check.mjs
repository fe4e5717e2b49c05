// Everything that must hold, in one command: types, lint (with layers and cycles), fresh dist, generated docs, tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = name => join(root, 'node_modules', '.bin', name)
let failed = false

function step(name, work) {
  const start = performance.now()
  const fine = work()
  console.log(`${fine ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  failed ||= !fine
}

const run = (command, ...args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0

/** Files below a directory with their contents. */
function contents(directory) {
  const files = new Map()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      files.set(path.slice(directory.length), readFileSync(path))
    }
  return files
}

function distIsFresh() {
  const fresh = mkdtempSync(join(root, 'node_modules', '.dist-'))
  try {
    if (!run(process.execPath, 'scripts/build.mjs', '--outdir', fresh)) return false
    const [committed, built] = [contents(join(root, 'dist')), contents(fresh)]
    const stale = [...new Set([...committed.keys(), ...built.keys()])].filter(
      file => !committed.get(file)?.equals(built.get(file) ?? Buffer.alloc(0)),
    )
    if (stale.length > 0) console.error(`dist is not what the source builds: run npm run build and commit it (${stale.join(', ')})`)
    return stale.length === 0
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

step('types', () => run(bin('tsc'), '--noEmit'))
step('lint', () => run(bin('biome'), 'check', '--error-on-warnings', '.'))
step('fresh dist', distIsFresh)
step('generated docs', () => run(process.execPath, 'scripts/run.mjs', 'scripts/docs.ts', '--check'))
step('tests', () =>
  run(process.execPath, '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)),
)
process.exitCode = failed ? 1 : 0
