import type { SourceTree } from '../../../model/source-tree.ts'
import { joinPath } from './files.ts'
import { moduleSource } from './source.ts'

/** A module that `terraform init` left below `.terraform/modules`, as its manifest lists it. */
export interface InstalledModule {
  readonly source: string
  /** Relative to the tree's root. */
  readonly directory: string
}

const manifestPath = (root: string): string => joinPath(root, '.terraform/modules/modules.json')

/** The installed modules of a root module by call path (`network.subnets`); empty where there is no manifest or it cannot be read. */
export async function installedModules(tree: SourceTree, root: string): Promise<ReadonlyMap<string, InstalledModule>> {
  const installed = new Map<string, InstalledModule>()
  const path = manifestPath(root)
  if (!tree.list(root).some(({ name }) => name === '.terraform')) return installed
  if (tree.read(path).state === 'not-loaded') await tree.load([path])
  const read = tree.read(path)
  if (read.state !== 'text') return installed
  for (const { key, source, directory } of manifestEntries(read.text)) {
    const target = moduleSource(`./${directory}`, root)
    if (key !== '' && target.kind === 'local') installed.set(key, { source, directory: target.directory })
  }
  return installed
}

function* manifestEntries(text: string): Generator<{ key: string; source: string; directory: string }> {
  let manifest: unknown
  try {
    manifest = JSON.parse(text)
  } catch {
    return
  }
  const modules = isRecord(manifest) ? manifest.Modules : undefined
  if (!Array.isArray(modules)) return
  for (const entry of modules as readonly unknown[]) {
    if (!isRecord(entry)) continue
    const { Key: key, Source: source, Dir: directory } = entry
    if (typeof key === 'string' && typeof source === 'string' && typeof directory === 'string') yield { key, source, directory }
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
