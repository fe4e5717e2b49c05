// Rewrites what the golden cases expect. Read the difference before you commit it.
import { spawnSync } from 'node:child_process'

const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '__tests__/golden', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, UPDATE_GOLDEN: '1' } }).status ?? 1
