import type { ProjectReading } from '../../../../src/formats/format.ts'
import { makeTerraform, type TerraformOptions } from '../../../../src/formats/terraform/index.ts'
import type { Project } from '../../../../src/model/project.ts'
import type { AttributeValue, Resource } from '../../../../src/model/resource.ts'
import { isUnknown } from '../../../../src/model/unknown.ts'
import { memoryTree } from '../../../../src/shell/trees/memory.ts'

export const project: Project = {
  name: 'root',
  path: '',
  kind: 'terraform',
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
}

/** Reads a root module given as literal files; a text alone is its `main.tf`. */
export const read = (
  files: string | Readonly<Record<string, string>>,
  inputs: Partial<Project> = {},
  options: TerraformOptions = {},
): Promise<ProjectReading> =>
  makeTerraform(options).read(memoryTree(typeof files === 'string' ? { 'main.tf': files } : files), { ...project, ...inputs })

/** The resource with an address; throws with all addresses if there is none. */
export function resource({ resources }: ProjectReading, address: string): Resource {
  const found = resources.find(one => one.address === address)
  if (found === undefined) throw new Error(`${address} is not among ${resources.map(one => one.address).join(', ')}`)
  return found
}

/** Unknown values as `{ because }`, with the reference where there is one. */
export function plain(value: AttributeValue | undefined): unknown {
  if (isUnknown(value))
    return {
      because: value.cause.text,
      ...(value.reference === undefined ? {} : { refers: `${value.reference.address}.${value.reference.attribute}` }),
    }
  if (Array.isArray(value)) return (value as readonly AttributeValue[]).map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]))
}

export const attributes = (reading: ProjectReading, address: string): unknown => plain(resource(reading, address).attributes)

/** Code and place of each diagnostic. */
export const codes = ({ diagnostics }: ProjectReading): readonly string[] =>
  diagnostics.map(({ code, location }) => (location === undefined ? code : `${code} ${location.file}:${location.line}:${location.column}`))
