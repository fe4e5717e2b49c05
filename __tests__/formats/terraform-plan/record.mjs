// Records what Terraform plans for each directory in fixtures/, as fixtures/NAME/plan.json:
//   node __tests__/formats/terraform-plan/record.mjs [NAME …]
// It needs Terraform 1.11 and the AWS provider 5.100.0; TF_PLUGIN_MIRROR may name a filesystem mirror that has it.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fixtures = join(import.meta.dirname, 'fixtures')
const mirror = process.env.TF_PLUGIN_MIRROR
const options = { destroy: ['-destroy'], targeted: ['-target=aws_ebs_volume.first'] }
const required = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", version = "5.100.0" }\n  }\n}\n'

const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(fixtures)
for (const name of names) {
  const directory = mkdtempSync(join(tmpdir(), 'plan-'))
  try {
    cpSync(join(fixtures, name), directory, { recursive: true })
    if (name !== 'built-in') writeFileSync(join(directory, 'versions.tf'), required)
    const settings = join(directory, 'settings.tfrc')
    writeFileSync(
      settings,
      mirror === undefined
        ? ''
        : `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror)} }\n  direct { exclude = ["*/*/*"] }\n}\n`,
    )
    const env = { ...process.env, TF_CLI_CONFIG_FILE: settings, CHECKPOINT_DISABLE: '1' }
    const terraform = (...args) => execFileSync('terraform', args, { cwd: directory, env, encoding: 'utf8', maxBuffer: 1 << 28 })
    terraform('init', '-input=false')
    const state = existsSync(join(directory, 'state.json')) ? ['-state=state.json'] : []
    terraform('plan', '-input=false', '-refresh=false', '-lock=false', '-out=plan.bin', ...state, ...(options[name] ?? []))
    const { timestamp: _, ...plan } = JSON.parse(terraform('show', '-json', 'plan.bin'))
    writeFileSync(join(fixtures, name, 'plan.json'), `${JSON.stringify(plan)}\n`)
    console.log(`${name}: ${plan.resource_changes?.length ?? 0} resource changes`)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
