// Writes the generated parts of the documentation:  npm run docs  (with --check it only compares, and fails where one is stale)
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { configJsonSchema } from '../src/config/schema.ts'
import { actionTables } from './docs/action.ts'
import { coverageSummary, resourcesPage } from './docs/coverage.ts'
import { exampleComment } from './docs/example.ts'
import { policiesPage } from './docs/policies.ts'
import { usageProfilesPage } from './docs/usage-profiles.ts'

const check = process.argv.includes('--check')
const stale: string[] = []

function put(path: string, text: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (before === text) return
  if (check) stale.push(path)
  else writeFileSync(path, text)
}

/** Replaces what stands between `<!-- generated: NAME -->` and `<!-- /generated -->`. */
function fill(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, '<!-- /generated -->']
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`there is no part "${name}"`)
  return `${text.slice(0, from + start.length)}\n${content.trim()}\n${text.slice(to)}`
}

const readme = [
  ['comment', await exampleComment()],
  ['action', actionTables(readFileSync('action.yml', 'utf8'))],
  ['coverage', coverageSummary()],
] as const
put(
  'README.md',
  readme.reduce((text, [name, content]) => fill(text, name, content), readFileSync('README.md', 'utf8')),
)
const example = `\`\`\`ts\n${readFileSync('src/resources/aws/nat-gateway.ts', 'utf8').trim()}\n\`\`\``
put('CONTRIBUTING.md', fill(readFileSync('CONTRIBUTING.md', 'utf8'), 'nat-gateway', example))
put('docs/policies.md', policiesPage())
put('docs/resources.md', resourcesPage())
put('docs/usage-profiles.md', usageProfilesPage())
put('docs/cost-guard.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`)

if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run npm run docs and commit it`)
  process.exitCode = 1
}
