// Rewrites what the golden cases expect. Read the difference before you commit it. Needs the tools of `npm run kubernetes-tools`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const tools = join(import.meta.dirname, '../node_modules/.kubernetes-tools')
if (!existsSync(join(tools, 'helm')) || !existsSync(join(tools, 'kubectl'))) {
  console.error('Charts and overlays cannot be rendered: run npm run kubernetes-tools first.')
  process.exit(1)
}
const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '__tests__/golden', ...process.argv.slice(2)]
const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, UPDATE_GOLDEN: '1' }
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1
