import { join } from 'node:path/posix'
import type { Location } from '../../model/location.ts'
import type { SourceTree } from '../../model/source-tree.ts'
import { type Manifest, readManifestOnce } from '../kubernetes/documents.ts'
import type { ManifestObject } from '../kubernetes/objects.ts'
import { textOf } from '../rendered/source-files.ts'
import type { YamlBudget } from '../yaml-quick.ts'
import { takeOrigin } from './origins.ts'

/** Where the objects of a rendering are written: by their origins, which are taken off them. `file` is the top kustomization. */
export async function placeObjects(
  tree: SourceTree,
  directory: string,
  file: string,
  objects: readonly ManifestObject[],
  budget: YamlBudget,
): Promise<readonly Location[]> {
  // Every object of a large file asks for it.
  const sources = new Map<string, Manifest>()
  const sourceOf = async (path: string): Promise<Manifest> => {
    const source = sources.get(path) ?? readManifestOnce((await textOf(tree, path)) ?? '', path, budget)
    sources.set(path, source)
    return source
  }
  const places: Location[] = []
  for (const object of objects) {
    const { path, configuredIn } = takeOrigin(object)
    const at = path ?? configuredIn
    const source = at === undefined ? file : join(directory, at)
    const known = tree.fingerprint(source) === undefined ? undefined : source
    const written = path === undefined || known === undefined ? undefined : sameObject((await sourceOf(known)).objects, object)
    places.push(written?.location ?? { file: known ?? file, line: 1 })
  }
  return places
}

/** The object as it was before prefixes, suffixes and hashes: of the same kind, with the longest name that is in the name it has now. */
export function sameObject(written: readonly ManifestObject[], { kind, name }: ManifestObject): ManifestObject | undefined {
  let best: ManifestObject | undefined
  for (const one of written)
    if (one.kind === kind && name.includes(one.name) && (best === undefined || one.name.length > best.name.length)) best = one
  return best
}
