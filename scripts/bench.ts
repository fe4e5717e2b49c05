// Measures the committed bundle as whole processes, and each step on its own:  npm run bench [-- --providers=DIR]
// DIR: a filesystem mirror of Terraform providers with hashicorp/aws, to plan real AWS resources for comparison.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuration, requiredProviders, terraformData, writeFiles } from './bench/configurations.ts'
import { measureCommand, measureNode } from './bench/measure.ts'
import { hasKubectl, measureTool, overlaySides } from './bench/overlays.ts'
import { monorepo, shapes } from './bench/shapes.ts'
import { measureReading, measureSteps } from './bench/steps.ts'
import { plainManifests } from './bench/workloads.ts'

const work = mkdtempSync(join(tmpdir(), 'cost-guard-bench-'))
const cli = join(process.cwd(), 'dist', 'cli.js')
const round = (value: number): number => Math.round(value)

function row(name: string, files: { base: Record<string, string>; head: Record<string, string> }): string {
  const directory = mkdtempSync(join(work, 'case-'))
  writeFiles(join(directory, 'base'), files.base)
  writeFiles(join(directory, 'head'), files.head)
  const { wallMs, cpuMs, peakMb, status } = measureNode([cli, 'check', '--base', 'base', '--head', 'head', '--format', 'markdown'], {
    cwd: directory,
  })
  console.log(
    `${name.padEnd(44)} ${`${round(wallMs)} ms`.padStart(9)} ${`${round(cpuMs)} ms`.padStart(9)} ${`${round(peakMb)} MB`.padStart(8)}${status === 0 ? '' : `  exit ${status}`}`,
  )
  return directory
}

/** Times `terraform plan` in a directory and prints how many times longer than ours it takes. */
function compare(what: string, directory: string, env: NodeJS.ProcessEnv, ours: number, reading: number): void {
  spawnSync('terraform', ['init', '-input=false'], { cwd: directory, env })
  const theirs = measureCommand('terraform', ['plan', '-input=false', '-refresh=false', '-lock=false'], { cwd: directory, env, runs: 1 })
  const times = (mine: number): string => (theirs === undefined ? '' : `${(theirs / mine).toFixed(1)} times`)
  const ratio =
    theirs === undefined
      ? 'failed'
      : `${round(theirs)} ms: ${times(ours)} our whole process (${round(ours)} ms), ${times(reading)} our evaluation, warm (${round(reading)} ms)`
  console.log(`${`terraform plan of ${what}`.padEnd(44)} ${ratio}`)
}

try {
  console.log(
    `Node ${process.version}\n${'whole process, median of 5'.padEnd(44)} ${'wall'.padStart(9)} ${'CPU'.padStart(9)} ${'peak'.padStart(8)}`,
  )
  const nothing = measureNode(['-e', '0'])
  console.log(
    `${'node -e 0, for comparison'.padEnd(44)} ${`${round(nothing.wallMs)} ms`.padStart(9)} ${`${round(nothing.cpuMs)} ms`.padStart(9)} ${`${round(nothing.peakMb)} MB`.padStart(8)}`,
  )
  const small = configuration(6, false)
  row('nothing relevant in the change', { base: { ...small, 'README.md': 'a' }, head: { ...small, 'README.md': 'b' } })
  row('one small file', { base: {}, head: { 'main.tf': 'resource "aws_nat_gateway" "a" {\n  subnet_id = "x"\n}\n' } })
  for (const count of [1_000, 10_000])
    row(`${count.toLocaleString('en-US')} resources on both sides`, { base: configuration(count, false), head: configuration(count, true) })

  row('one of 500 root modules changed', { base: monorepo(false), head: monorepo(true) })
  row('2,000 workloads on both sides, one cluster', { base: plainManifests(false), head: plainManifests(true) })
  if (hasKubectl()) {
    const directory = row('the same as 50 overlays', overlaySides())
    console.log(`${'kubectl kustomize alone, as often'.padEnd(44)} ${`${round(await measureTool(directory))} ms`.padStart(9)}`)
  } else console.log('kubectl is not installed: no overlays')

  console.log('\none step at a time, warm, 1,000 and 10,000 resources')
  for (const [name, times] of await measureSteps([1_000, 10_000]))
    console.log(`${name.padEnd(44)} ${times.map(time => `${time.toFixed(1)} ms`.padStart(11)).join(' ')}`)

  console.log('\nreading shapes that must not take the square of their size, at that size and twice it')
  for (const [name, shape] of Object.entries(shapes)) {
    const [once, twice] = [await measureReading(shape(1)), await measureReading(shape(2))]
    console.log(`${name.padEnd(44)} ${`${once.toFixed(1)} ms`.padStart(11)} ${`${twice.toFixed(1)} ms`.padStart(11)}`)
  }

  console.log('\nagainst Terraform itself')
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' }
  if (spawnSync('terraform', ['version'], { env }).status !== 0) console.log('terraform is not installed: no comparison')
  else
    for (const count of [1_000, 10_000]) {
      const directory = mkdtempSync(join(work, 'terraform-'))
      writeFiles(directory, terraformData(count))
      const ours = measureNode([cli, 'estimate', '.'], { cwd: directory, runs: 3 })
      compare(`${count.toLocaleString('en-US')} terraform_data`, directory, env, ours.wallMs, await measureReading(terraformData(count)))
    }
  const mirror = process.argv.find(argument => argument.startsWith('--providers='))?.slice('--providers='.length)
  if (mirror !== undefined) {
    const config = join(work, 'terraform.rc')
    const installation = `filesystem_mirror {\n    path = "${mirror}"\n  }\n  direct {\n    exclude = ["*/*/*"]\n  }`
    writeFileSync(config, `provider_installation {\n  ${installation}\n}\n`)
    for (const count of [100, 1_000]) {
      const directory = mkdtempSync(join(work, 'aws-'))
      writeFiles(directory, { ...configuration(count, false), 'providers.tf': requiredProviders })
      const ours = measureNode([cli, 'estimate', '.'], { cwd: directory, runs: 3 })
      const reading = await measureReading(configuration(count, false))
      compare(`${count.toLocaleString('en-US')} AWS resources`, directory, { ...env, TF_CLI_CONFIG_FILE: config }, ours.wallMs, reading)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
