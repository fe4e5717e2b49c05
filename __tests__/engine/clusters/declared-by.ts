import type { DeclaredCluster } from '../../../src/engine/clusters/declared.ts'
import { clustersOf } from '../../../src/engine/clusters/from-terraform.ts'
import { makeTerraform } from '../../../src/formats/terraform/index.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { project } from '../../formats/terraform/evaluate/read.ts'

/** The clusters that a Terraform configuration declares. */
export async function declaredBy(text: string): Promise<readonly DeclaredCluster[]> {
  const { resources } = await makeTerraform().read(memoryTree({ 'main.tf': text }), project)
  return clustersOf(resources)
}
