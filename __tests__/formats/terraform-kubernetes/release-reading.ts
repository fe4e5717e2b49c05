import { terraform } from '../../../src/formats/terraform/index.ts'
import { readReleases, withWorkloads } from '../../../src/formats/terraform-kubernetes/index.ts'
import type { ManifestRenderer, Rendering, RenderRequest } from '../../../src/model/renderer.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { plain, project } from './reading.ts'

export const chart = { 'charts/web/Chart.yaml': 'name: web', 'charts/web/templates/web.yaml': '', 'charts/web/README.md': 'x' }

/** A chart as a function of its values, in the place of Helm. */
export const rendererOf = (
  render: (values: Record<string, unknown>) => string | Rendering,
): ManifestRenderer & { requests: RenderRequest[] } => {
  const requests: RenderRequest[] = []
  return {
    requests,
    async render(request) {
      requests.push(request)
      const rendered = render(JSON.parse(String(request.files.get(request.values?.[0] ?? ''))))
      return typeof rendered === 'string' ? { state: 'rendered', text: rendered, tool: 'helm' } : rendered
    },
  }
}
export const web = (replicas: unknown, more = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: ${replicas}\n  template:\n    spec:\n      containers: [{ name: a, resources: { requests: { cpu: 1, memory: 1Gi } } }]\n${more}`

/** What releases of a configuration create with a renderer, with what is unknown as `?` and its cause. */
export async function reading(hcl: string, renderer: ManifestRenderer, files: Readonly<Record<string, string>> = chart) {
  const tree = memoryTree({ 'main.tf': hcl, ...files })
  const read = await terraform.read(tree, project)
  const all = withWorkloads(read, { releases: await readReleases(read.resources, { tree, path: '', renderer }) })
  return {
    ...all,
    addresses: all.resources.map(({ address, type, provider }) => `${address} ${type} ${provider}`),
    attributes: Object.fromEntries(all.resources.map(({ address, attributes }) => [address, plain(attributes) as Record<string, unknown>])),
    codes: all.diagnostics.map(({ code, count }) => [code, count]),
  }
}
export const release = (rest: string, name = 'web') =>
  `resource "helm_release" "${name}" {\n name = "${name}"\n chart = "\${path.module}/charts/web"\n ${rest}\n}\n`
