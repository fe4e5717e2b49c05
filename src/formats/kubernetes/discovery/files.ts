import type { SourceTree } from '../../../model/source-tree.ts'
import { joinPath } from '../../terraform/modules/files.ts'

/** Names of files that other tools own, whatever they hold. */
const ofOthers =
  /^(?:package|composer|tsconfig|deno|angular|nx|lerna|turbo)\b.*\.json$|lock\.(?:json|ya?ml)$|\.(?:tf|tfvars)\.json$|^(?:docker-)?compose.*\.ya?ml$/i

/** Whether a file of this name may hold manifests: YAML or JSON, not hidden. */
export const isManifestName = (name: string): boolean => /\.(?:ya?ml|json)$/i.test(name) && !name.startsWith('.') && !ofOthers.test(name)

/** Whether a directory with this file, and all below it, belongs to a chart or a kustomization. */
export const isRendererFile = (name: string): boolean => name === 'Chart.yaml' || /^(?:kustomization\.ya?ml|Kustomization)$/.test(name)

/** The files that lie right in a directory and may hold manifests, as paths from the tree's root, by name. */
export const manifestFiles = (tree: SourceTree, directory: string): readonly string[] =>
  tree.list(directory).flatMap(({ name, kind }) => (kind === 'file' && isManifestName(name) ? joinPath(directory, name) : []))
