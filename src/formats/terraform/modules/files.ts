import type { SourceTree } from '../../../model/source-tree.ts'

/** `infra/prod` and `main.tf` to `infra/prod/main.tf`; the root directory is `''`. */
export const joinPath = (directory: string, name: string): string => (directory === '' ? name : `${directory}/${name}`)

/** Whether Terraform would read a file of this name as configuration (editor backups and hidden files are not). */
export const isConfiguration = (name: string): boolean =>
  (name.endsWith('.tf') || name.endsWith('.tf.json')) && !name.startsWith('.') && !(name.startsWith('#') && name.endsWith('#'))

/** Whether a variables file of this name applies without being listed: `terraform.tfvars` and `*.auto.tfvars`, also in JSON. */
export const isAutomaticVariables = (name: string): boolean => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name)

/** The configuration files that lie right in a directory, as paths from the tree's root, by name. */
export function configurationFiles(tree: SourceTree, directory: string): readonly string[] {
  const files: string[] = []
  for (const { name, kind } of tree.list(directory)) if (kind === 'file' && isConfiguration(name)) files.push(joinPath(directory, name))
  return files
}
