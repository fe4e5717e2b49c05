import type { RenderRequest } from '../../model/renderer.ts'

/** How a tool is called for a request. */
export interface ToolArguments {
  readonly args: readonly string[]
  /** Directory that it is started in, below the sources. */
  readonly directory: string
  /** Files that are laid in beside the source: their names here to their paths in the source. */
  readonly named: ReadonlyMap<string, string>
}

/** Names that Helm accepts; no such name can be an option. */
const name = /^[a-z0-9][a-z0-9.-]{0,62}$/
const version = /^v?\d[\w.+-]{0,60}$/

/** A folder for values files beside the source: Helm would read a path with a comma as two, the second perhaps outside of the folder. */
export const valuesFolder = 'values'

/** Helm 3.16 and newer know it. */
export const skipSchemas = '--skip-schema-validation'

/** Why a request cannot be made, or how the tool is called. */
export function toolArguments(request: RenderRequest): ToolArguments | { readonly refused: string } {
  return request.tool === 'kustomize' ? { args: ['.'], directory: request.directory, named: new Map() } : helmArguments(request)
}

/** A packed chart may hold one too. An older Helm renders charts without any. */
const mayHoldSchema = ({ files }: RenderRequest): boolean => [...files.keys()].some(path => /(?:values\.schema\.json|\.tgz)$/i.test(path))

function helmArguments(request: RenderRequest): ToolArguments | { readonly refused: string } {
  const { directory, values = [], release = 'release', namespace = 'default', kubeVersion, apiVersions = [] } = request
  if (!name.test(release)) return { refused: `${JSON.stringify(release)} cannot be the name of a release` }
  if (!name.test(namespace)) return { refused: `${JSON.stringify(namespace)} cannot be the name of a namespace` }
  if (kubeVersion !== undefined && !version.test(kubeVersion)) return { refused: `${JSON.stringify(kubeVersion)} is no version` }
  const named = new Map(values.map((path, index) => [`${valuesFolder}/${index}.yaml`, path]))
  return {
    args: [
      release,
      `./source/${directory}`,
      `--namespace=${namespace}`,
      // A schema may refer to files of this machine and to servers that it reaches, which Helm would read. It changes nothing that is rendered.
      ...(mayHoldSchema(request) ? [skipSchemas] : []),
      // Hooks are told apart by their annotation when the objects are read: `--skip-tests` leaves out what is more than a test too.
      ...[...named.keys()].map(file => `--values=${file}`),
      ...(kubeVersion === undefined ? [] : [`--kube-version=${kubeVersion}`]),
      ...apiVersions.map(one => `--api-versions=${one}`),
    ],
    directory: '',
    named,
  }
}
