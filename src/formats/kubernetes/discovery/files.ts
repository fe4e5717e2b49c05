import type { SourceTree } from '../../../model/source-tree.ts'
import { joinPath } from '../../terraform/modules/files.ts'

/** Names of files that other tools own and that are large or in every directory; what any other file holds, its content tells. */
const ofOthers = /^(?:package|package-lock|npm-shrinkwrap|composer|tsconfig)\.json$|^pnpm-lock\.yaml$|\.(?:tf|tfvars)\.json$/i

/** Whether a file of this name may hold manifests: YAML or JSON, hidden or not, as `kubectl apply` takes them from a directory. */
export const isManifestName = (name: string): boolean => /\.(?:ya?ml|json)$/i.test(name) && !ofOthers.test(name)

/** The files that lie right in a directory and may hold manifests, as paths from the tree's root, by name. */
export const manifestFiles = (tree: SourceTree, directory: string): readonly string[] =>
  tree.list(directory).flatMap(({ name, kind }) => (kind === 'file' && isManifestName(name) ? joinPath(directory, name) : []))
