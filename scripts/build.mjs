// Builds dist/: main.js (the Action) and cli.js, with shared chunks that are loaded when they are needed.
//   node scripts/build.mjs [--outdir DIR]
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const flag = process.argv.indexOf('--outdir')
const outdir = flag < 0 ? join(root, 'dist') : process.argv[flag + 1]
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * `@actions/core` imports an HTTP client for tokens that we never ask for, and that doubles the start of a run. The import alone has no effect,
 * so it is left out where nothing uses it.
 */
const unusedImports = {
  name: 'unused-imports',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@actions\/(http-client|exec)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === unusedImports || !/@actions.core/.test(importer)) return undefined
      return { ...(await resolve(path, { importer, resolveDir, kind, pluginData: unusedImports })), sideEffects: false }
    })
  },
}

rmSync(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  charset: 'utf8',
  chunkNames: 'chunks/[name]-[hash]',
  define: { COST_GUARD_VERSION: JSON.stringify(version) },
  // CommonJS packages ask for Node's own modules through `require`.
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
  plugins: [unusedImports],
  metafile: true,
  logLevel: 'warning',
})

writeFileSync(join(outdir, 'NOTICES.txt'), notices(metafile))

/** Licence texts of the packages that the bundle holds. */
function notices({ outputs }) {
  const packages = new Set()
  for (const { inputs } of Object.values(outputs))
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const found = bytesInOutput > 0 && /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
      if (found) packages.add(found[1])
    }
  const entries = [...packages].map(directory => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, directory)).find(name => /^licen[cs]e/i.test(name))
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(root, directory, file), 'utf8').trim()
    return { name: `${name} ${version}`, license, text }
  })
  const allowed = /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)( OR [\w.-]+)*\)?$/
  const refused = entries.filter(({ license }) => !allowed.test(license ?? ''))
  if (refused.length > 0)
    throw new Error(`licences that must not be bundled: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`)
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const head = 'Cost Guard is MIT licensed (see LICENSE). This bundle holds the following packages.\n'
  return `${[head, ...sorted.map(({ name, license, text }) => `${name} (${license})\n${'-'.repeat(60)}\n${text.replace(/\r\n/g, '\n')}\n`)].join('\n')}`
}
