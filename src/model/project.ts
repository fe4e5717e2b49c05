/** `kubernetes`: plain manifests. */
export type ProjectKind = 'terraform' | 'kubernetes' | 'kustomize' | 'helm'

/** One root module, directory of manifests, kustomization or chart, with the inputs it is evaluated with. */
export interface Project {
  /** What a report calls it: unique in a run. */
  readonly name: string
  /** Directory of the root module, relative to the tree's root; `''` is the root itself. */
  readonly path: string
  readonly kind: ProjectKind
  /** For a chart: values files. Variable files in order of precedence, later wins; relative to the tree's root. `terraform.tfvars` and `*.auto.tfvars` are found without being listed. */
  readonly varFiles: readonly string[]
  /** Values given by hand (`--var`), name to HCL or plain text; they win over all files. */
  readonly variables: Readonly<Record<string, string>>
  /** `TF_VAR_name` values; they lose against all files. */
  readonly environmentVariables: Readonly<Record<string, string>>
  readonly workspace: string
  readonly environment?: string
  /** For a chart: the namespace and the name of its release. */
  readonly namespace?: string
  readonly release?: string
  /** For plain manifests: files of the directory that a kustomization takes in, with it. */
  readonly without?: ReadonlyMap<string, string>
}

/** What `terraform show -json PLANFILE` printed, and the path that it was read from. */
export interface PlanSource {
  readonly text: string
  readonly path: string
}
