import { expect, test } from '@jest/globals'
import { withoutInstalled } from '../src/installed.ts'
import type { Project } from '../src/model/project.ts'
import type { Resource } from '../src/model/resource.ts'
import type { ProjectRead } from '../src/project-read.ts'

const resource = (address: string, type: string, name: string, file: string): Resource =>
  ({ address, type, provider: 'kubernetes', attributes: { namespace: 'shop', name }, location: { file, line: 1 } }) as unknown as Resource

function read(
  kind: Project['kind'],
  path: string,
  resources: readonly Resource[],
  files: readonly string[] = [],
  varFiles: readonly string[] = [],
): ProjectRead {
  const project = { name: path, path, kind, varFiles } as unknown as Project
  const workloads = resources.map(({ address }) => ({ address })) as never
  const reading = { resources, workloads, gaps: [], diagnostics: [], files: new Set(files) }
  return { pair: { name: path, base: project, head: project }, readings: { base: reading, head: reading } }
}

const web = resource('Deployment/shop/web', 'kubernetes:Deployment', 'web', 'k/web.yaml')
const job = resource('Job/shop/web', 'kubernetes:Job', 'web', 'k/web.yaml')
const kept = (reads: readonly ProjectRead[], side: 'base' | 'head' = 'head') =>
  withoutInstalled(reads).map(({ readings: { [side]: reading } }) => reading?.resources.map(({ address }) => address))
const notes = (reads: readonly ProjectRead[]) =>
  withoutInstalled(reads).flatMap(({ readings: { head } }) => head?.diagnostics.map(({ code, message }) => `${code}: ${message}`) ?? [])

test('manifests that Terraform reads and creates count with Terraform alone, object by object', () => {
  const manifest = resource('kubernetes_manifest.web', 'kubernetes:Deployment', 'web', 'infra/main.tf')
  const reads = [read('terraform', 'infra', [manifest], ['infra/main.tf', 'k/web.yaml']), read('kubernetes', 'k', [web, job])]
  expect(kept(reads)).toEqual([['kubernetes_manifest.web'], ['Job/shop/web']])
  expect(withoutInstalled(reads)[1]?.readings.base?.workloads).toEqual([{ address: 'Job/shop/web' }])
  expect(notes(reads)).toEqual([
    'installed-by-terraform: What k/web.yaml holds is installed by Terraform in infra: it is counted there alone',
  ])
})

test.each([
  ['is of another name', resource('kubernetes_manifest.api', 'kubernetes:Deployment', 'api', 'infra/main.tf'), 'k/web.yaml'],
  ['comes from another file', resource('kubernetes_manifest.web', 'kubernetes:Deployment', 'web', 'infra/main.tf'), 'infra/web.yaml'],
])('what Terraform creates that %s takes nothing away', (_, created, file) => {
  const reads = [read('terraform', 'infra', [created], ['infra/main.tf', file]), read('kubernetes', 'k', [web])]
  expect(withoutInstalled(reads)[1]).toBe(reads[1])
})

const released = resource('helm_release.api/Deployment/shop/api', 'kubernetes:Deployment', 'api', 'infra/main.tf')
const api = resource('Deployment/default/api', 'kubernetes:Deployment', 'api', 'charts/api/templates/d.yaml')

test('a chart that Terraform installs counts with Terraform alone, whatever it is called there', () => {
  const reads = [read('terraform', 'infra', [released], ['charts/api/Chart.yaml']), read('helm', 'charts/api', [api])]
  expect(kept(reads)).toEqual([['helm_release.api/Deployment/shop/api'], []])
  expect(notes(reads)).toEqual([
    'installed-by-terraform: The chart charts/api is installed by Terraform in infra: it is counted there alone',
  ])
})

test('a chart with the values of an environment counts, unless Terraform reads these too', () => {
  const chart = read('helm', 'charts/api', [api], [], ['charts/api/values-prod.yaml'])
  const files = ['charts/api/Chart.yaml', 'charts/api/values-dev.yaml']
  expect(kept([read('terraform', 'infra', [released], files), chart])[1]).toEqual(['Deployment/default/api'])
  expect(kept([read('terraform', 'infra', [released], [...files, 'charts/api/values-prod.yaml']), chart])[1]).toEqual([])
})

test('each side has its own Terraform', () => {
  const infra = read('terraform', 'infra', [released], ['charts/api/Chart.yaml'])
  const later = { pair: { ...infra.pair, base: undefined }, readings: { ...infra.readings, base: undefined } }
  const reads = [later, read('helm', 'charts/api', [api])]
  expect([kept(reads, 'base')[1], kept(reads, 'head')[1]]).toEqual([['Deployment/default/api'], []])
})
