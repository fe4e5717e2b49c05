/** A source that a tool of its own turns into manifests, with all files that the tool may see: path from the tree's root to content. */
export interface RenderRequest {
  readonly tool: 'kustomize' | 'helm'
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Directory of the kustomization or the chart. */
  readonly directory: string
  /** Helm alone: values files in order, later wins, and what the release is called. */
  readonly values?: readonly string[]
  readonly release?: string
  readonly namespace?: string
  readonly kubeVersion?: string
  readonly apiVersions?: readonly string[]
  /** Whether the tool may fetch what the source names elsewhere. */
  readonly network: boolean
}

export type Rendering =
  | { readonly state: 'rendered'; readonly text: string; readonly tool: string }
  /** The tool is not on the PATH: `hint` says what to install. */
  | { readonly state: 'no-tool'; readonly hint: string }
  /** What the tool said, cut and without paths of the machine. */
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'limit'; readonly message: string }

/** Runs `kustomize` and `helm` on files of a tree, in a folder and a home of their own, bounded in time and output. One rendering for equal requests. */
export interface ManifestRenderer {
  render(request: RenderRequest): Promise<Rendering>
}
