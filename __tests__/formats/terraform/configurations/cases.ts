import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectReading } from '../../../../src/formats/format.ts'
import { makeTerraform } from '../../../../src/formats/terraform/index.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'
import type { PlannedResource } from './planned.ts'

const cases = join(import.meta.dirname, 'cases')
const fixtures = join(import.meta.dirname, 'fixtures')

export const caseNames = (prefix: string): readonly string[] => readdirSync(cases).filter(name => name.startsWith(prefix))

export function plannedResources(name: string): readonly PlannedResource[] {
  const recorded: { resources: readonly PlannedResource[] } = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))
  return recorded.resources
}

function filesOf(name: string): Record<string, string> {
  const directory = join(cases, name)
  const files: Record<string, string> = {}
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(directory, entry)).isFile()) files[entry] = readFileSync(join(directory, entry), 'utf8')
  }
  return files
}

/** Our reading of a case, with the options that the recording was made with. */
export function readCase(name: string): Promise<ProjectReading> {
  const files = filesOf(name)
  const { root = '', varFiles = [], variables = {}, environment = {}, workspace = 'default' } = JSON.parse(files['options.json'] ?? '{}')
  return makeTerraform().read(memoryTree(files), {
    name,
    path: root,
    kind: 'terraform',
    varFiles: varFiles.map((file: string) => (root === '' ? file : `${root}/${file}`)),
    variables,
    environmentVariables: environment,
    workspace,
  })
}
