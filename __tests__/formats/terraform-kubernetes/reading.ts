import { terraform } from '../../../src/formats/terraform/index.ts'
import { withWorkloads } from '../../../src/formats/terraform-kubernetes/index.ts'
import type { Project } from '../../../src/model/project.ts'
import { isUnknown } from '../../../src/model/unknown.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'

export const project: Project = {
  name: 'shop',
  path: '',
  kind: 'terraform',
  varFiles: [],
  variables: {},
  environmentVariables: {},
  workspace: 'default',
}

/** What a Terraform configuration creates in a cluster, with what is unknown as `?` and its cause. */
export async function reading(hcl: string, more: Readonly<Record<string, string>> = {}) {
  const { resources, workloads = [], diagnostics } = withWorkloads(await terraform.read(memoryTree({ 'main.tf': hcl, ...more }), project))
  const find = (address: string) => {
    const found = resources.find(resource => resource.address === address)
    if (found === undefined) throw new Error(`no ${address} among ${resources.map(resource => resource.address).join(', ')}`)
    return found
  }
  return {
    resources,
    workloads,
    diagnostics,
    find,
    addresses: resources.map(({ address, type }) => `${address} ${type}`),
    attributes: (address: string) => plain(find(address).attributes) as Record<string, unknown>,
    pods: Object.fromEntries(
      workloads.map(({ address, replicas, pod }) => [address, [replicas.expected, Object.fromEntries(pod.requests)]]),
    ),
    tags: (address: string) =>
      Object.fromEntries([...(find(address).tags?.entries ?? [])].map(([key, { value, from }]) => [key, `${plain(value)} (${from})`])),
  }
}

export function plain(value: unknown): unknown {
  if (isUnknown(value)) return `? ${value.cause.text}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
  return value
}
